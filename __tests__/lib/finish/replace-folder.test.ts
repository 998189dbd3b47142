import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recoverFolder, replaceFolder } from '@/lib/finish/replace-folder';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'));
  put('made/index.html', 'new');
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const out = () => join(root, 'out');
const page = () => readFileSync(join(out(), 'index.html'), 'utf8');

test('the folder is replaced completely, and no temporary folder is left', () => {
  put('out/index.html', 'old');
  put('out/gone.html', 'old');
  replaceFolder(join(root, 'made'), out());
  expect(page()).toBe('new');
  expect(existsSync(join(out(), 'gone.html'))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['made', 'out']);
});

test('a missing folder is created, with its parent folders', () => {
  replaceFolder(join(root, 'made'), join(root, 'a', 'b', 'out'));
  expect(readFileSync(join(root, 'a', 'b', 'out', 'index.html'), 'utf8')).toBe('new');
});

test.each([
  ['while the new one was copied', { '.out.new-7/index.html': 'half', 'out/index.html': 'old' }],
  ['between the renames', { '.out.new-7/index.html': 'new', '.out.old-7/index.html': 'old' }],
  ['before the old one was removed', { '.out.old-7/index.html': 'older', 'out/index.html': 'old' }],
])('leftovers of a run that was stopped %s are handled', (_, files) => {
  for (const [path, text] of Object.entries(files)) put(path, text);
  recoverFolder(out());
  expect(page()).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['made', 'out']);
});

test('the old folder is unchanged if the new one cannot be written', () => {
  put('out/index.html', 'old');
  expect(() => replaceFolder(join(root, 'missing'), out())).toThrow(/ENOENT/);
  expect(page()).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['made', 'out']);
});

test('files with similar names are unchanged', () => {
  put('.out.old-thesis/a', '');
  put('out/index.html', 'old');
  recoverFolder(out());
  expect(readdirSync(root).sort()).toEqual(['.out.old-thesis', 'made', 'out']);
});
