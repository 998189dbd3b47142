import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '@/lib/csl/publication';
import { importItems } from '@/tools/import/import-items';
import { readBibtex } from '@/tools/import/sources/bibtex';

type Expected = Partial<Omit<Publication, 'author' | 'editor'>> & { author: string[] };

/** A name as one string, its parts separated by slashes: given/particle/family/suffix. */
const flat = ({ author, editor: _editor, ...rest }: Publication) => ({
  ...rest,
  author: (author ?? []).map((name) =>
    name.literal !== undefined
      ? `[${name.literal}]`
      : [name.given, name['non-dropping-particle'], name.family, name.suffix]
          .map((part) => part ?? '')
          .join('/')
          .replace(/\/$/, ''),
  ),
});

function read(file: string) {
  const result = readBibtex(readFileSync(join(process.cwd(), '__tests__', 'fixtures', 'bib', file), 'utf8'), file);
  const imported = importItems(result.items);
  return {
    papers: imported.publications.map(flat),
    editors: imported.publications.flatMap(({ editor }) => editor?.map(({ family }) => family) ?? []),
    refused: [...result.refused, ...imported.refused],
    doubts: [...result.notes, ...imported.doubts],
  };
}

it('reads exports of Zotero', () => {
  const { papers, editors, refused, doubts } = read('zotero.bib');
  expect(papers).toEqual<Expected[]>([
    {
      id: 'yu2025back',
      type: 'article',
      title: 'Back Attention: Understanding and Enhancing Multi-Hop Reasoning',
      'title-short': 'Back Attention',
      'citation-key': 'yuBackAttention2025',
      author: ['Zeping//Yu', 'Yonatan//Belinkov', 'Sophia//Ananiadou'],
      issued: '2025-02',
      publisher: 'arXiv',
      keyword: 'Computer Science - Computation and Language',
      custom: { arxiv: '2502.10835' },
    },
    {
      id: 'yu2024neuron',
      type: 'paper-conference',
      title: 'Neuron-Level Knowledge Attribution in Large Language Models',
      'citation-key': 'yuNeuronLevelKnowledge2024',
      accessed: '2026-01-05',
      author: ['Zeping//Yu', 'Sophia//Ananiadou'],
      issued: '2024-11',
      'container-title': 'Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing',
      page: '3267-3280',
      publisher: 'Association for Computational Linguistics',
      'publisher-place': 'Miami, Florida, USA',
      DOI: '10.18653/v1/2024.emnlp-main.191',
      abstract: 'Identifying important neurons for final predictions is essential; we gain 50% & more.',
    },
    {
      id: 'muller2019uber',
      type: 'thesis',
      title: 'Über die Größe',
      'citation-key': 'mullerGrosse2019',
      author: ['Jürgen//Müller'],
      issued: '2019',
      genre: 'Doctoral Thesis',
      publisher: 'ETH Zürich',
      'publisher-place': 'Zürich',
    },
  ]);
  expect(editors).toEqual(['Al-Onaizan', 'Bansal', 'Chen']);
  expect({ refused, doubts }).toEqual({ refused: [], doubts: [] });
});

it('reads exports of DBLP, and merges a paper and its preprint', () => {
  const { papers, refused, doubts } = read('dblp.bib');
  expect(papers).toEqual<Expected[]>([
    {
      id: 'yu2020proceedings',
      type: 'book',
      title: 'Proceedings of a Workshop',
      author: [],
      issued: '2020',
      publisher: 'ACM',
      'citation-key': 'DBLP:conf/x/2020',
    },
    {
      id: 'yu2018sliced',
      type: 'paper-conference',
      title: 'Sliced Recurrent Neural Networks',
      'citation-key': 'DBLP:conf/coling/YuL18',
      author: ['Zeping//Yu', 'Gongshen//Liu'],
      issued: '2018',
      'container-title':
        'Proceedings of the 27th International Conference on Computational Linguistics, COLING 2018, Santa Fe, New Mexico, USA, August 20-26, 2018',
      page: '2953-2964',
      publisher: 'Association for Computational Linguistics',
      URL: 'https://aclanthology.org/C18-1250/',
      custom: { arxiv: '1807.02291' },
    },
    {
      id: 'wang2012active',
      type: 'paper-conference',
      title: 'Active Attacking Multicast Key Management Protocol Using Alloy',
      'citation-key': 'DBLP:conf/asm/WangJ12',
      author: ['Ting//Wang', 'Dongyao//Ji'],
      issued: '2012',
      'container-title': 'Abstract State Machines, Alloy, B, VDM, and Z',
      'collection-title': 'Lecture Notes in Computer Science',
      volume: '7316',
      page: '164-177',
      publisher: 'Springer',
      DOI: '10.1007/978-3-642-30885-7_12',
    },
  ]);
  expect(refused).toEqual([]);
  expect(doubts).toEqual([
    'dblp.bib, line 20 (DBLP:journals/corr/abs-1807-02291): is the same paper as dblp.bib, line 1 (DBLP:conf/coling/YuL18), so the two were merged',
  ]);
});

