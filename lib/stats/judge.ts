import { keepParts } from '@/lib/stats/parts';
import { implausibility, impossibility } from '@/lib/stats/possible';
import { isSameProfile } from '@/lib/stats/profile-id';
import type { ScholarStats } from '@/lib/stats/types';

const DAY_MS = 86_400_000;

type Source = ScholarStats['source'];

/** "new" and "same" readings are accepted; all others are rejected, each for its own reason. */
export type Verdict = 'new' | 'same' | 'stale' | 'impossible' | 'implausible' | 'other-source';

export interface Judgement {
  verdict: Verdict;
  /** Explanation for the owner; empty if the reading is accepted. */
  reason: string;
  /** The numbers to keep from now on. */
  stats: ScholarStats;
}

export interface Rules {
  /** Wall clock in ms since 1970. */
  now: number;
  /** The age in days after which numbers may be replaced by those of another source, or without a date. */
  maxAgeDays: number;
  /** The owner's sources, in order of preference. */
  sources: readonly Source[];
  /** The owner accepts any possible reading. */
  accept?: boolean;
}

/**
 * The one place that decides whether a new reading replaces the current numbers: never an older or less complete one, never
 * one of another source without a reason, never an impossible one.
 */
export function judge(known: ScholarStats, reading: ScholarStats, rules: Rules): Judgement {
  const refuse = (verdict: Verdict, reason: string): Judgement => ({ verdict, reason, stats: known });
  const wrong = impossibility(reading);
  if (wrong) return refuse('impossible', wrong);
  if (reading.asOf !== null && daysFrom(reading.asOf, rules.now) < -1)
    return refuse('impossible', `its date is ${reading.asOf}, which is in the future`);
  if (known.source === 'none' || known.citedBy === null) return take(known, reading);

  const isSame = isOfSame(known, reading);
  if (rules.accept) return take(known, isSame ? keepPossible(known, reading) : reading);
  const late = staleness(known, reading, rules);
  if (late) return refuse('stale', late);
  if (!isSame) {
    const [verdict, reason] = otherSource(known, reading, rules) ?? [];
    return verdict && reason ? refuse(verdict, reason) : take(known, reading);
  }
  const doubt = implausibility(known.citedBy, reading.citedBy ?? 0);
  if (doubt) return refuse('implausible', doubt);
  const fewer = smallerWithoutNewerDate(known, reading, rules);
  if (fewer) return refuse('stale', fewer);
  const merged = keepParts(known, reading);
  const contradiction = impossibility(merged);
  return contradiction ? refuse('implausible', contradiction) : take(known, merged);
}

/** What an open page shows: a server has judged the reading, but perhaps one with older numbers than this page. */
export function latest(known: ScholarStats, reading: ScholarStats): ScholarStats {
  // Only the server knows how old its undated numbers are.
  if (known.asOf === null && reading.asOf !== null && reading.citedBy !== null)
    return isOfSame(known, reading) ? keepPossible(known, reading) : reading;
  const now = Date.parse(reading.fetchedAt ?? '') || Date.parse(reading.asOf ?? '') || 0;
  const { verdict, stats } = judge(known, reading, { now, maxAgeDays: 0, sources: [reading.source] });
  return verdict === 'implausible' || verdict === 'other-source' ? reading : stats;
}

const isOfSame = (known: ScholarStats, reading: ScholarStats) =>
  known.source === reading.source && isSameProfile(known.profileUrl, reading.profileUrl);

function take(known: ScholarStats, stats: ScholarStats): Judgement {
  const isNews =
    JSON.stringify({ ...sorted(known), fetchedAt: '' }) !== JSON.stringify({ ...sorted(stats), fetchedAt: '' });
  return { verdict: isNews ? 'new' : 'same', reason: '', stats };
}

function keepPossible(known: ScholarStats, reading: ScholarStats): ScholarStats {
  const merged = keepParts(known, reading);
  return impossibility(merged) ? reading : merged;
}

