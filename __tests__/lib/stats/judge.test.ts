import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { statsOf } from '@/__tests__/helpers/scholar';
import { type Judgement, judge, latest, type Rules, type Verdict } from '@/lib/stats/judge';
import { partAsOf } from '@/lib/stats/parts';
import { emptyStats, type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

const PROFILE = 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ';
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 9);
const rules: Rules = { now: NOW, maxAgeDays: 30, sources: ['google-scholar', 'openalex'] };

const known: ScholarStats = statsOf(500, {
  profileUrl: PROFILE,
  hIndex: 9,
  i10Index: 8,
  citesPerYear: { 2025: 200, 2026: 90 },
  publications: { a: 50, b: 49 },
  asOf: '2026-11-20',
});
const reading = (citedBy: number, changes: Partial<ScholarStats> = {}) =>
  statsOf(citedBy, { profileUrl: PROFILE, asOf: '2026-11-25', fetchedAt: '2026-11-26T08:00:00.000Z', ...changes });
const openAlex = (citedBy: number, changes: Partial<ScholarStats> = {}) =>
  reading(citedBy, { source: 'openalex', profileUrl: 'https://openalex.org/A1', ...changes });
const aged: ScholarStats = { ...known, asOf: '2026-10-20' };
const undated: ScholarStats = { ...known, asOf: null };

