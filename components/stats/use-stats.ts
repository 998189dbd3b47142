import useSWR from 'swr';
import { calmOptions, fetchStats } from '@/lib/stats/client';
import type { ScholarStats } from '@/lib/stats/types';

/** The live numbers, once they have arrived; all callers share one request. A failure leaves them undefined. */
export function useStats(url: string): ScholarStats | undefined {
  const { data } = useSWR(url, fetchStats, calmOptions);
  return data?.source === 'none' ? undefined : data;
}
