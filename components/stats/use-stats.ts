import useSWR, { useSWRConfig } from 'swr';
import { calmOptions, fetchStats } from '@/lib/stats/client';
import { latest } from '@/lib/stats/judge';
import type { ScholarStats, StatsAccess } from '@/lib/stats/types';

/** The live numbers, once they have arrived; all callers share one request. Undefined after a failure, or without access. */
export function useStats(access: StatsAccess | null): ScholarStats | undefined {
  const { cache } = useSWRConfig();
  // Servers behind one URL may have different numbers: the page never goes back to older ones than it has shown.
  const fetchLatest = async (url: string): Promise<ScholarStats> => {
    const answer = await fetchStats(url);
    const before: ScholarStats | undefined = cache.get(url)?.data;
    return before ? latest(before, answer) : answer;
  };
  const { data } = useSWR(access?.url ?? null, fetchLatest, calmOptions);
  return data?.source === 'none' ? undefined : data;
}
