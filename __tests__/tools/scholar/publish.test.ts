import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { context, fixtureJson, NOW, SCHOLAR_ID, statsErrorOf, statsOf } from '@/__tests__/helpers/scholar';
import { matchPublications } from '@/lib/stats/match';
import { transformPublishedFile, transformWithPapers } from '@/lib/stats/published-file';
import { emptyStats, MAX_COUNT, type ScholarStats } from '@/lib/stats/types';
import { toPublishedFile, toShieldsFile } from '@/tools/scholar/publish';

const identity = { scholarId: SCHOLAR_ID, name: 'Zeping Yu' };
const arrived = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

it("writes the crawler's shape: its keys, its kinds of value", () => {
  const ok = Object(fixtureJson('ok.json'));
  const { stats, papers } = transformWithPapers(ok, context);
  const file = toPublishedFile(stats, papers, identity);
  for (const name of [
    'container_type',
    'filled',
    'scholar_id',
    'source',
    'name',
    'citedby',
    'citedby5y',
    'hindex',
    'hindex5y',
    'i10index',
    'i10index5y',
    'cites_per_year',
  ])
    expect([name, file[name]]).toEqual([name, ok[name]]);
  expect(file.updated).toBe('2026-11-20 00:00:00');
  const published = Object(file.publications);
  expect(Object.keys(published)).toEqual(Object.keys(ok.publications));
  for (const [key, entry] of Object.entries(published))
    expect(ok.publications[key]).toMatchObject({ ...Object(entry), bib: {} });
  expect(transformPublishedFile(arrived(file), context)).toEqual(stats);
});

const year = fc.integer({ min: 1990, max: 2026 }).map(String);
const count = fc.integer({ min: 0, max: MAX_COUNT });
const perhaps = fc.option(count);
const date = fc.date({ min: new Date('2004-01-01'), max: new Date(NOW), noInvalidDate: true });
const profiles = {
  'google-scholar': `https://scholar.google.com/citations?user=${SCHOLAR_ID}`,
  openalex: 'https://openalex.org/A5023888391',
  'semantic-scholar': 'https://www.semanticscholar.org/author/1741101',
};
const figures = fc
  .record({
    source: fc.constantFrom('google-scholar' as const, 'openalex' as const, 'semantic-scholar' as const),
    ...{
      citedBy: count,
      citedBy5y: perhaps,
      hIndex: perhaps,
      hIndex5y: perhaps,
      i10Index: perhaps,
      i10Index5y: perhaps,
    },
    citesPerYear: fc.dictionary(year, count, { noNullPrototype: true }),
    asOf: fc.option(date.map((day) => day.toISOString().slice(0, 10))),
  })
  // A sum over the years above the total is not published.
  .map(({ citesPerYear, ...known }) => ({
    ...known,
    citesPerYear: Object.values(citesPerYear).reduce((sum, n) => sum + n, 0) > known.citedBy ? {} : citesPerYear,
  }))
  .map((known) => ({ ...emptyStats, ...known, profileUrl: profiles[known.source], fetchedAt: context.fetchedAt }));
// Few, so that our keys and theirs overlap.
const paperId = fc.constantFrom(...'abcdefghijkl').map((letter) => letter.repeat(12));
const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('<b>A</b>', '{A}', '__proto__', 'a'),
);
const ours = fc
  .uniqueArray(fc.record({ title, scholarId: fc.option(paperId, { nil: undefined }) }), { maxLength: 8 })
  .map((papers) => papers.map((paper, i) => ({ ...paper, id: `ours-${i}` })));
const theirs = fc.uniqueArray(
  fc.record({
    title,
    scholarId: fc.option(paperId, { nil: undefined }),
    citedBy: perhaps,
    isOurs: fc.option(fc.nat(7)),
  }),
  { maxLength: 12, selector: ({ scholarId }) => scholarId ?? Symbol('no id') },
);

it('is read back as the same stats, for any stats', () => {
  let matched = 0;
  const tries = runs(1000);
  fc.assert(
    fc.property(figures, ours, theirs, fc.boolean(), (known, publications, papers, hasScholarId) => {
      const foreign = papers.map(({ isOurs, ...paper }) => ({
        ...paper,
        title: publications[isOurs ?? 8]?.title ?? paper.title,
      }));
      const own = hasScholarId ? publications : publications.map(({ scholarId: _, ...paper }) => paper);
      const usable = hasScholarId ? foreign : foreign.map(({ scholarId: _, ...paper }) => paper);
      const stats: ScholarStats = { ...known, publications: matchPublications(own, usable).counts };
      const scholarId = hasScholarId || stats.source === 'google-scholar' ? SCHOLAR_ID : null;
      const orcid = '0000-0002-1825-0097';
      const file = arrived(toPublishedFile(stats, usable, { scholarId, orcid, name: 'Zeping Yu' }));
      const usernames = new Map([['ORCID', orcid]]);
      expect(transformPublishedFile(file, { ...context, scholarId, usernames, publications: own })).toEqual(stats);
      matched += Object.keys(stats.publications).length;
    }),
    tries,
  );
  // About half of the runs match a paper.
  expect(matched).toBeGreaterThan(tries.numRuns / 5);
});

it('gives a paper without an id a key, so that it is matched by title', () => {
  const paper = { title: 'Sliced recurrent neural networks', citedBy: 3 };
  const file = toPublishedFile(statsOf(3), [paper, { title: 'x', citedBy: null }], identity);
  expect(file.publications).toMatchObject({
    'paper-1': { bib: { title: paper.title }, num_citations: 3 },
    'paper-2': { bib: { title: 'x' } },
  });
  expect(transformPublishedFile(arrived(file), context).publications).toEqual({ yu2018sliced: 3 });
});

it("writes the crawler's badge, which names nobody and is no published file", async () => {
  expect(toShieldsFile(statsOf(12_980))).toEqual({ schemaVersion: 1, label: 'citations', message: '12980' });
  const error = await statsErrorOf(() => transformPublishedFile(toShieldsFile(statsOf(12_980)), context));
  expect(error.kind).toBe('InvalidResponse');
});

it('publishes nothing without a total', async () => {
  for (const stats of [emptyStats, { ...emptyStats, source: 'openalex' as const }]) {
    expect((await statsErrorOf(() => toPublishedFile(stats, [], identity))).kind).toBe('InvalidParameter');
    expect((await statsErrorOf(() => toShieldsFile(stats))).kind).toBe('InvalidParameter');
  }
});