it.each<[string, ScholarStats, ScholarStats, Verdict, RegExp]>([
  ['a first number', emptyStats, reading(480, { asOf: '2022-07-01' }), 'new', /^$/],
  ['a first number without a date', emptyStats, reading(480, { asOf: null }), 'new', /^$/],
  ['a newer number', known, reading(510), 'new', /^$/],
  ['a newer number that fell a little', known, reading(496), 'new', /^$/],
  ['the same numbers', known, { ...known, fetchedAt: '2026-11-26T08:00:00.000Z' }, 'same', /^$/],
  [
    'an older number',
    known,
    reading(480, { asOf: '2026-11-01' }),
    'stale',
    /of 2026-11-01, and the current ones of 2026-11-20/,
  ],
  ['a larger number that is older', known, reading(600, { asOf: '2026-11-19' }), 'stale', /2026-11-19/],
  ['a number of 2023', known, reading(260, { asOf: '2023-01-01' }), 'stale', /2023-01-01/],
  ['a smaller number of the same day', known, reading(499, { asOf: '2026-11-20' }), 'stale', /both of 2026-11-20/],
  ['a larger number of the same day', known, reading(501, { asOf: '2026-11-20' }), 'new', /^$/],
  [
    'one of the same day that was read before',
    known,
    reading(501, { asOf: '2026-11-20', fetchedAt: '2026-11-21T08:00:00.000Z' }),
    'stale',
    /read before/,
  ],
  ['an undated number', known, reading(510, { asOf: null }), 'stale', /no date/],
  ['an undated number after one too old', aged, reading(510, { asOf: null }), 'new', /^$/],
  ['a dated number after an undated one', undated, reading(510), 'new', /^$/],
  ['an old dated number after an undated one', undated, reading(510, { asOf: '2026-10-01' }), 'stale', /2026-10-01/],
  ['a larger undated number after an undated one', undated, reading(510, { asOf: null }), 'new', /^$/],
  ['a smaller undated number after an undated one', undated, reading(495, { asOf: null }), 'stale', /without a date/],
  [
    'a smaller undated number after one read long ago',
    { ...undated, fetchedAt: '2026-10-01T08:00:00.000Z' },
    reading(495, { asOf: null }),
    'new',
    /^$/,
  ],
  ['a date after tomorrow', known, reading(510, { asOf: '2026-11-28' }), 'impossible', /in the future/],
  ['numbers in hand of next year', { ...known, asOf: '2027-11-20' }, reading(510), 'new', /^$/],
  ['an h-index too high for the total', known, reading(500, { hIndex: 23 }), 'impossible', /529 citations/],
  ['an i10-index too high for the total', known, reading(500, { i10Index: 51 }), 'impossible', /510 citations/],
  ['a paper with more than the total', known, reading(500, { publications: { a: 501 } }), 'impossible', /501/],
  ['more in five years than in all', known, reading(500, { citedBy5y: 501 }), 'impossible', /501/],
  ['no total', known, reading(0, { citedBy: null }), 'impossible', /no total/],
  ['a fall by a tenth', known, reading(450), 'new', /^$/],
  ['a fall by more', known, reading(449), 'implausible', /from 500 to 449/],
  ['a fall to 0', known, reading(0), 'implausible', /from 500 to 0/],
  ['a small fall of few', reading(12, { asOf: '2026-11-20' }), reading(7), 'new', /^$/],
  ['a larger fall of few', reading(12, { asOf: '2026-11-20' }), reading(6), 'implausible', /from 12 to 6/],
  ['a fall of few to 0', reading(1, { asOf: '2026-11-20' }), reading(0), 'implausible', /from 1 to 0/],
  ['a tenfold rise', known, reading(5000), 'new', /^$/],
  ['more than a tenfold rise', known, reading(5001), 'implausible', /tenfold/],
  ['a rise of few', reading(49, { asOf: '2026-11-20' }), reading(5000), 'new', /^$/],
  ['0 after 0', reading(0, { asOf: '2026-11-20' }), reading(0), 'new', /^$/],
  [
    'another source',
    known,
    openAlex(333),
    'other-source',
    /333 citations from openalex, and currently 500 from google-scholar/,
  ],
  ['another source after numbers too old', aged, openAlex(333), 'new', /^$/],
  ['another source with less than half', aged, openAlex(249), 'implausible', /factor of two/],
  ['another source with more than twice', aged, openAlex(1001), 'implausible', /factor of two/],
  ['the first choice again', openAlex(333, { asOf: '2026-11-24' }), reading(800), 'new', /^$/],
  [
    'an older one of the first choice',
    openAlex(333, { asOf: '2026-11-24' }),
    reading(500, { asOf: '2026-11-23' }),
    'stale',
    /2026-11-23/,
  ],
  [
    'the first choice with less than half',
    openAlex(333, { asOf: '2026-11-24' }),
    reading(166),
    'implausible',
    /factor of two/,
  ],
  [
    'a source that is not configured',
    known,
    reading(500, { source: 'inspire', profileUrl: null }),
    'other-source',
    /inspire/,
  ],
  [
    'a profile of the same source with less than half',
    openAlex(500, { asOf: '2026-11-20' }),
    openAlex(4, { profileUrl: 'https://openalex.org/A2' }),
    'implausible',
    /4 citations/,
  ],
  [
    'an address of the same profile with a language',
    { ...known, profileUrl: `${PROFILE}&hl=en` },
    reading(449),
    'implausible',
    /tenth/,
  ],
])('%s', (_, before, after, verdict, reason) => {
  const judgement = judge(before, after, rules);
  expect(judgement).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
  if (verdict !== 'new' && verdict !== 'same') expect(judgement.stats).toBe(before);
});

it.each([reading(3), reading(480, { asOf: '2026-11-01' }), openAlex(4), reading(499, { asOf: null })])(
  'a reading that the owner accepts is used',
  (after) => expect(judge(known, after, { ...rules, accept: true })).toMatchObject({ verdict: 'new' }),
);

it('an impossible reading is rejected even then', () => {
  expect(judge(known, reading(500, { hIndex: 30 }), { ...rules, accept: true }).verdict).toBe('impossible');
});

it('keeps parts that a reading lacks, with their dates', () => {
  const { stats } = judge(known, reading(512), rules);
  expect(stats).toEqual({
    ...reading(512, { hIndex: 9, i10Index: 8, citesPerYear: known.citesPerYear, publications: known.publications }),
    partsAsOf: { hIndex: '2026-11-20', i10Index: '2026-11-20', citesPerYear: '2026-11-20', publications: '2026-11-20' },
  });
  expect(scholarStatsSchema.parse(stats)).toEqual(stats);
  const next = judge(stats, reading(515, { asOf: '2026-11-26', hIndex: 10, publications: { a: 60 } }), rules).stats;
  expect(next).toMatchObject({ hIndex: 10, publications: { a: 60, b: 49 } });
  expect([partAsOf(next, 'hIndex'), partAsOf(next, 'publications', 'a'), partAsOf(next, 'publications', 'b')]).toEqual([
    '2026-11-26',
    '2026-11-26',
    '2026-11-20',
  ]);
});

