import { content } from '@/lib/content/load';
import { toCslJsonFile } from '@/lib/formats/csl-json';
import { toRis } from '@/lib/formats/ris';
import { decodeFile } from '@/tools/import/decode';
import { importItems } from '@/tools/import/import-items';
import { readCslJson } from '@/tools/import/sources/csl-json';
import { readRis } from '@/tools/import/sources/ris';

const ris = [
  'Provider: Some Press',
  'TY  - JOUR',
  'ID  - bee2020',
  'AU  - Bee, Ann',
  'AU  - Smith, John, Jr.',
  'TI  - A title that',
  '      goes on',
  'T2  - Journal of Bees',
  'JA  - J. Bees',
  'DA  - 2020/05//',
  'VL  - 3',
  'IS  - 2',
  'SP  - 10',
  'EP  - 20',
  'DO  - https://doi.org/10.1000/bee',
  'KW  - honey',
  'KW  - wax',
  'ER  - ',
  '',
  'TY  - CPAPER',
  'A1  - Bee, Ann',
  'T1  - At a meeting',
  'T2  - Meeting of Bees',
  'Y1  - 2019///Winter',
  'SP  - 1-9',
  'ER  -',
  'TY  - THES',
  'AU  - Bee, Ann',
  'TI  - Unended',
  'TY  - BOOK',
  'AU  - Bee, Ann',
  'TI  - Unended, too',
].join('\r\n');

it('reads RIS, and reports broken records', () => {
  const { items, refused, notes } = readRis(`\uFEFF${ris}`, 'a.ris');
  expect(importItems(items).publications).toEqual([
    {
      id: 'bee2020title',
      type: 'article-journal',
      title: 'A title that goes on',
      author: [
        { given: 'Ann', family: 'Bee' },
        { given: 'John', family: 'Smith', suffix: 'Jr.' },
      ],
      issued: '2020-05',
      'container-title': 'Journal of Bees',
      'container-title-short': 'J. Bees',
      volume: '3',
      issue: '2',
      page: '10-20',
      DOI: '10.1000/bee',
      keyword: 'honey, wax',
    },
    {
      id: 'bee2019meeting',
      type: 'paper-conference',
      title: 'At a meeting',
      author: [{ given: 'Ann', family: 'Bee' }],
      issued: '2019',
      'container-title': 'Meeting of Bees',
      page: '1-9',
    },
  ]);
  expect(items.map(({ place }) => place)).toEqual(['a.ris, line 2 (bee2020)', 'a.ris, line 20']);
  // No entries, so none is rejected.
  expect(notes).toEqual(['a.ris, line 1: "Provider: Some Press" is not part of a record and was left out']);
  expect(refused).toEqual([
    'a.ris, line 27: the end of the record, "ER  - ", is missing',
    'a.ris, line 30: the end of the record, "ER  - ", is missing',
  ]);
});

it('reads RIS exports of databases: names with initials last, dates as editions, records as notes', () => {
  const text = `TY  - JOUR
TI  - Threads
AU  - Somerville M.
AU  - van der Berg A.-K.
AU  - Doe, Jane
T2  - J
PY  - 2018
ET  - 2018/01/05
LA  - German
N1  - 2000-0004
Doe, Jane
N1  - Read before the society
DB  - Scopus
AN  - X-1
ER  -
EF
`;
  const { items, refused, notes } = readRis(text, 'a.ris');
  expect({ refused, notes }).toEqual({ refused: [], notes: [] });
  const { publications, unplaced } = importItems(items);
  expect(publications[0]).toMatchObject({
    author: [
      { family: 'Somerville', given: 'M.' },
      { family: 'van der Berg', given: 'A.-K.' },
      { family: 'Doe', given: 'Jane' },
    ],
    ...{ 'available-date': '2018-01-05', language: 'de', note: 'Read before the society' },
  });
  expect(publications[0]).not.toHaveProperty('edition');
  expect([...unplaced.keys()].map((field) => field.slice(0, 6))).toEqual(['RIS DB', 'RIS AN', 'RIS N1']);
});

it('reads CSL-JSON exports of Zotero, and reports the lines of invalid items', () => {
  const text = `[
  {
    "id": "http://zotero.org/users/1/items/ABC", "type": "article-journal", "title": "Notes",
    "author": [{ "family": "Bee", "given": "Ann" }], "container-title": "J", "issued": { "date-parts": [["2020", 5]] }
  },
  "nothing",
  { "id": 7, "title": "No author" }
]`;
  const { items, refused } = readCslJson(text, 'a.json');
  expect(items.map(({ place }) => place)).toEqual([
    'a.json, line 2 (http://zotero.org/users/1/items/ABC)',
    'a.json, line 7 (7)',
  ]);
  expect(refused).toEqual(['a.json, line 6: "nothing" is not an object in braces']);
  const { added, refused: more } = importItems(items);
  expect(added.map(({ id }) => id)).toEqual(['bee2020notes']);
  expect(more).toEqual(['a.json, line 7 (7): it has no date']);
});

