import { NOW, ourPublications, statsOf } from '@/__tests__/helpers/scholar';
import { sourceContext } from '@/__tests__/helpers/service';
import { ServiceError } from '@/lib/net/errors';
import type { SourceName } from '@/lib/stats/settings';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { daysSinceRead, type Outcome, type RefreshOptions, refresh } from '@/tools/scholar/refresh';
import type { StatsSource } from '@/tools/scholar/sources/source';

const profileUrl = 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ';
const today = (citedBy: number, changes: Partial<ScholarStats> = {}) =>
  statsOf(citedBy, { profileUrl, asOf: '2026-11-22', ...changes });

let asked: SourceName[];
let lines: string[];
beforeEach(() => {
  asked = [];
  lines = [];
});

function source(name: SourceName, outcome: ScholarStats | Error): StatsSource {
  return {
    name,
    fetch: async () => {
      asked.push(name);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    transform: () => {
      if (outcome instanceof Error) throw outcome;
      return { stats: outcome, papers: [], unmatched: [], notes: [] };
    },
  };
}

const down = new ServiceError('Inaccessible', 'it is down');
const run = (sources: StatsSource[], changes: Partial<RefreshOptions> = {}): Promise<Outcome> =>
  refresh({
    sources,
    context: sourceContext(),
    previous: emptyStats,
    preferred: sources.map(({ name }) => name),
    maxAgeDays: 30,
    accept: false,
    progress: (line) => lines.push(line),
    ...changes,
  });
const states = (outcome: Outcome) => outcome.answers.map(({ state }) => state);

it('uses the first source that responds, and does not query the others', async () => {
  const outcome = await run([source('google-scholar', today(980)), source('openalex', today(600))]);
  expect(outcome).toMatchObject({ state: 'updated', reading: { stats: { citedBy: 980 } } });
  expect(states(outcome)).toEqual(['used', 'not-asked']);
  expect(asked).toEqual(['google-scholar']);
  expect(lines).toEqual(['google-scholar: querying …', 'google-scholar: 980 citations']);
});

it.each([
  ['cannot be reached', down, 'failed'],
  ['is not set up', new ServiceError('ImproperlyConfigured', 'no key'), 'failed'],
  ['has another person', new ServiceError('InvalidResponse', 'the statistics are of "Ada"'), 'failed'],
  ['gives no date', today(980, { asOf: null }), 'refused'],
  ['gives numbers of 31 days ago', today(980, { asOf: '2026-10-22' }), 'refused'],
  ['fell by more than a tenth', today(400), 'refused'],
  ['rose more than tenfold', today(9900), 'refused'],
])('queries the next source when the first one %s', async (_, first, state) => {
  const second = today(600, { source: 'openalex', profileUrl: 'https://openalex.org/A1' });
  const sources = [source('google-scholar', first), source('openalex', second)];
  const old = { asOf: '2026-10-22', fetchedAt: '2026-10-22T10:30:00.000Z' };
  const outcome = await run(sources, { previous: today(980, { ...old, hIndex: 9 }) });
  expect(states(outcome)).toEqual([state, 'used']);
  // All numbers: those of two sources are never mixed.
  expect(outcome).toMatchObject({ state: 'updated', stats: second });

  const young = await run(sources, { previous: today(980) });
  expect(states(young)).toEqual([state, 'kept-back']);
  expect(young).toMatchObject({ state: 'unchanged', reading: null, stats: today(980) });
});

it('uses another source with a very different total only with --accept', async () => {
  const previous = today(500, { asOf: '2026-10-01' });
  const split = source('openalex', today(4, { source: 'openalex', profileUrl: 'https://openalex.org/A1' }));
  expect(await run([source('google-scholar', down), split], { previous })).toMatchObject({ state: 'failed' });
  const accepted = await run([source('google-scholar', down), split], { previous, accept: true });
  expect(accepted).toMatchObject({ state: 'updated', stats: { citedBy: 4, source: 'openalex' } });
});

it('keeps parts that a reading lacks', async () => {
  const previous = today(500, { asOf: '2026-11-20', hIndex: 9, publications: { yu2024neuron: 4 } });
  const outcome = await run([source('google-scholar', today(510))], { previous });
  expect(outcome.stats).toMatchObject({ citedBy: 510, hIndex: 9, publications: { yu2024neuron: 4 } });
  expect(outcome.stats.partsAsOf).toEqual({ hIndex: '2026-11-20', publications: '2026-11-20' });
});

it('accepts old numbers, with their date, if there are none yet', async () => {
  const old = today(260, { asOf: '2023-01-01' });
  const outcome = await run([source('google-scholar', down), source('published-file', old)]);
  expect(outcome).toMatchObject({ state: 'updated', stats: { citedBy: 260, asOf: '2023-01-01' } });
  const young = today(300, { source: 'openalex', profileUrl: 'https://openalex.org/A1' });
  expect((await run([source('published-file', old), source('openalex', young)])).stats.citedBy).toBe(300);
});

it('accepts numbers of exactly the maximum age', async () => {
  const outcome = await run([source('serpapi', today(980, { asOf: '2026-10-23' }))]);
  expect(outcome.state).toBe('updated');
});

it('accepts an implausible number with --accept, but not an old or undated one', async () => {
  const previous = today(980);
  expect((await run([source('google-scholar', today(12))], { previous })).state).toBe('failed');
  expect((await run([source('google-scholar', today(12))], { previous, accept: true })).state).toBe('updated');
  for (const asOf of [null, '2026-01-01'])
    expect((await run([source('serpapi', today(980, { asOf }))], { previous, accept: true })).state).toBe('failed');
});

it('prints how to accept a number', async () => {
  await run([source('google-scholar', today(12))], { previous: today(980) });
  expect(lines.at(-1)).toBe(
    'google-scholar: the total fell by more than a tenth, from 980 to 12 citations; if the number is right, run this again with --accept',
  );
});

it.each<[string, Partial<ScholarStats>, string]>([
  ['the time of the read', { fetchedAt: '2026-11-22T23:00:00.000Z' }, 'unchanged'],
  ['a paper', { publications: { yu2024neuron: 5 } }, 'updated'],
  ['a year', { citesPerYear: { 2026: 5 } }, 'updated'],
  ['an index', { hIndex: 10 }, 'updated'],
])('a change of nothing but %s is %3$s', async (_, changes, state) => {
  const previous = today(980, { hIndex: 9, publications: { yu2024neuron: 4 }, citesPerYear: { 2026: 4 } });
  expect((await run([source('google-scholar', { ...previous, ...changes })], { previous })).state).toBe(state);
});

it('keeps only our papers, in the order of our file', async () => {
  const ids = ourPublications.map(({ id }) => id);
  const publications = Object.fromEntries([...ids.toReversed(), 'stranger'].map((id, i) => [id, i]));
  const outcome = await run([source('google-scholar', today(980, { publications }))]);
  expect(Object.keys(outcome.reading?.stats.publications ?? {})).toEqual(ids);
});

it('fails when all sources fail, with the reason of each', async () => {
  const outcome = await run([source('google-scholar', down), source('serpapi', down)]);
  expect(outcome).toMatchObject({ state: 'failed', reading: null });
  expect(states(outcome)).toEqual(['failed', 'failed']);
  expect(lines.filter((line) => line.endsWith('it is down'))).toHaveLength(2);
});

it('rethrows programming errors', async () => {
  await expect(
    run([source('google-scholar', new TypeError('a mistake')), source('openalex', today(1))]),
  ).rejects.toThrow('a mistake');
});

it('counts the days since the last successful read', () => {
  expect(daysSinceRead(emptyStats, NOW)).toBeNull();
  expect(daysSinceRead(today(1, { fetchedAt: '2026-11-15T10:30:01.000Z' }), NOW)).toBe(6);
  expect(daysSinceRead(today(1, { fetchedAt: '2026-11-15T10:30:00.000Z' }), NOW)).toBe(7);
  expect(daysSinceRead(today(1, { fetchedAt: '2026-11-23T10:30:00.000Z' }), NOW)).toBe(0);
});
