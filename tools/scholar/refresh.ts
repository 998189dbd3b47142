import { ServiceError } from '@/lib/net/errors';
import { judge } from '@/lib/stats/judge';
import { rulesOf, type SourceName } from '@/lib/stats/settings';
import type { ScholarStats } from '@/lib/stats/types';
import type { Reading, SourceContext, StatsSource } from '@/tools/scholar/sources/source';

const DAY_MS = 86_400_000;

/** The outcome for one source: used, not needed because the current numbers are better, refused, failed, or not queried. */
export type Answer = { source: SourceName } & (
  | { state: 'used'; reading: Reading }
  | { state: 'kept-back'; reading: Reading; error: ServiceError }
  | { state: 'refused'; reading: Reading; error: ServiceError }
  | { state: 'failed'; error: ServiceError }
  | { state: 'not-asked' }
);

export interface Outcome {
  /** "unchanged" also when a source answered but the current numbers are better. */
  state: 'updated' | 'unchanged' | 'failed';
  /** The first usable reading, with publications in the order of our file. */
  reading: Reading | null;
  /** The resulting stats: that reading, completed with parts that only earlier ones have. */
  stats: ScholarStats;
  /** One for each source, in order. */
  answers: Answer[];
}

export interface RefreshOptions {
  /** In order of preference. */
  sources: readonly StatsSource[];
  context: SourceContext;
  /** The committed stats. */
  previous: ScholarStats;
  /** The order in data/site.json, which may prefer sources that are not queried now. */
  preferred: readonly SourceName[];
  maxAgeDays: number;
  /** Accept an implausible total. */
  accept: boolean;
  progress: (line: string) => void;
}

/** Queries the sources in order until one is usable; numbers of two sources are never mixed. Rejects with programming errors only. */
export async function refresh(options: RefreshOptions): Promise<Outcome> {
  const answers: Answer[] = [];
  for (const source of options.sources) {
    const isDone = answers.some(({ state }) => state === 'used');
    answers.push(isDone ? { source: source.name, state: 'not-asked' } : await askSource(source, options));
  }
  const used = answers.find((answer) => answer.state === 'used') ?? oldButAll(answers, options);
  if (!used) {
    const isKept = answers.some(({ state }) => state === 'kept-back');
    return { state: isKept ? 'unchanged' : 'failed', reading: null, stats: options.previous, answers };
  }
  const { verdict, stats } = judged(used.reading.stats, options);
  const ordered = inOurOrder(stats, options.context);
  return { state: verdict === 'new' ? 'updated' : 'unchanged', reading: used.reading, stats: ordered, answers };
}

async function askSource(source: StatsSource, options: RefreshOptions): Promise<Answer> {
  const { context, progress } = options;
  progress(`${source.name}: querying …`);
  try {
    const read = source.transform(await source.fetch(context), context);
    const reading = { ...read, stats: inOurOrder(read.stats, context) };
    const answer = toAnswer(source.name, reading, options);
    progress(
      `${source.name}: ${answer.state === 'used' ? `${reading.stats.citedBy} citations` : answer.error.message}`,
    );
    return answer;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    progress(`${source.name}: ${error.message}`);
    return { source: source.name, state: 'failed', error };
  }
}

type Judged = Extract<Answer, { state: 'used' | 'kept-back' | 'refused' }>;

function toAnswer(source: SourceName, reading: Reading, options: RefreshOptions): Judged {
  const { maxAgeDays, context, previous } = options;
  const refused = (message: string): Judged => ({
    ...{ source, state: 'refused', reading },
    error: new ServiceError('InvalidResponse', message),
  });
  const age = ageInDays(reading.stats, context.now());
  if (age === null && previous.citedBy !== null) return refused('its numbers have no date');
  if (age !== null && age > maxAgeDays)
    return refused(`its numbers are ${age} days old, more than maxAgeDays in data/site.json`);
  const { verdict, reason } = judged(reading.stats, options);
  if (verdict === 'new' || verdict === 'same') return { source, state: 'used', reading };
  if (verdict === 'implausible') return refused(`${reason}; if the number is right, run this again with --accept`);
  if (verdict === 'impossible') return refused(`${reason}, so it was not used; check the profile there`);
  const message = `${reason}, so those are kept; --accept uses these instead`;
  return { source, state: 'kept-back', reading, error: new ServiceError('InvalidResponse', message) };
}

function judged(stats: ScholarStats, { previous, preferred, maxAgeDays, accept, context }: RefreshOptions) {
  return judge(previous, stats, { ...rulesOf({ sources: preferred, maxAgeDays }, context.now()), accept });
}

// Before the first number, an old one with its date is better than none.
function oldButAll(answers: readonly Answer[], options: RefreshOptions): { reading: Reading } | null {
  if (options.previous.citedBy !== null) return null;
  const found = answers.find(
    (answer) => answer.state === 'refused' && judged(answer.reading.stats, options).verdict === 'new',
  );
  return found?.state === 'refused' ? found : null;
}

/** Whole days since the UTC date of the numbers; null when it is unknown. */
export function ageInDays({ asOf }: ScholarStats, now: number): number | null {
  return asOf === null ? null : Math.max(0, Math.floor((now - Date.parse(asOf)) / DAY_MS));
}

/** Whole days since the last successful read; null when there was none. */
export function daysSinceRead({ fetchedAt }: ScholarStats, now: number): number | null {
  return fetchedAt === null ? null : Math.max(0, Math.floor((now - Date.parse(fetchedAt)) / DAY_MS));
}

function inOurOrder(stats: ScholarStats, { publications }: SourceContext): ScholarStats {
  const counts = publications.flatMap(({ id }) => {
    const count = stats.publications[id];
    return count === undefined ? [] : [[id, count] as const];
  });
  return { ...stats, publications: Object.fromEntries(counts) };
}