it('reads exports of Google Scholar', () => {
  const { papers, refused, doubts } = read('scholar.bib');
  expect(papers).toEqual<Expected[]>([
    {
      id: 'yu2025back',
      type: 'article',
      title: 'Back attention',
      author: ['Zeping//Yu', 'Yonatan//Belinkov'],
      issued: '2025',
      publisher: 'arXiv',
      custom: { arxiv: '2502.10835' },
    },
    {
      id: 'smith2020growth',
      type: 'article',
      title: 'Growth of 50% in <i>E. coli</i> when p < 0.05',
      author: ['J//Smith'],
      issued: '2020',
      page: '2020-01',
      publisher: 'bioRxiv',
    },
    {
      id: 'vaswani2017attention',
      type: 'article-journal',
      title: 'Attention is all you need',
      author: ['Ashish//Vaswani', 'Noam//Shazeer', '[others]'],
      issued: '2017',
      'container-title': 'Advances in neural information processing systems',
      volume: '30',
    },
    {
      id: 'knuth1984texbook',
      type: 'book',
      title: 'The texbook',
      author: ['Donald Ervin//Knuth', 'Duane//Bibby'],
      issued: '1984',
      volume: '15',
      publisher: 'Addison-Wesley Reading',
    },
  ]);
  expect(refused).toEqual([]);
  expect(doubts).toEqual([
    'scholar.bib, line 1 (vaswani2017attention): its author list ends with "others", which is shown as "et al."',
  ]);
});

it('reads handwritten files: strings, concatenation, accents in all spellings, comments, parentheses', () => {
  const { papers, refused, doubts } = read('by-hand.bib');
  expect(papers).toEqual<Expected[]>([
    {
      id: 'beepreparation',
      type: 'manuscript',
      title: 'In preparation',
      author: ['A.//Bee'],
      status: 'forthcoming',
      note: 'Draft',
      'citation-key': 'soon',
    },
    {
      id: 'world2014html',
      type: 'document',
      title: 'HTML 5',
      'citation-key': 'web',
      author: ['[World Wide Web Consortium]'],
      issued: '2014',
      URL: 'https://www.w3.org/TR/html5/',
    },
    {
      id: 'wang2002report',
      type: 'report',
      title: 'Report',
      'citation-key': 'tr',
      author: ['Wei//Wang'],
      issued: '2002',
      number: 'TR-7',
      genre: 'Technical note',
      publisher: 'Some Lab',
    },
    {
      id: 'bee2001chapter',
      type: 'paper-conference',
      title: 'A chapter of its own',
      'citation-key': 'child',
      author: ['A.//Bee'],
      issued: '2001',
      'container-title': 'Proceedings of the First Meeting',
      page: '1-2',
      publisher: 'ACM',
    },
    {
      id: 'garcia1999concatenated',
      type: 'paper-conference',
      title: 'Concatenated titles',
      'citation-key': 'icml99',
      author: ['José//García'],
      issued: '1999',
      'container-title': 'Proc. ACM Conf.',
    },
    {
      id: 'garciamarquez1998bayesian',
      type: 'article-journal',
      title: 'A Bayesian view of $O(n^2)$ <i>graph</i> methods — part II',
      'citation-key': 'garcia:98',
      author: [
        'José//García Márquez',
        'Łukasz//Kaiser',
        'Anders//Ångström',
        'Ludwig/van/Beethoven',
        '[The ATLAS Collaboration]',
        'John//Smith/Jr.',
        'Karel//Čapek',
        'María//Nũñez',
        "Séan//O'Neill",
      ],
      issued: '1998-03-15',
      'container-title': 'Journal of Machine Learning Research',
      volume: '3',
      issue: '2',
      page: '12-34',
      URL: 'http://example.org/~garcia/a%20b_c.html',
    },
  ]);
  expect(refused).toEqual([]);
  expect(doubts).toEqual(['by-hand.bib, line 31 (parent): left out, a parent of other entries and not your own work']);
});