it('reads a single item and a list under a key, and rejects invalid JSON', () => {
  expect(readCslJson('{ "id": "a" }', 'a.json').items).toHaveLength(1);
  expect(readCslJson('{ "items": [{ "id": "a" }, { "id": "b" }] }', 'a.json').items).toHaveLength(2);
  expect(readCslJson('[{ "id": }]', 'a.json')).toMatchObject({
    items: [],
    refused: [expect.stringContaining('a.json, line 1, column')],
  });
});

it("recognises all our papers in the site's own exports", () => {
  const { publications } = content;
  const known = { added: [], changed: [], refused: [], unchanged: publications.length };
  expect(importItems(readCslJson(toCslJsonFile(publications), 'a.json').items, publications)).toMatchObject({
    ...known,
    doubts: [],
  });
  expect(importItems(readRis(publications.map(toRis).join(''), 'a.ris').items, publications)).toMatchObject({
    added: [],
    refused: [],
    doubts: [],
  });
});

it('reads files in other encodings', () => {
  const latin = decodeFile(Uint8Array.from([0x4d, 0xfc]));
  expect(latin).toEqual({ text: 'Mü', guess: 'Windows-1252' });
  // “a” – in Windows-1252.
  expect(decodeFile(Uint8Array.from([0x93, 0x61, 0x94, 0x20, 0x96, 0xe9])).text).toBe('“a” –é');
  // 机器学习 in GBK.
  expect(decodeFile(Uint8Array.from([0xbb, 0xfa, 0xc6, 0xf7, 0xd1, 0xa7, 0xcf, 0xb0]))).toEqual({
    text: '机器学习',
    guess: 'GBK',
  });
  expect(decodeFile(Buffer.from('@book{a}', 'utf16le'))).toEqual({ text: '@book{a}', guess: 'UTF-16LE' });
  expect(decodeFile(Uint8Array.from([0xff, 0xfe, 0x4d, 0x00])).text).toBe('M');
  expect(decodeFile(Uint8Array.from([0xfe, 0xff, 0x00, 0x4d])).text).toBe('M');
  expect(decodeFile(new TextEncoder().encode('Mü'))).toEqual({ text: 'Mü' });
});

it('reads each line in its own encoding, and says which were guessed', () => {
  const utf8 = '@book{a, title={Größe über alles}, author={Ørsted, Zoë}}\n';
  const latin = Buffer.from('@book{b, title={Café},\r\n author={Müller, René}}\n', 'latin1');
  expect(decodeFile(Buffer.concat([Buffer.from(utf8), latin, Buffer.from(utf8)]))).toEqual({
    text: `${utf8}@book{b, title={Café},\r\n author={Müller, René}}\n${utf8}`,
    guess: 'Windows-1252',
    lines: [2, 3],
  });
});

const table = (label: string) =>
  Array.from({ length: 256 }, (_, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
it.each([
  ['windows-1251', 'Windows-1251', 'TI  - Новая статья о машинах\nAU  - Иванов, Пётр\n'],
  ['macintosh', 'Mac Roman', 'AU  - René, Étienne\nTI  - Über Größe\n'],
])('reads files in %s', (label, guess, text) => {
  expect(decodeFile(Buffer.from([...text].map((sign) => table(label).indexOf(sign))))).toEqual({ text, guess });
});

it('reads Japanese, Korean, and Chinese in UTF-16 without a byte order mark', () => {
  // 日本語のテキスト in Shift_JIS.
  expect(decodeFile(Buffer.from('93fa967b8cea82cc8365834c83588367', 'hex'))).toEqual({
    text: '日本語のテキスト',
    guess: 'Shift_JIS',
  });
  // 안녕하세요 in EUC-KR, which is also valid GBK.
  expect(decodeFile(Buffer.from('bec8b3e7c7cfbcbcbfe4bec8b3e7', 'hex'))).toEqual({
    text: '안녕하세요안녕',
    guess: 'EUC-KR',
  });
  const text = '@article{a, title={一种新的神经网络模型}, author={张三}}';
  expect(decodeFile(Buffer.from(text, 'utf16le'))).toEqual({ text, guess: 'UTF-16LE' });
  expect(decodeFile(Buffer.from(text, 'utf16le').swap16())).toEqual({ text, guess: 'UTF-16BE' });
});

it('reports RIS dates that cannot be read', () => {
  const text = 'TY  - BOOK\nAU  - Bee, Ann\nTI  - Honey\nDA  - 2020/13\nY2  - soon\nPB  - P\nER  - \n';
  const { added, unplaced } = importItems(readRis(text, 'a.ris').items);
  expect(added).toMatchObject([{ issued: '2020' }]);
  expect([...unplaced.keys()]).toEqual(['RIS DA (is "2020/13", of which 2020 was kept)', 'RIS Y2 (is not a date)']);
});
