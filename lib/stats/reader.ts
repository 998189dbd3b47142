import { ServiceError } from '@/lib/net/errors';
import { backoffSeconds } from '@/lib/stats/backoff';
import type { LastGoodFile } from '@/lib/stats/last-good-file';
import { implausibility } from '@/lib/stats/plausible';
import type { ScholarStats } from '@/lib/stats/types';
import { property } from '@/lib/text/property';

export interface StatsReaderOptions {
  /** One read of the upstream; settles by its own deadline. */
  attempt: () => Promise<ScholarStats>;
  /** What is committed in data/. */
  snapshot: ScholarStats;
  /** How old a good answer may get before it is read again. */
  periodSeconds: number;
  /** Milliseconds that no change of the wall clock moves. */
  monotonicNow: () => number;
  /** In [0, 1). */
  random: () => number;
  log: (line: string) => void;
  lastGood: LastGoodFile | null;
  /** For hosts whose other instances may hold a newer answer than the snapshot: fail rather than overwrite theirs with ours. */
  keepOnlyOwnValue: boolean;
}

export interface StatsReader {
  /** The best value in hand and the whole seconds it may be kept. Throws ServiceError under `keepOnlyOwnValue` only. */
  read(): Promise<{ stats: ScholarStats; seconds: number }>;
}

/** Reads at most once at a time and once per period, keeps the last good value through failures and backs off from them. */
export function createStatsReader(options: StatsReaderOptions): StatsReader {
  const { attempt, snapshot, periodSeconds, monotonicNow, random, log, lastGood, keepOnlyOwnValue } = options;
  let value = snapshot;
  let hasRead = false;
  let dueAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let failure: ServiceError | null = null;
  let failureState: string | null = null;
  let saveHasFailed = false;
  let start: Promise<void> | null = null;
  let flight: Promise<void> | null = null;

  async function chooseStart(): Promise<void> {
    const kept = await lastGood?.load().catch(() => null);
    if (kept && timeOf(kept) > timeOf(snapshot)) value = kept;
  }

  async function refresh(): Promise<void> {
    let next: ScholarStats;
    try {
      next = await attempt();
    } catch (error) {
      const known =
        error instanceof ServiceError ? error : new ServiceError('InvalidResponse', messageOf(error), { cause: error });
      fail(known, known.kind);
      return;
    }
    const doubt = isSnapshot(next) ? null : implausibility(value, next);
    if (doubt) {
      const message = `${doubt}; if that is right, run "npm run scholar:refresh -- --accept"`;
      fail(new ServiceError('InvalidResponse', message), 'implausible');
      return;
    }
    succeed(next);
    await save(next);
  }

  // The owner has accepted and committed this very reading, whatever a server that was not restarted since then kept.
  function isSnapshot(next: ScholarStats): boolean {
    return next.asOf !== null && next.asOf === snapshot.asOf && next.citedBy === snapshot.citedBy;
  }

  function succeed(next: ScholarStats): void {
    if (failures > 0) log(`scholar-stats: failing → ok after ${failures} failed ${failures > 1 ? 'reads' : 'read'}`);
    else if (!hasRead) log(`scholar-stats: ok, ${next.citedBy} citations read from ${next.source}`);
    value = next;
    hasRead = true;
    failures = 0;
    failure = null;
    failureState = null;
    dueAt = monotonicNow() + periodSeconds * 1000;
  }

  function fail(error: ServiceError, state: string): void {
    const before = failures > 0 ? 'failing' : hasRead ? 'ok' : 'starting';
    if (state !== failureState) log(`scholar-stats: ${before} → failing: ${error.kind}: ${error.message}`);
    failures += 1;
    failure = error;
    failureState = state;
    dueAt = monotonicNow() + backoffSeconds(failures, error.retryAfterSeconds, random) * 1000;
  }

  async function save(next: ScholarStats): Promise<void> {
    try {
      await lastGood?.save(next);
    } catch (error) {
      if (!saveHasFailed) log(`scholar-stats: the last good value cannot be kept on disk: ${messageOf(error)}`);
      saveHasFailed = true;
    }
  }

  async function read(): Promise<{ stats: ScholarStats; seconds: number }> {
    start ??= chooseStart();
    await start;
    if (monotonicNow() >= dueAt) {
      flight ??= refresh().finally(() => {
        flight = null;
      });
      await flight;
    }
    if (failure && keepOnlyOwnValue && !hasRead) throw failure;
    return { stats: value, seconds: Math.max(1, Math.ceil((dueAt - monotonicNow()) / 1000)) };
  }

  return { read };
}

function timeOf(stats: ScholarStats): number {
  return stats.fetchedAt ? Date.parse(stats.fetchedAt) : Number.NEGATIVE_INFINITY;
}

function messageOf(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : 'unknown error';
}