it('reports broken entries with their lines, and imports the others', () => {
  const { papers, refused, doubts } = read('broken.bib');
  expect(papers.map(({ title }) => title)).toEqual([
    'The fourth word',
    'An unknown kind',
    'Without a key',
    'The third, under a used key',
    'The second',
    'No comma after this',
    'No comma after the key',
    'The first',
  ]);
  expect(refused).toEqual([
    'broken.bib, line 12 (open): the entry cannot be read: a comma or closing brace is missing before "@article{fine2, titl" in line 14',
    'broken.bib, line 20 (cut): the entry cannot be read: a brace or quote is not closed',
    'broken.bib, line 16 (empty): it has no title',
    'broken.bib, line 17 (noyear): it has no date',
  ]);
  expect(doubts).toEqual([
    'broken.bib, line 14: @string nowhere is not defined, so its name was used as the text',
    'broken.bib, line 8 (nocomma): a comma is missing before its field author',
    'broken.bib, line 14 (fine2): its key is also used in broken.bib, line 10',
    'broken.bib, line 18 (typo): its type "artikel" is not a CSL type, so it became "document"',
    'broken.bib, line 19 (fine4): the TeX command \\fancy is unknown; its argument was kept as text',
  ]);
});

it.each(['zotero.bib', 'dblp.bib', 'scholar.bib', 'by-hand.bib', 'broken.bib'])(
  'imports %s twice without a change',
  (file) => {
    const { items } = readBibtex(readFileSync(join(process.cwd(), '__tests__', 'fixtures', 'bib', file), 'utf8'), file);
    const once = importItems(items);
    expect(importItems(items, once.publications)).toMatchObject({ added: [], changed: [] });
  },
);

it.each([
  ['date = {2020-05-03}', '2020-05-03'],
  [
    'date = {2020-05/2020-06}',
    {
      'date-parts': [
        [2020, 5],
        [2020, 6],
      ],
    },
  ],
  ['year = 2020, month = {May}', '2020-05'],
  ['year = 2020, month = 5, day = 3', '2020-05-03'],
  ['year = 2020, month = "3~" # may', '2020-05-03'],
  ['year = {2020a}', '2020'],
])('reads the date of %s', (fields, issued) => {
  const { items } = readBibtex(`@book{a, title={T}, author={A. Bee}, ${fields}}`, 'a.bib');
  expect(importItems(items).publications[0]?.issued).toEqual(issued);
});

it('keeps a percent sign inside a field as text, over lines and in lists', () => {
  const { items, refused } = readBibtex(
    `@article{a, title={The share of women, % of all authors}, author={A. Bee}, journal={J}, year=2020, % a remark
      abstract = {Accuracy rises by 12
        % on average and in the best case by 40,
        which nobody expected.}, keywords = {growth, %GDP, trade}}`,
    'a.bib',
  );
  expect(refused).toEqual([]);
  expect(importItems(items).publications[0]).toMatchObject({
    title: 'The share of women, % of all authors',
    abstract: 'Accuracy rises by 12 % on average and in the best case by 40, which nobody expected.',
    keyword: 'growth, %GDP, trade',
  });
});

it('reads @string names, and rejects entries that strings make too long', () => {
  const bomb = Array.from({ length: 24 }, (_, index) => `@string{a${index + 1} = a${index} # a${index}}`).join('\n');
  const { items, refused, notes } = readBibtex(
    `@string{a0 = "xxxxxxxxxx"}\n${bomb}
    @article{big, title=a24, author={A. Bee}, journal=c++letters, year=2020}
    @article{fine, title={Fine}, author={A. Bee}, journal=c++letters, year=2020}`,
    'a.bib',
  );
  expect(items.map(({ csl }) => csl.id)).toEqual(['fine']);
  expect(refused).toEqual([expect.stringContaining('(big): the entry cannot be read: @string a24 is longer than')]);
  expect(notes).toEqual([expect.stringContaining('@string c++letters is not defined')]);
});

it('counts lines that end in CR LF', () => {
  const { items } = readBibtex('% one\r\n\r\n@book{a,\r\n title={T}\r\n}\r\n@book{b, title={U}}', 'a.bib');
  expect(items.map(({ place }) => place)).toEqual(['a.bib, line 3 (a)', 'a.bib, line 6 (b)']);
});

it('reports dates that cannot be read', () => {
  const unplacedOf = (fields: string) =>
    readBibtex(`@book{a, title={T}, author={Bee, Ann}, publisher={P}, ${fields}}`, 'a.bib').items[0]?.unplaced;
  expect(unplacedOf('year={2020}, month={foo}')).toEqual(['month (is "foo", not a month)']);
  expect(unplacedOf('year={2020}, month=feb, day={31}')).toEqual(['day (is "31", not a day of that month)']);
  expect(unplacedOf('year={2020-13}')).toEqual(['year (is "2020-13", of which 2020 was kept)']);
  expect(unplacedOf('date={2020-13}')).toEqual(['date (is "2020-13", of which 2020 was kept)']);
  expect(unplacedOf('year={2020}, urldate={soon}')).toEqual(['urldate (is "soon", not a date)']);
  expect(unplacedOf('date={2020-05-01/2020-05-04}, urldate={2021-01-01}')).toEqual([]);
  expect(unplacedOf('year={2020}, month={Winter}')).toEqual([]);
  expect(unplacedOf('year={c. 2020}')).toEqual([]);
});
