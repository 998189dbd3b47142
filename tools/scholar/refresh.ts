import { isDeepStrictEqual } from 'node:util';
import { ServiceError } from '@/lib/net/errors';
import { implausibility } from '@/lib/stats/plausible';
import type { ScholarStats } from '@/lib/stats/types';
import type { Reading, SourceContext, SourceName, StatsSource } from '@/tools/scholar/sources/source';

const DAY_MS = 86_400_000;

/** What came of one source: asked and usable, asked in vain, or not asked because an earlier one was usable. */
export type Answer = { source: SourceName } & (
  | { state: 'used'; reading: Reading }
  | { state: 'refused'; reading: Reading; error: ServiceError }
  | { state: 'failed'; error: ServiceError }
  | { state: 'not-asked' }
);

export interface Outcome {
  state: 'updated' | 'unchanged' | 'failed';
  /** The first usable reading, its publications in the order of our file. */
  reading: Reading | null;
  /** One for each source, in their order. */
  answers: Answer[];
}

export interface RefreshOptions {
  /** In order of preference. */
  sources: readonly StatsSource[];
  context: SourceContext;
  /** What is committed now. */
  previous: ScholarStats;
  maxAgeDays: number;
  /** Takes a total that cannot be believed. */
  accept: boolean;
  progress: (line: string) => void;
}

/** Asks the sources one after another until one is usable; figures of two are never mixed. Rejects with programming errors only. */
export async function refresh(options: RefreshOptions): Promise<Outcome> {
  const answers: Answer[] = [];
  let used: Reading | null = null;
  for (const source of options.sources) {
    const answer: Answer = used ? { source: source.name, state: 'not-asked' } : await askSource(source, options);
    if (answer.state === 'used') used = answer.reading;
    answers.push(answer);
  }
  if (!used) return { state: 'failed', reading: null, answers };
  return { state: isNews(options.previous, used.stats) ? 'updated' : 'unchanged', reading: used, answers };
}

async function askSource(source: StatsSource, options: RefreshOptions): Promise<Answer> {
  const { context, progress } = options;
  progress(`${source.name}: asking …`);
  try {
    const read = source.transform(await source.fetch(context), context);
    const reading = { ...read, stats: inOurOrder(read.stats, context) };
    const error = objection(reading.stats, options);
    progress(`${source.name}: ${error ? error.message : `${reading.stats.citedBy} citations`}`);
    return error
      ? { source: source.name, state: 'refused', reading, error }
      : { source: source.name, state: 'used', reading };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    progress(`${source.name}: ${error.message}`);
    return { source: source.name, state: 'failed', error };
  }
}

function objection(
  stats: ScholarStats,
  { previous, maxAgeDays, accept, context }: RefreshOptions,
): ServiceError | null {
  const age = ageInDays(stats, context.now());
  if (age === null) return new ServiceError('InvalidResponse', 'the date of its numbers is unknown');
  if (age > maxAgeDays)
    return new ServiceError(
      'InvalidResponse',
      `its numbers are ${age} days old, more than maxAgeDays in data/site.json`,
    );
  const doubt = accept ? null : implausibility(previous, stats);
  return doubt ? new ServiceError('InvalidResponse', `${doubt}; if that is right, run this again with --accept`) : null;
}

/** Whole days since the UTC date of the numbers; null when it is unknown. */
export function ageInDays({ asOf }: ScholarStats, now: number): number | null {
  return asOf === null ? null : Math.max(0, Math.floor((now - Date.parse(asOf)) / DAY_MS));
}

/** Whole days since the last successful read; null when there was none. */
export function daysSinceRead({ fetchedAt }: ScholarStats, now: number): number | null {
  return fetchedAt === null ? null : Math.max(0, Math.floor((now - Date.parse(fetchedAt)) / DAY_MS));
}

function isNews(previous: ScholarStats, next: ScholarStats): boolean {
  return !isDeepStrictEqual({ ...previous, fetchedAt: null }, { ...next, fetchedAt: null });
}

function inOurOrder(stats: ScholarStats, { publications }: SourceContext): ScholarStats {
  const counts = publications.flatMap(({ id }) => {
    const count = stats.publications[id];
    return count === undefined ? [] : [[id, count] as const];
  });
  return { ...stats, publications: Object.fromEntries(counts) };
}
