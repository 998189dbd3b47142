import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkData } from '@/tools/shared/read-data';

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
])('names %s where UTF-8 is expected, in one line', (encoding, bytes) => {
  writeFileSync(join(folder, 'data', 'news.json'), bytes);
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([
    `data/news.json: found text in another encoding, ${encoding} as it seems, expected UTF-8: save it as that in your editor`,
  ]);
});

it('reads UTF-8 with a mark at its beginning', () => {
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
])('tells of %j', (text, told) => {
  writeFileSync(join(folder, 'data', 'news.json'), text);
  const result = checkData(folder);
  expect(result.ok ? [] : result.problems).toEqual([told]);
});
