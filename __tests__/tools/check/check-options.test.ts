import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCopy, runCommand } from '@/__tests__/helpers/command';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = dataCopy('check-options');
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const edit = (name: string, from: string, to: string) => {
  const before = text(`data/${name}`);
  expect(before).toContain(from);
  writeFileSync(join(folder, 'data', name), before.replace(from, to));
};
const check = (...flags: string[]) => runCommand('check', flags, folder);
const backups = () => readdirSync(folder).filter((name) => name.startsWith('data-backup-'));

it('prints warnings after mistakes, also for files without mistakes', async () => {
  edit('news.json', '"2025-02"', '"soon"');
  edit('people.json', 'https://research', 'http://research');
  edit('publications.json', '"given": "Zeping"', '"given": "Zhiping"');
  const { status, stdout, stderr } = await check();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatchSnapshot();
});

it('fails on warnings only with --strict', async () => {
  edit('people.json', 'https://research', 'http://research');
  expect(await check()).toMatchSnapshot();
  expect(await check('--strict')).toMatchObject({ status: 1 });
  expect(await check('--strict', '--warn')).toMatchObject({ status: 1 });
});

it('checks pictures and numbers on disk', async () => {
  edit('profile.json', '"image": null', '"image": "/me.jpg"');
  writeFileSync(
    join(folder, 'public', 'me.jpg'),
    Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(663_995), Buffer.from('ffd9', 'hex')]),
  );
  writeFileSync(
    join(folder, 'data', 'scholar-stats.json'),
    text('data/scholar-stats.json')
      .replace('"none"', '"google-scholar"')
      .replace('"profileUrl": null', '"profileUrl": "https://scholar.google.com/citations?user=DhtAFkwAAAAJ"'),
  );
  expect((await check()).stderr).toMatchSnapshot();
});

it('prints one JSON object with --json', async () => {
  edit('news.json', '"2025-02"', '"soon"');
  edit('people.json', 'https://research', 'http://research');
  const { status, stdout, stderr } = await check('--json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchSnapshot();
});

it('--fix fixes mistakes, lists them, keeps a backup, and finds nothing the second time', async () => {
  edit('news.json', '"2025-02"', '"2025.2"');
  edit('site.json', '"https://zepingyu0512.github.io"', '"https://zepingyu0512.github.io/"');
  edit('publications.json', '"https://arxiv.org/pdf/2502.10835"', '"http://arxiv.org/pdf/2502.10835"');
  const before = ['news', 'site', 'publications'].map((name) => text(`data/${name}.json`));
  const first = await check('--fix');
  const [backup = '', ...others] = backups();
  expect(others).toEqual([]);
  expect({ ...first, stdout: first.stdout.replace(backup, 'BACKUP') }).toMatchSnapshot();
  expect(['news', 'site', 'publications'].map((name) => text(`${backup}/${name}.json`))).toEqual(before);
  for (const name of ['news', 'site', 'publications'])
    expect(text(`data/${name}.json`)).toBe(readFileSync(join('data', `${name}.json`), 'utf8'));
  expect(await check('--fix')).toMatchObject({ status: 0, stdout: expect.not.stringContaining('Fixed') });
  expect(backups()).toEqual([backup]);
});

it('--fix leaves invalid JSON unchanged', async () => {
  edit('news.json', '"2025-02",', '"2025.2"');
  const before = text('data/news.json');
  expect((await check('--fix')).status).toBe(1);
  expect(text('data/news.json')).toBe(before);
  expect(backups()).toEqual([]);
});

it('explains wrong usage, and its options', async () => {
  const wrong = await check('--fixx');
  expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('--fixx') });
  const { status, stdout } = await check('--help');
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
  expect(existsSync(join(folder, 'data', 'site.json'))).toBe(true);
});
