import { edges, forbiddenEdges } from '@/tools/check/edges';

test('no file of the project breaks the import rules', () => {
  const all = edges(process.cwd());
  expect(all.length).toBeGreaterThan(900);
  expect(forbiddenEdges(all)).toEqual([]);
});

test.each([
  ['lib/text/dates', 'lib/content/load', 'from a higher layer: lib/content is above lib/text'],
  ['lib/site/metadata', 'tools/shared/backup', 'from a higher layer: tools/shared is above lib/site'],
  ['app/page', 'tools/init/init', 'from a higher layer: tools/init is above app'],
  ['components/ui/icon', 'components/news/news-list', 'from a higher layer: components is above components/ui'],
  ['components/ui/icon', 'lib/csl/names', 'components/ui is independent of papers and people'],
  ['components/news/news-list', 'lib/content/load', 'components take props'],
  ['lib/formats/ris', 'data/site', 'lib/content/data-texts reads data/'],
  ['tools/cv/cv', 'app/page', 'commands render no pages'],
  ['lib/scholar/reader', 'lib/text/dates', 'its folder is not in FLOORS'],
])('%s may not import %s', (from, to, why) => {
  expect(forbiddenEdges([{ from, to }])).toEqual([expect.stringContaining(why)]);
});

test('a folder may import from itself and from below', () => {
  const allowed = [
    { from: 'lib/formats/ris', to: 'lib/csl/names' },
    { from: 'components/news/news-list', to: 'components/ui/icon' },
    { from: 'tools/init/init', to: 'tools/import/same' },
  ];
  expect(forbiddenEdges(allowed)).toEqual([]);
});
