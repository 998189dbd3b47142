import { ServiceError } from '@/lib/net/errors';
import { backoffSeconds } from '@/lib/stats/backoff';
import type { Judgement } from '@/lib/stats/judge';
import type { LastGoodFile } from '@/lib/stats/last-good-file';
import { failureNotice, refusalNotice } from '@/lib/stats/notice';
import type { ScholarStats } from '@/lib/stats/types';
import { property } from '@/lib/text/property';

export interface StatsReaderOptions {
  /** One read of the upstream; settles by its own deadline. */
  attempt: () => Promise<ScholarStats>;
  /** The numbers committed in data/, or read by the build since. */
  snapshot: ScholarStats;
  /** Decides whether a reading replaces the current numbers. */
  judge: (known: ScholarStats, reading: ScholarStats) => Judgement;
  /** The age at which a good response is read again. */
  periodSeconds: number;
  /** Milliseconds of a monotonic clock. */
  monotonicNow: () => number;
  /** In [0, 1). */
  random: () => number;
  log: (line: string) => void;
  lastGood: LastGoodFile | null;
  /** For hosts whose other instances may have a newer response than the snapshot: fail rather than overwrite it. */
  keepOnlyOwnValue: boolean;
}

interface StatsRead {
  stats: ScholarStats;
  /** How long they may be cached. */
  seconds: number;
  /** Why the last reading was rejected, in words that may be public; null if it was accepted. */
  notice: string | null;
}

export interface StatsReader {
  /** The best value available, after a reading if one is due. Throws ServiceError only with `keepOnlyOwnValue`. */
  read(): Promise<StatsRead>;
  /** The best current value; after the first attempt, a due reading runs in the background. */
  current(): Promise<StatsRead>;
}

/** Makes one read at a time and at most one per period; on failure keeps the last good value and backs off. */
export function createStatsReader(options: StatsReaderOptions): StatsReader {
  const { attempt, snapshot, judge, periodSeconds, monotonicNow, random, log, lastGood, keepOnlyOwnValue } = options;
  let value = snapshot;
  let hasRead = false;
  let dueAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let failure: ServiceError | null = null;
  let failureState: string | null = null;
  let notice: string | null = null;
  let saveHasFailed = false;
  let start: Promise<void> | null = null;
  let flight: Promise<void> | null = null;

  async function chooseStart(): Promise<void> {
    const kept = await lastGood?.load().catch(() => null);
    if (kept) value = judge(snapshot, kept).stats;
  }

  async function refresh(): Promise<void> {
    let next: ScholarStats;
    try {
      next = await attempt();
    } catch (error) {
      const known =
        error instanceof ServiceError ? error : new ServiceError('InvalidResponse', messageOf(error), { cause: error });
      fail(known, known.kind, failureNotice(known.kind));
      return;
    }
    const { verdict, reason, stats } = judge(value, next);
    if (verdict === 'stale') hold(reason);
    else if (reason) {
      const message = `${reason}; if that is right, run "npm run scholar:refresh -- --accept" and commit what it writes`;
      fail(new ServiceError('InvalidResponse', message), verdict, refusalNotice(verdict));
    } else {
      succeed(stats);
      await save(stats);
    }
  }

  function succeed(next: ScholarStats): void {
    if (failures > 0) log(`scholar-stats: failing → ok after ${failures} failed ${failures > 1 ? 'reads' : 'read'}`);
    else if (!hasRead) log(`scholar-stats: ok, ${next.citedBy} citations read from ${next.source}`);
    value = next;
    hasRead = true;
    recover(null);
    notice = null;
  }

  // Intermediate caches are often a day behind, which is neither a failure nor a reason to back off.
  function hold(reason: string): void {
    if (failureState !== 'stale') log(`scholar-stats: what was read is not newer, so the numbers stay: ${reason}`);
    hasRead = true;
    recover('stale');
    notice = refusalNotice('stale');
  }

  function recover(state: string | null): void {
    failures = 0;
    failure = null;
    failureState = state;
    dueAt = monotonicNow() + periodSeconds * 1000;
  }

  function fail(error: ServiceError, state: string, shown: string): void {
    const before = failures > 0 ? 'failing' : hasRead ? 'ok' : 'starting';
    if (state !== failureState) log(`scholar-stats: ${before} → failing: ${error.kind}: ${error.message}`);
    failures += 1;
    failure = error;
    failureState = state;
    notice = shown;
    dueAt = monotonicNow() + backoffSeconds(failures, error.retryAfterSeconds, random) * 1000;
  }

  async function save(next: ScholarStats): Promise<void> {
    try {
      await lastGood?.save(next);
    } catch (error) {
      if (!saveHasFailed) log(`scholar-stats: the last good value cannot be saved to disk: ${messageOf(error)}`);
      saveHasFailed = true;
    }
  }

  async function read(): Promise<StatsRead> {
    start ??= chooseStart();
    await start;
    if (isDue()) await fly();
    if (failure && keepOnlyOwnValue && !hasRead) throw failure;
    return answer();
  }

  async function current(): Promise<StatsRead> {
    if (keepOnlyOwnValue || dueAt === Number.NEGATIVE_INFINITY) return read();
    if (isDue()) void fly();
    return answer();
  }

  function fly(): Promise<void> {
    flight ??= refresh().finally(() => {
      flight = null;
    });
    return flight;
  }

  const isDue = () => monotonicNow() >= dueAt;
  const answer = () => ({ stats: value, seconds: Math.max(1, Math.ceil((dueAt - monotonicNow()) / 1000)), notice });

  return { read, current };
}

function messageOf(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : 'unknown error';
}
