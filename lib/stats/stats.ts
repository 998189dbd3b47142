import { join } from 'node:path';
import { unstable_cache } from 'next/cache';
import { content } from '@/lib/content/load';
import { lastGoodFile, lastGoodName } from '@/lib/stats/last-good-file';
import { fetchPublishedFile, publishedFileHosts, transformPublishedFile } from '@/lib/stats/published-file';
import { createStatsReader, type StatsReader } from '@/lib/stats/reader';
import { scholarId, snapshot } from '@/lib/stats/snapshot';
import type { ScholarStats } from '@/lib/stats/types';

const { site, profile, publications } = content;
const DEFAULT_PERIOD_SECONDS = 600;

/** The best numbers in hand, for a prerendered route handler: sets how long Next keeps the answer. Builds touch no network. */
export async function readStats(): Promise<ScholarStats> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    await keepAnswerFor(1);
    return snapshot;
  }
  const { stats, seconds } = await sharedReader().read();
  await keepAnswerFor(seconds);
  return stats;
}

// The only way to give a prerendered handler a lifetime that is known at run time, without cacheComponents.
async function keepAnswerFor(seconds: number): Promise<void> {
  await unstable_cache(async () => null, ['scholar-stats-lifetime'], { revalidate: seconds })();
}

const READER = Symbol.for('academic-homepage.scholar-stats-reader');

// On globalThis, because each route handler may get a copy of this module, and one process makes one attempt at a time.
function sharedReader(): StatsReader {
  const shared: typeof globalThis & { [READER]?: StatsReader } = globalThis;
  shared[READER] ??= liveReader();
  return shared[READER];
}

function liveReader(): StatsReader {
  const { SCHOLAR_STATS_BASE_URL, SCHOLAR_STATS_REVALIDATE_SECONDS, VERCEL, AWS_LAMBDA_FUNCTION_NAME } = process.env;
  const isServerless = Boolean(VERCEL || AWS_LAMBDA_FUNCTION_NAME);
  const settings = { ...site.scholarStats, ...(SCHOLAR_STATS_BASE_URL && { baseUrlOverride: SCHOLAR_STATS_BASE_URL }) };
  return createStatsReader({
    attempt: async () => {
      const body = await fetchPublishedFile(publishedFileHosts(settings), { fetch, now: Date.now });
      return transformPublishedFile(body, {
        scholarId,
        profileNames: [profile.name, ...profile.alternateName],
        publications: publications.map(({ id, title, custom }) => ({ id, title, scholarId: custom?.scholarId })),
        fetchedAt: new Date().toISOString(),
        now: Date.now,
      });
    },
    snapshot,
    periodSeconds: periodSeconds(SCHOLAR_STATS_REVALIDATE_SECONDS),
    monotonicNow: () => performance.now(),
    random: Math.random,
    log: (line) => console.warn(line),
    // A host without a disk of its own keeps the last good answer itself.
    lastGood: isServerless ? null : lastGoodFile(lastGoodPath(JSON.stringify([scholarId, settings]))),
    keepOnlyOwnValue: isServerless,
  });
}

const lastGoodPath = (settings: string) =>
  join(/* turbopackIgnore: true */ process.cwd(), '.next', 'cache', 'scholar-stats', lastGoodName(settings));

function periodSeconds(setting: string | undefined): number {
  if (!setting) return DEFAULT_PERIOD_SECONDS;
  if (/^[1-9]\d{0,6}$/.test(setting)) return Number(setting);
  console.warn(`SCHOLAR_STATS_REVALIDATE_SECONDS: found "${setting}", expected seconds such as 600, which is used now`);
  return DEFAULT_PERIOD_SECONDS;
}
