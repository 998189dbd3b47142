import { join } from 'node:path';
import { unstable_cache } from 'next/cache';
import { content } from '@/lib/content/load';
import { ownerNames } from '@/lib/csl/names';
import { judge } from '@/lib/stats/judge';
import { lastGoodFile, lastGoodName } from '@/lib/stats/last-good-file';
import { usernamesOf } from '@/lib/stats/profile-id';
import { fetchPublishedFile, publishedFileHosts, transformPublishedFile } from '@/lib/stats/published-file';
import { createStatsReader, type StatsReader } from '@/lib/stats/reader';
import { rulesOf, type StatsSettings } from '@/lib/stats/settings';
import { scholarId, settings, snapshot } from '@/lib/stats/snapshot';
import type { StatsAnswer } from '@/lib/stats/types';

const { profile, publications } = content;
const DEFAULT_PERIOD_SECONDS = 600;

/** The best current numbers, for a prerendered route handler; sets how long Next caches the response. Builds do not use the network. */
export async function readStats(): Promise<StatsAnswer> {
  const reader = sharedReader();
  if (!reader) return snapshot;
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    await keepAnswerFor(1);
    return snapshot;
  }
  const { stats, seconds, notice } = await reader.current();
  await keepAnswerFor(seconds);
  return notice === null ? stats : { ...stats, notice };
}

/** Reads once before the first request, so that even the first responses are current. Never rejects. */
export async function warmUp(): Promise<void> {
  // On a serverless host, which may start a process per request, every visitor would wait.
  if (isServerless()) return;
  await sharedReader()
    ?.read()
    .catch(() => {});
}

// Without cacheComponents, the only way to set a prerendered handler's lifetime at run time.
async function keepAnswerFor(seconds: number): Promise<void> {
  await unstable_cache(async () => null, ['scholar-stats-lifetime'], { revalidate: seconds })();
}

const READER = Symbol.for('academic-homepage.scholar-stats-reader');

// On globalThis, because each route handler may have its own copy of this module, but a process makes one attempt at a time.
function sharedReader(): StatsReader | null {
  const shared: typeof globalThis & { [READER]?: StatsReader } = globalThis;
  if (!settings || (settings.repository === null && !process.env.SCHOLAR_STATS_BASE_URL)) return null;
  shared[READER] ??= liveReader(settings);
  return shared[READER];
}

function liveReader({ repository, useCdn, sources, maxAgeDays }: StatsSettings): StatsReader {
  const { SCHOLAR_STATS_BASE_URL, SCHOLAR_STATS_REVALIDATE_SECONDS } = process.env;
  const place = { repository, useCdn, ...(SCHOLAR_STATS_BASE_URL && { baseUrlOverride: SCHOLAR_STATS_BASE_URL }) };
  return createStatsReader({
    attempt: async () => {
      const body = await fetchPublishedFile(publishedFileHosts(place), { fetch, now: Date.now });
      return transformPublishedFile(body, {
        scholarId,
        usernames: usernamesOf(profile),
        profileNames: ownerNames(profile),
        publications: publications.map(({ id, title, custom }) => ({ id, title, scholarId: custom?.scholarId })),
        fetchedAt: new Date().toISOString(),
        now: Date.now,
      });
    },
    snapshot,
    judge: (known, reading) => judge(known, reading, rulesOf({ sources, maxAgeDays }, Date.now())),
    periodSeconds: periodSeconds(SCHOLAR_STATS_REVALIDATE_SECONDS),
    monotonicNow: () => performance.now(),
    random: Math.random,
    log: (line) => console.warn(line),
    // A serverless host has no disk of its own, and caches the last good response itself.
    lastGood: isServerless() ? null : lastGoodFile(lastGoodPath(JSON.stringify([scholarId, place]))),
    keepOnlyOwnValue: isServerless(),
  });
}

const isServerless = () => Boolean(process.env.VERCEL || process.env.AWS_LAMBDA_FUNCTION_NAME);

// SCHOLAR_STATS_CACHE is set by `npm start`, because its build folders are replaced.
const lastGoodPath = (settings: string) =>
  join(
    /* turbopackIgnore: true */ process.env.SCHOLAR_STATS_CACHE ??
      join(process.cwd(), '.next', 'cache', 'scholar-stats'),
    lastGoodName(settings),
  );

function periodSeconds(setting: string | undefined): number {
  if (!setting) return DEFAULT_PERIOD_SECONDS;
  if (/^[1-9]\d{0,6}$/.test(setting)) return Number(setting);
  console.warn(`SCHOLAR_STATS_REVALIDATE_SECONDS: found "${setting}", expected seconds such as 600, which is used now`);
  return DEFAULT_PERIOD_SECONDS;
}