it('rejects a total that contradicts kept parts, unless the owner accepts it', () => {
  const before: ScholarStats = { ...known, hIndex: 22 };
  expect(judge(before, reading(480), rules)).toMatchObject({ verdict: 'implausible', stats: before });
  expect(judge(before, reading(480), { ...rules, accept: true }).stats.hIndex).toBeNull();
});

it('never mixes figures of two sources', () => {
  expect(judge(aged, openAlex(333), rules).stats).toEqual(openAlex(333));
});

describe('an open page', () => {
  it.each<[string, ScholarStats, ScholarStats, number]>([
    ['shows a newer answer', known, reading(510), 510],
    ['shows what the server let pass', known, reading(3), 3],
    ['does not go back', known, reading(480, { asOf: '2026-11-01' }), 500],
    ['keeps its own when nothing is known elsewhere', known, emptyStats, 500],
    ['shows the first number', emptyStats, reading(7), 7],
    ['follows a change of source', known, openAlex(333), 333],
    ['takes a date over none', undated, reading(510, { asOf: '2026-11-19' }), 510],
  ])('%s', (_, initial, live, citedBy) => {
    expect(latest(initial, live).citedBy).toBe(citedBy);
  });

  it('keeps parts that the response lacks', () => {
    expect(latest(known, reading(510))).toMatchObject({ hIndex: 9, publications: { a: 50 } });
  });
});

const count = fc.integer({ min: 0, max: 300 });
const day = (offset: number) => new Date(NOW - offset * DAY_MS).toISOString().slice(0, 10);
const anyReading = fc
  .record({
    source: fc.constantFrom('google-scholar' as const, 'openalex' as const),
    citedBy: fc.integer({ min: 80, max: 2000 }),
    hIndex: fc.option(fc.integer({ min: 0, max: 8 })),
    i10Index: fc.option(fc.integer({ min: 0, max: 8 })),
    asOf: fc.option(fc.integer({ min: 0, max: 90 })),
    years: fc.dictionary(fc.constantFrom('2024', '2025', '2026'), count),
    papers: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 80 })),
    wait: fc.integer({ min: 0, max: 40 }),
  })
  .map((made) => ({ ...made, asOf: made.asOf === null ? null : day(made.asOf) }));

test('no sequence of readings makes the numbers older or less complete, or changes the source without permission', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 12 }), (made) => {
      let stats: ScholarStats = emptyStats;
      let newest = '';
      let now = NOW;
      for (const { wait, source, citedBy, hIndex, i10Index, asOf, years, papers } of made) {
        now += wait * DAY_MS;
        const next = statsOf(citedBy, {
          ...{ source, hIndex, i10Index, asOf, citesPerYear: years, publications: papers },
          fetchedAt: new Date(now).toISOString(),
        });
        const before = stats;
        const judgement: Judgement = judge(before, next, { ...rules, now });
        ({ stats } = judgement);
        if (stats.asOf !== null) expect(stats.asOf >= newest).toBe(true);
        newest = stats.asOf ?? newest;
        if (before.source === 'none') continue;
        if (stats.source === before.source) {
          if (before.hIndex !== null) expect(stats.hIndex).not.toBeNull();
          if (before.i10Index !== null) expect(stats.i10Index).not.toBeNull();
          expect(Object.keys(stats.publications)).toEqual(expect.arrayContaining(Object.keys(before.publications)));
          expect(Object.keys(stats.citesPerYear)).toEqual(expect.arrayContaining(Object.keys(before.citesPerYear)));
        } else if (stats.source === 'openalex') {
          const since = Date.parse(before.asOf ?? before.fetchedAt?.slice(0, 10) ?? '');
          expect(now - since).toBeGreaterThan(30 * DAY_MS);
        }
        // Applying the same reading again changes nothing.
        if (judgement.reason === '') expect(judge(stats, next, { ...rules, now }).stats).toEqual(stats);
      }
    }),
    runs(500),
  );
});