// A future date comes from a wrong clock and is ignored.
const dateOf = ({ asOf }: ScholarStats, now: number) => (asOf !== null && daysFrom(asOf, now) < -1 ? null : asOf);

function staleness(known: ScholarStats, reading: ScholarStats, { now, maxAgeDays }: Rules): string | null {
  const [ours, theirs] = [dateOf(known, now), reading.asOf];
  if (ours !== null && theirs !== null) {
    if (theirs < ours) return `its numbers are of ${theirs}, and the current ones of ${ours}`;
    return theirs === ours && isReadEarlier(reading, known) ? 'it was read before the current ones' : null;
  }
  // Measured from the day of the reading, so that a reading does not become newer while it is cached.
  const readAt = reading.fetchedAt === null ? Number.NEGATIVE_INFINITY : Math.min(now, Date.parse(reading.fetchedAt));
  if (ours !== null)
    return daysFrom(ours, readAt) > maxAgeDays ? null : `its numbers have no date, and the current ones are of ${ours}`;
  if (theirs === null) return isReadEarlier(reading, known) ? 'it was read before the current ones' : null;
  // When the current undated numbers were read, these dated ones were already too old.
  return known.fetchedAt !== null && daysFrom(theirs, Date.parse(known.fetchedAt)) > maxAgeDays
    ? `its numbers are of ${theirs}, and the current ones, which have no date, were read on ${known.fetchedAt.slice(0, 10)}`
    : null;
}

function isReadEarlier(reading: ScholarStats, known: ScholarStats): boolean {
  return known.fetchedAt !== null && (reading.fetchedAt === null || reading.fetchedAt < known.fetchedAt);
}

// Otherwise two cached copies of a file, one older than the other, would make the number go up and down.
function smallerWithoutNewerDate(
  known: ScholarStats,
  reading: ScholarStats,
  { now, maxAgeDays }: Rules,
): string | null {
  const [ours, theirs] = [dateOf(known, now), reading.asOf];
  if ((reading.citedBy ?? 0) >= (known.citedBy ?? 0)) return null;
  const change = `its total is ${reading.citedBy}, and the current one ${known.citedBy}`;
  if (ours !== null && ours === theirs) return `${change}, both of ${ours}`;
  if (ours !== null || theirs !== null || known.fetchedAt === null) return null;
  return daysFrom(known.fetchedAt.slice(0, 10), now) > maxAgeDays ? null : `${change}, both without a date`;
}

function otherSource(known: ScholarStats, reading: ScholarStats, rules: Rules): [Verdict, string] | null {
  const { now, maxAgeDays, sources } = rules;
  const [before, after] = [known.citedBy ?? 0, reading.citedBy ?? 0];
  const change = `${after} citations from ${reading.source}, and currently ${before} from ${known.source}`;
  const rank = (source: Source) => (sources.includes(source) ? sources.indexOf(source) : sources.length);
  if (
    rank(reading.source) > rank(known.source) ||
    (rank(reading.source) === rank(known.source) && known.source !== reading.source)
  ) {
    const day = dateOf(known, now) ?? known.fetchedAt?.slice(0, 10);
    const age = day === undefined ? Number.POSITIVE_INFINITY : daysFrom(day, now);
    if (age <= maxAgeDays) return ['other-source', `${change}, which are not older than ${maxAgeDays} days`];
  }
  const isWithinTwo = after * 2 >= before && (after <= before * 2 || rank(reading.source) < rank(known.source));
  return isWithinTwo ? null : ['implausible', `more than a factor of two: ${change}`];
}

/** Whole days from a date to a time; negative if the date is in the future. */
function daysFrom(date: string, time: number): number {
  return Math.floor((time - Date.parse(date)) / DAY_MS);
}

const sorted = (stats: ScholarStats) =>
  Object.fromEntries(
    Object.entries(stats)
      .map(([key, value]): [string, unknown] => [
        key,
        typeof value === 'object' && value !== null
          ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
          : value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
