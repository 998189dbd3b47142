import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageCache } from '@/tools/shared/page-cache';

const HOUR = 3_600_000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps pages for an hour, unchanged and separate', async () => {
  let now = 1_000_000;
  const cache = pageCache(folder, () => now);
  await cache.set('https://example.org/a?x=1', 'one\ntwo\n');
  await cache.set('https://example.org/b', '');
  expect(await cache.get('https://example.org/a?x=1')).toBe('one\ntwo\n');
  expect(await cache.get('https://example.org/b')).toBe('');
  expect(await cache.get('https://example.org/c')).toBeNull();
  now += HOUR - 1;
  expect(await cache.get('https://example.org/b')).toBe('');
  now += 1;
  expect(await cache.get('https://example.org/b')).toBeNull();
  now = 0;
  expect(await cache.get('https://example.org/b')).toBeNull();
});

it('ignores a damaged file, and clears everything on request', async () => {
  const cache = pageCache(folder, () => 5);
  await cache.set('a', 'text');
  const [file = ''] = await readdir(folder);
  await writeFile(join(folder, file), 'damaged');
  expect(await cache.get('a')).toBeNull();
  await cache.clear();
  await cache.clear();
  expect(await cache.get('a')).toBeNull();
});

it('works without a cache folder if it cannot be created', async () => {
  await writeFile(join(folder, 'file'), '');
  const cache = pageCache(join(folder, 'file', 'below'), () => 5);
  await cache.set('a', 'text');
  expect(await cache.get('a')).toBeNull();
});
