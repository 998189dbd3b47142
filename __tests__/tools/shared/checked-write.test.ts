import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUpData } from '@/tools/shared/backup';
import { writeData } from '@/tools/shared/checked-write';

let root: string;
const text = (path: string) => readFileSync(join(root, path), 'utf8');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/news.json'), '[]');
});
afterEach(() => rmSync(root, { recursive: true }));

it('writes what nobody has changed meanwhile', async () => {
  await writeData(root, 'news', '[1]', '[]');
  expect(text('data/news.json')).toBe('[1]');
});

it('leaves what somebody else has changed or taken away, and says so', async () => {
  writeFileSync(join(root, 'data/news.json'), '[2]');
  const refused =
    /news\.json was changed by another program in the meantime, so it was not written\. Run this again\.$/;
  await expect(writeData(root, 'news', '[1]', '[]')).rejects.toThrow(refused);
  expect(text('data/news.json')).toBe('[2]');
  rmSync(join(root, 'data/news.json'));
  await expect(writeData(root, 'news', '[1]', '[]')).rejects.toThrow(refused);
  expect(readdirSync(join(root, 'data'))).toEqual([]);
});

it('lets one of two that started alike through', async () => {
  const both = await Promise.allSettled(['[1]', '[2]'].map((next) => writeData(root, 'news', next, '[]')));
  const written = both.flatMap(({ status }, index) => (status === 'fulfilled' ? [`[${index + 1}]`] : []));
  expect(written).toEqual([text('data/news.json')]);
});

it('follows a link, and keeps the content of what it leads to', async () => {
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'shared/papers.json'), '[]');
  symlinkSync('../shared/papers.json', join(root, 'data/publications.json'));
  const backup = await backUpData(root, new Date());
  await writeData(root, 'publications', '[1]', '[]');
  expect(text('shared/papers.json')).toBe('[1]');
  expect(text(`${backup}/publications.json`)).toBe('[]');
});
