import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statsOf } from '@/__tests__/helpers/scholar';
import { type FileSystem, lastGoodFile } from '@/lib/stats/last-good-file';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';

const stats = statsOf(980, { publications: { yu2020codecmr: 128 }, citesPerYear: { 2026: 105 }, asOf: '2026-11-20' });
const newer = statsOf(990);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), 'last-good-'));
  path = join(folder, 'cache', 'stats.json');
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

it('returns the last saved value, from a folder that it creates', async () => {
  const file = lastGoodFile(path);
  await file.save(stats);
  expect(await file.load()).toEqual(stats);
  await file.save(newer);
  expect(await lastGoodFile(path).load()).toEqual(newer);
  expect(await nodeFs.readdir(join(folder, 'cache'))).toEqual(['stats.json']);
});

it('returns null if there is no file, or a folder instead', async () => {
  expect(await lastGoodFile(path).load()).toBeNull();
  const fs = { ...nodeFs };
  const readFile = jest.spyOn(fs, 'readFile');
  // A folder fails immediately; a pipe or a device would be read for ever.
  expect(await lastGoodFile(folder, fs).load()).toBeNull();
  expect(readFile).not.toHaveBeenCalled();
});

const text = JSON.stringify(stats);
it.each([
  ['empty', ''],
  ['a newline', '\n'],
  ['garbage', '\u0000\u0001\u0002'],
  ['another shape', '{"citedby": 980}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a later shape', JSON.stringify({ ...stats, schema: 2 })],
  ['an impossible number', text.replace('980', '-980')],
  ['a profile that is no https URL', JSON.stringify({ ...stats, profileUrl: 'javascript:alert(1)' })],
  ['too large', `${text}${' '.repeat(1_048_576)}`],
])('ignores a file that is %s, and replaces it', async (_, content) => {
  path = join(folder, 'stats.json');
  await nodeFs.writeFile(path, content);
  const file = lastGoodFile(path);
  expect(await file.load()).toBeNull();
  await file.save(stats);
  expect(await file.load()).toEqual(stats);
});

it('ignores a file truncated at any byte', async () => {
  path = join(folder, 'stats.json');
  for (let length = 0; length < text.length; length++) {
    await nodeFs.writeFile(path, text.slice(0, length));
    expect(await lastGoodFile(path).load()).toBeNull();
  }
});

it('replaces a symbolic link and leaves its target alone', async () => {
  path = join(folder, 'stats.json');
  await nodeFs.writeFile(join(folder, 'target'), 'precious');
  await nodeFs.symlink(join(folder, 'target'), path);
  await lastGoodFile(path).save(stats);
  expect(await lastGoodFile(path).load()).toEqual(stats);
  expect(await nodeFs.readFile(join(folder, 'target'), 'utf8')).toBe('precious');
});

it('readers always see a complete file while several processes write', async () => {
  path = join(folder, 'stats.json');
  const writers = [0, 1, 2].map(() => lastGoodFile(path));
  await writers[0]?.save(stats);
  let isWriting = true;
  const writing = Promise.all(
    writers.map(async (file, writer) => {
      for (let i = 0; i < 30; i++) await file.save(statsOf(1000 * writer + i));
    }),
  ).finally(() => {
    isWriting = false;
  });
  let reads = 0;
  for (; isWriting; reads++) expect(await lastGoodFile(path).load()).not.toBeNull();
  await writing;
  expect(reads).toBeGreaterThan(10);
  expect(await nodeFs.readdir(folder)).toEqual(['stats.json']);
});

/** The real file system, whose n-th call fails; `calls` tells how many there were. */
function failingAt(n: number): { fs: FileSystem; calls: () => number } {
  let calls = 0;
  function count(): void {
    calls += 1;
    if (calls === n) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }
  const trap = <Target extends object>(target: Target, opened: boolean): Target =>
    new Proxy(target, {
      get(real, name) {
        const member: unknown = Reflect.get(real, name);
        if (typeof member !== 'function') return member;
        return async (...parameters: unknown[]) => {
          // A descriptor is released even if closing it reports an error.
          if (opened && name === 'close') await Reflect.apply(member, real, parameters);
          count();
          if (opened && name === 'close') return;
          const result: unknown = await Reflect.apply(member, real, parameters);
          return name === 'open' ? trap(Object(result), true) : result;
        };
      },
    });
  return { fs: trap<FileSystem>({ ...nodeFs }, false), calls: () => calls };
}

describe('when a call to the file system fails', () => {
  it.each([1, 2, 3, 4, 5, 6])('saving: call %d of six', async (n) => {
    await lastGoodFile(path).save(stats);
    const { fs } = failingAt(n);
    await expect(lastGoodFile(path, fs).save(newer)).rejects.toThrow('ENOSPC');
    expect(await lastGoodFile(path).load()).toEqual(stats);
    expect(await nodeFs.readdir(join(folder, 'cache'))).toEqual(['stats.json']);
  });

  it('saving makes six calls', async () => {
    const { fs, calls } = failingAt(7);
    await lastGoodFile(path, fs).save(newer);
    expect(calls()).toBe(6);
  });

  it('saving: also where the temporary file cannot be removed', async () => {
    const stuck = { rename: () => Promise.reject(new Error('ENOSPC')), rm: () => Promise.reject(new Error('EROFS')) };
    await expect(lastGoodFile(path, { ...nodeFs, ...stuck }).save(newer)).rejects.toThrow('ENOSPC');
  });

  it.each([1, 2])('loading: call %d of two', async (n) => {
    await lastGoodFile(path).save(stats);
    expect(await lastGoodFile(path, failingAt(n).fs).load()).toBeNull();
    expect(await lastGoodFile(path, failingAt(3).fs).load()).toEqual(stats);
  });
});

it('keeps the empty stats too', async () => {
  const file = lastGoodFile(path);
  const nothing: ScholarStats = emptyStats;
  await file.save(nothing);
  expect(await file.load()).toEqual(nothing);
});
