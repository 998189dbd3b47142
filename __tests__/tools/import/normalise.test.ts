import { normalise } from '@/tools/import/normalise';

const base = {
  id: 'http://zotero.org/users/1/items/ABC',
  type: 'article-journal',
  title: 'On <em>Notes</em>',
  author: [{ family: 'Lovelace', given: 'Ada' }],
  issued: { 'date-parts': [['1843', '9']] },
  'container-title': 'Taylor&#39;s Memoirs',
};

function valid(changes: Record<string, unknown> = {}) {
  const result = normalise({ ...base, ...changes });
  if (!result.ok) throw new Error(result.reason);
  const { id: _id, ...publication } = result.publication;
  return { ...result, publication };
}

it('converts a foreign item, with fields in our order', () => {
  const { publication, notes, dropped } = valid({ page: '666–731', volume: 3, 'citation-key': 'ada', annote: 'dull!' });
  expect(Object.entries(publication)).toEqual([
    ['type', 'article-journal'],
    ['title', 'On <i>Notes</i>'],
    ['author', [{ given: 'Ada', family: 'Lovelace' }]],
    ['issued', '1843-09'],
    ['container-title', "Taylor's Memoirs"],
    ['volume', '3'],
    ['page', '666-731'],
    ['citation-key', 'ada'],
  ]);
  expect({ notes, dropped }).toEqual({ notes: [], dropped: ['annote (is private to your reference manager)'] });
  expect(Object.keys(publication.author?.[0] ?? {})).toEqual(['given', 'family']);
});

it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'lists of Crossref',
    { title: ['A', 'B'], 'container-title': ['C', 'D'], ISSN: ['1-2'] },
    { title: 'A', 'container-title': 'C', ISSN: '1-2' },
  ],
  ['a DOI in its address', { DOI: 'https://doi.org/10.1000/X%2F1' }, { DOI: '10.1000/X/1' }],
  ['a DOI as URL', { URL: 'http://dx.doi.org/10.1000/x' }, { DOI: '10.1000/x' }],
  ['a DOI twice', { DOI: '10.1000/X', URL: 'https://doi.org/10.1000/x' }, { DOI: '10.1000/X' }],
  ['an address without scheme', { URL: 'www.example.org/a' }, { URL: 'https://www.example.org/a' }],
  ['Crossref words for types', { type: 'proceedings-article' }, { type: 'paper-conference' }],
  ['keywords as a list', { keyword: ['a', 'b'] }, { keyword: 'a, b' }],
  ['a published paper with arXiv id', { number: 'arXiv:2502.10835v3' }, { custom: { arxiv: '2502.10835' } }],
  ['its own custom', { custom: { selected: true, track: 'main' } }, { custom: { selected: true, track: 'main' } }],
])('accepts %s', (_, changes, expected) => {
  const { publication, notes } = valid(changes);
  expect(publication).toMatchObject(expected);
  expect(notes).toEqual([]);
});

it.each<[string, Record<string, unknown>, string]>([
  ['Google Scholar', { 'container-title': 'arXiv preprint arXiv:2502.10835' }, '2502.10835'],
  ['DBLP', { 'container-title': 'CoRR', volume: 'abs/2502.10835' }, '2502.10835'],
  ['Zotero', { type: 'article', 'container-title': '', publisher: 'arXiv', number: 'arXiv:2502.10835' }, '2502.10835'],
  ['Zotero of old', { type: 'manuscript', 'container-title': '', note: 'arXiv:2502.10835 [cs]' }, '2502.10835'],
  ['DataCite', { type: 'article', 'container-title': '', DOI: '10.48550/ARXIV.2502.10835' }, '2502.10835'],
  [
    'a link',
    { type: 'webpage', 'container-title': '', URL: 'https://arxiv.org/abs/hep-th/9901001v2' },
    'hep-th/9901001',
  ],
])('recognises a preprint of %s', (_, changes, arxiv) => {
  const { publication } = valid(changes);
  expect(publication).toEqual({
    type: 'article',
    title: 'On <i>Notes</i>',
    author: base.author,
    issued: '1843-09',
    publisher: 'arXiv',
    custom: { arxiv },
  });
});

it('recognises other preprint servers', () => {
  expect(valid({ 'container-title': 'bioRxiv', DOI: '10.1101/2020.01.01' }).publication).toMatchObject({
    type: 'article',
    publisher: 'bioRxiv',
    DOI: '10.1101/2020.01.01',
  });
});

it.each<[string, Record<string, unknown>, string]>([
  ['others in the author list', { author: [{ family: 'A' }, { literal: 'others' }] }, 'ends with "others"'],
  ['an unknown type', { type: 'poem' }, '"poem"'],
  ['a paper without journal', { 'container-title': null }, '"article-journal" became "document"'],
  ['a wrong DOI', { DOI: 'soon' }, 'DOI "soon"'],
  ['no web address', { URL: 'javascript:alert(1)' }, 'URL'],
  ['a broken custom', { custom: 3 }, 'custom'],
])('reports %s', (_, changes, words) => {
  const { notes } = valid(changes);
  expect(notes).toEqual([expect.stringContaining(words)]);
});

it('lists fields that were dropped', () => {
  expect(valid({ relation: {}, custom: { arxiv: '2502.10835', colour: 'red' } }).dropped).toEqual([
    'relation',
    'custom.colour',
  ]);
});

it.each<[Record<string, unknown>, string]>([
  [{ title: ' ' }, 'it has no title'],
  [{ author: [{}] }, 'it has no author, editor or other person'],
  [{ issued: { literal: 'soon' } }, 'its date "soon" has no year'],
  [{ issued: undefined }, 'it has no date'],
])('rejects %j', (changes, reason) => {
  expect(normalise({ ...base, ...changes })).toEqual({ ok: false, reason });
});
