import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateContent } from '@/lib/content/validate';
import { backUpData } from '@/tools/shared/backup';
import { problemsWith, writeData } from '@/tools/shared/checked-write';

import { changed } from '../../helpers/content-files';

let root: string;
const text = (path: string) => readFileSync(join(root, path), 'utf8');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/news.json'), '[]');
});
afterEach(() => rmSync(root, { recursive: true }));

it('writes a file that has not changed since it was read', async () => {
  await writeData(root, 'news', '[1]', '[]');
  expect(text('data/news.json')).toBe('[1]');
});

it('does not write a file that was changed or deleted, and reports it', async () => {
  writeFileSync(join(root, 'data/news.json'), '[2]');
  const refused =
    /news\.json was changed by another program in the meantime, so it was not written\. Run this again\.$/;
  await expect(writeData(root, 'news', '[1]', '[]')).rejects.toThrow(refused);
  expect(text('data/news.json')).toBe('[2]');
  rmSync(join(root, 'data/news.json'));
  await expect(writeData(root, 'news', '[1]', '[]')).rejects.toThrow(refused);
  expect(readdirSync(join(root, 'data'))).toEqual([]);
});

it('only one of two writes with the same starting point succeeds', async () => {
  const both = await Promise.allSettled(['[1]', '[2]'].map((next) => writeData(root, 'news', next, '[]')));
  const written = both.flatMap(({ status }, index) => (status === 'fulfilled' ? [`[${index + 1}]`] : []));
  expect(written).toEqual([text('data/news.json')]);
});

it('follows a symbolic link, and replaces the content of its target', async () => {
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'shared/papers.json'), '[]');
  symlinkSync('../shared/papers.json', join(root, 'data/publications.json'));
  const backup = await backUpData(root, new Date());
  await writeData(root, 'publications', '[1]', '[]');
  expect(text('shared/papers.json')).toBe('[1]');
  expect(text(`${backup}/publications.json`)).toBe('[]');
});

it('knows the pages that the menu names', () => {
  mkdirSync(join(root, 'data/pages'));
  writeFileSync(join(root, 'data/pages/teaching.md'), '---\ntitle: Teaching\n---\n\nText.\n');
  const files = changed({ 'site.menu': ['news', { page: 'teaching' }] });
  const pages = { 'pages/teaching.md': text('data/pages/teaching.md') };
  const result = validateContent(files, null, pages);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  expect(problemsWith(root, result.content, 'news', '[]')).toEqual([]);
});

it('backs up data/ beside a link that leads nowhere, such as the lock of an editor', async () => {
  symlinkSync('nobody@nowhere', join(root, 'data/.#news.json'));
  const backup = await backUpData(root, new Date());
  expect(readdirSync(join(root, backup))).toEqual(['news.json']);
});
