import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { failureText } from '@/tools/shared/failure';

const folder = () => mkdtempSync(join(tmpdir(), 'whole-'));

it('writes the file, and its folder if there is none', async () => {
  const file = join(folder(), 'new', 'a.json');
  await writeWhole(file, '{}\n');
  expect(readFileSync(file, 'utf8')).toBe('{}\n');
});

it.each([0o600, 0o444, 0o664])('keeps the mode %o of a file that it replaces', async (mode) => {
  const file = join(folder(), 'a.json');
  await writeWhole(file, 'old');
  chmodSync(file, mode);
  await writeWhole(file, 'new');
  expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([mode, 'new']);
});

it.each([
  ['ENOSPC', 'The disk is full: FILE could not be written. Free some space and run this again.'],
  ['EROFS', 'FILE is on a read-only disk.'],
])('keeps the old file on %s, leaves nothing beside it, and names the file itself', async (code, text) => {
  const dir = folder();
  const file = join(dir, 'a.json');
  await writeWhole(file, 'old');
  const failing = {
    ...nodeFs,
    rename: () => Promise.reject(Object.assign(new Error(code), { code, path: `${file}.123.tmp` })),
  };
  const error: unknown = await writeWhole(file, 'new', failing).catch((thrown: unknown) => thrown);
  expect(failureText(error)).toBe(text.replace('FILE', file));
  expect(readdirSync(dir)).toEqual(['a.json']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('names the file where a folder has its name', async () => {
  const dir = folder();
  mkdirSync(join(dir, 'a.json'));
  const error: unknown = await writeWhole(join(dir, 'a.json'), 'new').catch((thrown: unknown) => thrown);
  expect(failureText(error)).toContain(`${join(dir, 'a.json')} is a folder`);
  expect(readdirSync(dir)).toEqual(['a.json']);
});
