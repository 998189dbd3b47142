import { content } from '@/lib/content/load';
import { publicationsSchema } from '@/lib/csl/publication';
import { importItems } from '@/tools/import/import-items';
import type { ForeignItem } from '@/tools/import/item';
import { publicationsText } from '@/tools/import/publications-text';
import { importReport } from '@/tools/import/report';

const item = (place: string, changes: Record<string, unknown> = {}): ForeignItem => ({
  place,
  csl: {
    id: place,
    type: 'article-journal',
    title: 'Notes on the Engine',
    author: [{ given: 'Ada', family: 'Lovelace' }],
    issued: '2020-05',
    'container-title': 'Memoirs',
    ...changes,
  },
});
const emnlp = {
  type: 'paper-conference',
  title: 'Neuron-level knowledge attribution in large language models',
  author: ['Yu, Zeping'],
  issued: '2024-11',
  'container-title': 'EMNLP',
  DOI: '10.18653/v1/2024.emnlp-main.191',
  page: '3267-3280',
};

it('adds new papers with our ids, placed by date', () => {
  const { publications, added, unchanged } = importItems(
    [item('a'), item('b', { title: 'Other', issued: '1843' })],
    content.publications,
  );
  expect(added.map(({ id }) => id)).toEqual(['lovelace2020notes', 'lovelace1843other']);
  const order = publications.map(({ id }) => id);
  expect(order.indexOf('lovelace2020notes')).toBe(order.indexOf('yu2020codecmr') - 1);
  expect(order.at(-1)).toBe('lovelace1843other');
  expect(order.filter((id) => id.startsWith('yu'))).toEqual(content.publications.map(({ id }) => id));
  expect(unchanged).toBe(0);
  expect(publicationsSchema.safeParse(publications).success).toBe(true);
});

it('completes an existing paper and reports the changes', () => {
  const imported = importItems([item('acl', emnlp)], content.publications);
  expect(imported.added).toEqual([]);
  expect(importReport(imported)).toEqual([
    '~ yu2024neuron: Neuron-Level Knowledge Attribution in Large Language Models',
    '    page: added "3267-3280"',
    '    DOI: added "10.18653/v1/2024.emnlp-main.191"',
    '? acl: is yu2024neuron; author: kept 2, the source lists 1',
    '0 new, 1 changed, 0 already here, 1 to check, 0 refused',
    '1 entry read = 0 new + 1 that change a paper + 0 refused',
  ]);
});

it('merges a preprint and its publication, in either order', () => {
  const preprint = item('arXiv', {
    type: 'article',
    'container-title': undefined,
    publisher: 'arXiv',
    issued: '2019-11',
    custom: { arxiv: '1911.00001' },
    abstract: 'We note.',
  });
  const journal = item('journal', { DOI: '10.1000/1' });
  const both = [importItems([preprint, journal]), importItems([journal, preprint])];
  for (const { publications, doubts } of both) {
    expect(publications).toEqual([
      {
        id: 'lovelace2020notes',
        type: 'article-journal',
        title: 'Notes on the Engine',
        author: [{ given: 'Ada', family: 'Lovelace' }],
        issued: '2020-05',
        'container-title': 'Memoirs',
        DOI: '10.1000/1',
        abstract: 'We note.',
        custom: { arxiv: '1911.00001' },
      },
    ]);
    expect(doubts).toEqual([expect.stringContaining('the two were merged')]);
  }
});

it('keeps similar papers separate, rejects invalid ones, and reports unknown fields once', () => {
  const { added, refused, doubts, unplaced, counts } = importItems([
    item('a', { shelf: 3 }),
    item('b', { type: 'paper-conference', shelf: 4 }),
    item('c', { title: '' }),
  ]);
  expect(added.map(({ id }) => id)).toEqual(['lovelace2020notes', 'lovelace2020notes-b']);
  expect(refused).toEqual(['c: it has no title']);
  expect(doubts).toEqual(['b: looks like a, but was kept separate']);
  expect([...unplaced]).toEqual([['shelf', 2]]);
  expect(counts).toEqual({ read: 3, merged: 0, unchanged: 0, changing: 0, parents: 0 });
});

it('keeps the more complete of two records, and reports differences', () => {
  const { publications, doubts } = importItems([
    item('thin', { ...emnlp, page: '1-2' }),
    item('full', { ...emnlp, page: '1-9', publisher: 'ACL', abstract: 'All of it.', volume: '3', issue: '4' }),
  ]);
  expect(publications).toMatchObject([{ page: '1-9', publisher: 'ACL', volume: '3' }]);
  expect(doubts).toEqual(expect.arrayContaining([expect.stringContaining('page: kept "1-9", the source says "1-2"')]));
});

it('changes nothing the second time', () => {
  const items = [item('a'), item('acl', emnlp), item('c', { author: ['余泽平'], title: '注意力' })];
  const once = importItems(items, content.publications);
  const twice = importItems(items, once.publications);
  expect([twice.added, twice.changed, twice.unchanged]).toEqual([[], [], 3]);
  const text = JSON.stringify(content.publications, null, 2);
  const written = publicationsText(text, content.publications, once);
  expect(JSON.parse(written)).toEqual(once.publications);
  expect(publicationsText(written, once.publications, twice)).toBe(written);
});

it('imports 5,000 papers and recognises them all', () => {
  const items = Array.from({ length: 5_000 }, (_, index) =>
    item(`${index}`, { title: `Thing${index % 500} number ${index}`, DOI: `10.1000/${index}` }),
  );
  const { publications, added } = importItems(items);
  expect(new Set(added.map(({ id }) => id)).size).toBe(5_000);
  expect(importItems(items, publications)).toMatchObject({ added: [], changed: [], unchanged: 5_000 });
});
