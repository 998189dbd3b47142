import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixData } from '@/tools/check/fix-data';
import { checkData } from '@/tools/shared/read-data';
import { readUtf8, toUtf8 } from '@/tools/shared/read-text';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-data-'));
  cpSync('data', join(folder, 'data'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const NEWS = '[{ "date": "2024", "text": "TEXT" }]';
const news = (text: string, encoding: BufferEncoding) => Buffer.from(NEWS.replace('TEXT', text), encoding);

it.each([
  ['Windows-1252', news('Über Größe', 'latin1')],
  [
    'GBK',
    Buffer.concat([Buffer.from('[{ "date": "2024", "text": "'), Buffer.from('d6d0cec4', 'hex'), Buffer.from('" }]')]),
  ],
  ['UTF-16', Buffer.concat([Buffer.from('fffe', 'hex'), news('中文', 'utf16le')])],
])('reports %s instead of UTF-8, in one line', (encoding, bytes) => {
  writeFileSync(join(folder, 'data', 'news.json'), bytes);
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([
    expect.stringMatching(
      `^data/news\\.json: found text that looks like ${encoding}, expected UTF-8: save it as UTF-8 in your editor`,
    ),
  ]);
});

const bytes = (hex: string) => Buffer.concat([Buffer.from('["'), Buffer.from(hex, 'hex'), Buffer.from(' a"]')]);
it.each<[string, Buffer, string, string | null]>([
  ['German', Buffer.from('["Über Größe – café"]'.replace('–', '-'), 'latin1'), 'Windows-1252', '["Über Größe - café"]'],
  [
    'curly quotes',
    Buffer.from('5b2293 5a fc 72 69 63 68 94225d'.replaceAll(' ', ''), 'hex'),
    'Windows-1252',
    '["“Zürich”"]',
  ],
  ['Spanish, which may be Polish', Buffer.from('["Ñandú, años"]', 'latin1'), 'Windows-1252', null],
  ['Russian', bytes('cff0e8e2e5f2 20 ece8f0'.replaceAll(' ', '')), 'Windows-1251', '["Привет мир a"]'],
  [
    'Chinese',
    bytes('c4e3bac3a3acced2caccd6d0b9fac8cbd3a6d3c3bdcccad7d3dac4dac8ddd0c4c0edd1a7b5c4d1d0bebf'),
    'GBK',
    null,
  ],
  [
    'UTF-16 with a mark',
    Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('["中文"]', 'utf16le')]),
    'UTF-16',
    '["中文"]',
  ],
  ['UTF-16 without one', Buffer.from('["news"]', 'utf16le'), 'UTF-16', '["news"]'],
  [
    'half of UTF-16',
    Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('["中"]', 'utf16le').subarray(0, -1)]),
    'UTF-16',
    null,
  ],
])('is sure of an encoding only if no other one results in words: %s', (_, content, encoding, sure) => {
  writeFileSync(join(folder, 'file'), content);
  expect(readUtf8(join(folder, 'file'))).toMatchObject({ ok: false, ...(sure !== null && { encoding }), sure });
});

