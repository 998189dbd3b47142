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

it.each<[string, unknown, unknown]>([
  ['ISSN', ['1234-5679', '8765-4321'], '1234-5679, 8765-4321'],
  ['note', ['n1', 'n2'], 'n1; n2'],
  ['volume', [3, 3], '3'],
  ['keyword', ['a', 'b'], 'a, b'],
  ['editor', [{ family: 'Doe' }, {}, null], [{ family: 'Doe' }]],
  ['accessed', { 'date-parts': [[2020, 5]] }, '2020-05'],
  ['event-date', { 'date-parts': [[null]] }, undefined],
])('keeps all of %s: %j', (field, value, expected) => {
  const { publication, notes, dropped } = valid({ [field]: value });
  expect(Object.entries(publication).find(([name]) => name === field)?.[1]).toEqual(expected);
  expect({ notes, dropped }).toEqual({ notes: [], dropped: [] });
});

it.each<[string, unknown, string]>([
  ['container-title', ['Lecture Notes', 'Proc. ICML'], 'container-title (has more than one value)'],
  ['volume', { x: 1 }, 'volume (is not text)'],
  ['publisher', { name: 'ACM' }, 'publisher (is not text)'],
  ['keyword', { a: 'b' }, 'keyword (is not text)'],
  ['abstract', [true, 'We note.'], 'abstract (is not text)'],
  ['accessed', 'never', 'accessed (is not a date)'],
  ['issued', '2020-13', 'issued (is "2020-13", of which 2020 was kept)'],
  ['issued', { 'date-parts': [[2020, 13]] }, 'issued (is [2020,13], of which 2020 was kept)'],
  ['editor', [{ family: 'Doe' }, 5], 'editor (has a name that cannot be read)'],
])('reports what is lost of %s: %j', (field, value, lost) => {
  const { notes, dropped } = valid({ [field]: value });
  expect({ notes, dropped }).toEqual({ notes: [], dropped: [lost] });
});

it.each<[string, unknown, string]>([
  ['DOI', 5, 'its DOI "5" is not a DOI and was left out'],
  ['URL', 7, 'its URL "7" was left out: it is not a web address'],
  [
    'abstract',
    'a '.repeat(30_000),
    'its abstract was left out: found a text of 59999 characters, expected at most 50000',
  ],
  [
    'publisher',
    'Half \ud83d here',
    'its publisher was left out: found half a character, \\ud83d, in "Half \\ud83d here", expected text without it',
  ],
  [
    'custom',
    { note: 'x', arxiv: '2502.10835', award: 'a\udc00' },
    'its custom.award was left out: found half a character, \\udc00, in "a\\udc00", expected text without it',
  ],
])('leaves out a %s that the site cannot show, and keeps the paper', (field, value, note) => {
  const { publication, notes } = valid({ [field]: value });
  expect(publication).toMatchObject({
    title: 'On <i>Notes</i>',
    ...(field === 'custom' && { custom: { arxiv: '2502.10835' } }),
  });
  expect(notes).toEqual([note]);
});

it.each<[Record<string, unknown>, string]>([
  [
    { title: 'T\ud83d' },
    'its title is not valid: found half a character, \\ud83d, in "T\\ud83d", expected text without it',
  ],
  [{ title: ' ' }, 'it has no title'],
  [{ author: [{}] }, 'it has no author, editor or other person'],
  [{ issued: { literal: 'soon' } }, 'its date "soon" has no year'],
  [{ issued: undefined }, 'it has no date'],
])('rejects %j', (changes, reason) => {
  expect(normalise({ ...base, ...changes })).toEqual({ ok: false, reason });
});
