import type { Publication } from '@/lib/csl/publication';
import { isSamePaper, library } from '@/tools/import/same';

const paper = (changes: Partial<Publication> = {}): Publication => ({
  id: 'lovelace1843notes',
  type: 'paper-conference',
  title: 'Notes on the Engine',
  author: [
    { given: 'Ada', family: 'Lovelace' },
    { given: 'Charles', family: 'Babbage' },
  ],
  issued: '2020',
  'container-title': 'EMNLP 2020',
  ...changes,
});
const preprint = (changes: Partial<Publication> = {}) => {
  const { 'container-title': _container, ...rest } = paper({ type: 'article', ...changes });
  return rest;
};

it.each<[string, Publication, Publication]>([
  ['DOI, regardless of case', paper({ DOI: '10.1000/ABC' }), paper({ DOI: '10.1000/abc', title: 'Renamed' })],
  ['DOI in a URL', paper({ DOI: '10.1000/abc' }), paper({ URL: 'https://doi.org/10.1000/abc', title: 'Renamed' })],
  [
    'ACL id and its DOI',
    paper({ custom: { aclAnthology: '2020.emnlp-main.1' } }),
    paper({ DOI: '10.18653/V1/2020.EMNLP-MAIN.1', title: 'Renamed' }),
  ],
  [
    'arXiv id',
    paper({ custom: { arxiv: '2001.00001v2' } }),
    preprint({ URL: 'https://arxiv.org/abs/2001.00001', title: 'Renamed' }),
  ],
  [
    'title, year and authors',
    paper(),
    paper({ title: 'NOTES on the <i>engine</i>.', issued: '2021', author: [{ literal: 'Babbage' }] }),
  ],
  [
    'a deposit at figshare in two versions',
    preprint({ type: 'dataset', DOI: '10.6084/m9.figshare.1097657.v1', issued: '2014' }),
    preprint({ type: 'dataset', DOI: '10.6084/m9.figshare.1097657.v3', issued: '2018' }),
  ],
  [
    'a deposit at Zenodo in two versions',
    preprint({ type: 'software', DOI: '10.5281/zenodo.10', issued: '2019' }),
    preprint({ type: 'software', DOI: '10.5281/zenodo.99', issued: '2023' }),
  ],
  ['preprint and publication with a DOI each', preprint({ DOI: '10.1101/1' }), paper({ DOI: '10.1000/1' })],
  ['a record without type', paper({ type: 'document' }), paper({ type: 'article-journal' })],
])('recognises the same paper by %s', (_, a, b) => {
  expect([isSamePaper(a, b), isSamePaper(b, a)]).toEqual([true, true]);
});

it.each<[string, Publication, Publication]>([
  ['another title', paper(), paper({ title: 'Notes on the Engines' })],
  ['other authors', paper(), paper({ author: [{ family: 'Turing' }] })],
  ['another time', paper(), paper({ issued: '2022' })],
  ['two DOIs', paper({ DOI: '10.1000/1' }), paper({ DOI: '10.1000/2' })],
  ['two arXiv ids', preprint({ custom: { arxiv: '2001.00001' } }), preprint({ custom: { arxiv: '2001.00002' } })],
  ['conference and journal', paper(), paper({ type: 'article-journal', 'container-title': 'JMLR' })],
  ['a report every year', paper(), paper({ issued: '2021', 'container-title': 'EMNLP 2021' })],
  ['other pages', paper({ page: '1-9' }), paper({ page: '10-19' })],
  ['other volumes', paper({ volume: '1' }), paper({ volume: '2' })],
  ['other journals', paper({ 'container-title': 'Journal A' }), paper({ 'container-title': 'Journal B' })],
  ['other signs', paper({ title: 'Parsing C' }), paper({ title: 'Parsing C++' })],
  ['a title that everybody uses', paper({ title: 'Editorial' }), paper({ title: 'Editorial', 'container-title': 'X' })],
  ['a data set beside its paper', preprint(), paper({ type: 'dataset' })],
  [
    'one DOI for an entire volume',
    paper({ DOI: '10.1000/1', page: '1-9' }),
    paper({ DOI: '10.1000/1', page: '10-19', title: 'Other' }),
  ],
  [
    'a DOI copied from elsewhere',
    paper({ DOI: '10.1000/1' }),
    paper({ DOI: '10.1000/1', title: 'Other', author: [{ family: 'Turing' }] }),
  ],
])('keeps separate: %s', (_, a, b) => {
  expect([isSamePaper(a, b), isSamePaper(b, a)]).toEqual([false, false]);
});

it('lists similar papers, and prefers the nearest year', () => {
  const index = library([
    paper({ id: 'a', 'container-title': 'X', issued: '2019' }),
    paper({ id: 'b', 'container-title': 'X' }),
  ]);
  expect(index.find(paper({ 'container-title': 'X' })).slot).toBe(1);
  expect(index.find(paper({ 'container-title': 'Y' })).slot).toBeNull();
  const found = index.find(paper({ issued: '2030' }));
  expect([found.slot, found.alike.map(({ id }) => id)]).toEqual([null, ['b', 'a']]);
});