const encoded = (label: string, text: string) => {
  const table = Array.from({ length: 256 }, (_, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
  return Buffer.from([...text].map((sign) => table.indexOf(sign)));
};

it.each<[string, string, string]>([
  ['windows-1253', 'Windows-1253', 'Ο Παπαδόπουλος έχει μια νέα εργασία.'],
  ['windows-1255', 'Windows-1255', 'האוניברסיטה העברית בירושלים'],
  ['iso-8859-5', 'ISO-8859-5', 'Новая статья'],
  ['koi8-r', 'KOI8-R', 'Новая статья'],
  ['windows-1251', 'Windows-1251', 'Новая статья принята'],
  ['latin1', 'Windows-1252', 'A 5 µm chip with m²'],
  ['latin1', 'Windows-1252', '5½ h at 20 °C'],
  ['windows-1250', 'Windows-1252', '“Quoted” – it’s'],
  ['iso-8859-15', 'ISO-8859-15', 'cœur €'],
])('is sure of %s: %s %s', (label, encoding, text) => {
  expect(toUtf8(encoded(label, `["${text}"]`))).toMatchObject({ ok: false, encoding, sure: `["${text}"]` });
});

it.each<[string, string, string]>([
  ['iso-8859-3', 'ISO-8859-2', 'ĉiuĵaŭde'],
  ['windows-1254', 'Windows-1252 or Windows-1254 or Windows-1257', 'Yılmaz İstanbul'],
  ['macintosh', 'Mac Roman', 'René'],
  ['windows-1256', 'Windows-1256 or ISO-8859-6', 'الجامعة الأردنية'],
  ['windows-1251', 'Windows-1251', 'Његово ново дело'],
])('is not sure of %s, and names %s', (label, encoding, text) => {
  expect(toUtf8(encoded(label, `["${text}"]`))).toMatchObject({ ok: false, encoding, sure: null });
});

it.each<[string, string]>([
  ['["café"]', 'looks like Windows-1252'],
  ['["\xff\x81a\xff"]', 'is not UTF-8'],
])('says of %j what it seems to be, or that it is not UTF-8', (text, words) => {
  expect(toUtf8(Buffer.from(text, 'latin1'))).toMatchObject({
    problem: `found text that ${words}, expected UTF-8: save it as UTF-8 in your editor`,
  });
});

it('reports a NUL byte, also in Markdown, and does not take it for UTF-16', async () => {
  const path = join(folder, 'data', 'news.json');
  writeFileSync(path, '[]\n\0');
  mkdirSync(join(folder, 'data', 'pages'), { recursive: true });
  writeFileSync(join(folder, 'data', 'pages', 'a.md'), '---\ntitle: A\n---\n\nText\0\n');
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([
    'data/pages/a.md: found a NUL byte in line 5, expected text: delete it',
    'data/news.json: found a NUL byte in line 2, expected text: delete it',
  ]);
  await fixData(folder, new Date());
  expect(readFileSync(path, 'utf8')).toBe('[]\n\0');
});

it('does not write recoded text that is not JSON', async () => {
  const path = join(folder, 'data', 'news.json');
  writeFileSync(path, news('Über Größe', 'latin1').subarray(0, -1));
  expect(await fixData(folder, new Date())).toEqual({ fixes: [], backup: null });
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([
    'data/news.json: found text that looks like Windows-1252, expected UTF-8: save it as UTF-8 in your editor',
  ]);
});

it('is fixed by --fix if the encoding is sure, and unchanged otherwise', async () => {
  const path = join(folder, 'data', 'news.json');
  writeFileSync(path, news('Über Größe', 'latin1'));
  const { fixes, backup } = await fixData(folder, new Date());
  expect(fixes[0]).toEqual({ place: 'data/news.json', from: 'Windows-1252', to: 'UTF-8' });
  expect(readFileSync(path, 'utf8')).toContain('Über Größe');
  expect(readFileSync(join(folder, backup ?? '', 'data/../news.json'), 'latin1')).toContain('Über Größe');
  const unsure = news('Años', 'latin1');
  writeFileSync(path, unsure);
  await fixData(folder, new Date());
  expect(readFileSync(path)).toEqual(unsure);
});

it('reads UTF-8 with a byte order mark', () => {
  writeFileSync(join(folder, 'data', 'news.json'), `\uFEFF${NEWS}`);
  expect(checkData(folder).ok).toBe(true);
});

it.each([
  ['', 'data/news.json › line 1, column 1: found an empty file, expected JSON such as [] or {}'],
  ['{}', 'data/news.json: found fields in braces, expected a list in square brackets: [ … ]'],
  [
    '[{ "date": "2024", "text": "a", "text": "b" }]',
    'data/news.json › line 1, column 33: found the key "text" a second time, expected each key once',
  ],
  ['[] // none', 'data/news.json › line 1, column 4: found // none, expected no comments: JSON has none'],
])('reports %j', (text, told) => {
  writeFileSync(join(folder, 'data', 'news.json'), text);
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([told]);
});

const problems = () => {
  const result = checkData(folder);
  return result.ok ? [] : result.problems;
};

it('reports all unreadable files at once, also beside a Markdown file with the wrong name', () => {
  mkdirSync(join(folder, 'data', 'posts'), { recursive: true });
  writeFileSync(join(folder, 'data', 'posts', 'X.MD'), '');
  writeFileSync(join(folder, 'data', 'posts', 'y.md.txt'), '');
  mkdirSync(join(folder, 'data', 'posts', 'z.md'));
  symlinkSync('nobody@nowhere', join(folder, 'data', 'posts', '.#x.md'));
  writeFileSync(join(folder, 'data', 'news.json'), news('Über Größe', 'latin1'));
  rmSync(join(folder, 'data', 'talks.json'));
  mkdirSync(join(folder, 'data', 'talks.json'));
  expect(problems().sort()).toEqual([
    expect.stringMatching(/^data\/news\.json: found text that looks like Windows-1252, /),
    'data/posts/X.MD: found a file that is not read, expected a name that ends in .md, directly in data/posts/',
    'data/posts/y.md.txt: found a file that is not read, expected a name that ends in .md, directly in data/posts/',
    'data/posts/z.md: found a folder, expected a file',
    'data/talks.json: found a folder, expected a file',
  ]);
});

it('checks the texts in data/words/', () => {
  mkdirSync(join(folder, 'data', 'words'), { recursive: true });
  const words = (name: string, content: string | Buffer) => writeFileSync(join(folder, 'data', 'words', name), content);
  words('en.json', '{ "sections": { "news": "What is new", } ');
  words('de.json', Buffer.from('{ "sections": { "news": "Über" } }', 'latin1'));
  words('de_AT.json', '{}');
  words('fr.json', '{ "sections": { "nouvelles": "x" } }');
  expect(problems()).toEqual([
    expect.stringMatching(/^data\/words\/de\.json: found text that looks like Windows-1252/),
    expect.stringMatching(/^data\/words\/de_AT\.json: found "de_AT", expected a language code as the name/),
    expect.stringMatching(/^data\/words\/en\.json › line 1, /),
    expect.stringMatching(/^data\/words\/fr\.json › sections.*nouvelles/),
  ]);
});
