import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCopy, runCommand } from '@/__tests__/helpers/command';

let folder: string;
beforeEach(() => {
  folder = dataCopy('export');
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const filesOf = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file}: ${readFileSync(file, 'utf8')}`);

test.each<[string, string[], Record<string, string>, string, string]>([
  ['an invalid base path', [], { BASE_PATH: 'https://ada.github.io/repo' }, '', 'BASE_PATH: found "https://'],
  ['a base path that the address has not', [], { BASE_PATH: '/repo' }, '', 'BASE_PATH: found "/repo", expected "/"'],
  ['an address without https', [], { SITE_URL: 'http://ada.example' }, '', 'found "http://ada.example"'],
  ['such an address in .env', [], {}, '.env', 'found "http://env.example"'],
  ['a host that is not known', ['--host', 'geocities'], {}, '', '--host: found "geocities", expected one of apache'],
  ['a folder with other files', [], {}, 'out/thesis.tex', 'out: found files that are not from an export'],
  ['such a folder by name', ['--out', 'papers'], {}, 'papers/1.pdf', 'papers: found files that are not from an export'],
  ['a file for a folder', ['--out', 'site'], {}, 'site', 'site: found a file, expected an empty folder'],
  ['mistakes in data/', [], {}, 'data/news.json', 'data/news.json'],
])('%s is rejected before anything is written', async (_, options, env, file, message) => {
  if (file) put(file, 'SITE_URL=http://env.example');
  const before = filesOf();
  const { status, stderr } = await runCommand('export', options, folder, env);
  // Mistakes in data/ are 1 for every command, wrong usage is 2.
  const expected = file === 'data/news.json' ? 1 : 2;
  expect({ status, stderr }).toEqual({ status: expected, stderr: expect.stringContaining(message) });
  expect(stderr).toMatch(/nothing was (written|exported)\./i);
  expect(filesOf()).toEqual(before);
});

test('an unknown option is reported', async () => {
  const { status, stderr } = await runCommand('export', ['--hots', 'netlify'], folder);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(
      'found the unknown option --hots, expected one of the options below: did you mean --host?',
    ),
  });
});
