import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { dataCopy, spawnCommand } from '../helpers/command';
import { runExport } from '../helpers/exported-site';
import { projectRoot } from '../helpers/next-cli';
import { profilePage } from '../helpers/profile-page';
import { buildProject, copyProject } from '../helpers/project-copy';

const TIMES = Number(process.env.KILLS ?? 20);

const BIB =
  '@article{lovelace2020notes, title={Notes on Engines}, author={Lovelace, Ada}, year={2020}, journal={Memoirs}}';
const COMMANDS: readonly [script: string, args: string[], prepare: (folder: string) => void][] = [
  ['import', ['refs.bib', '--write'], (folder) => writeFileSync(join(folder, 'refs.bib'), BIB)],
  ['add', ['news', '--date', '2026-11', '--text', 'We won.'], () => {}],
  ['check', ['--fix'], (folder) => edit(folder, 'site', (text) => text.replace('"url": "https:', '"url": " https:'))],
  ['scholar-set', ['980', '--h', '9', '--accept'], () => {}],
  [
    'scholar-refresh',
    ['--from-file', 'page.html'],
    (folder) =>
      writeFileSync(
        join(folder, 'page.html'),
        profilePage({ papers: [{ id: 'u5HHmVD_uO8C', title: 'Notes', citedBy: 5 }] }),
      ),
  ],
  ['init', ['--name', 'Ada Lovelace', '--github', 'ada', '--offline', '--yes'], () => {}],
];

function edit(folder: string, name: string, change: (text: string) => string) {
  const path = join(folder, 'data', `${name}.json`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const texts = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Runs a command and kills it after this many milliseconds, if it is still running. */
function killedAfter(milliseconds: number, script: string, args: readonly string[], cwd: string): Promise<void> {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  const child = spawn(
    process.execPath,
    ['--import', tsx, join(projectRoot, 'tools', 'run', 'run.ts'), script, ...args],
    {
      cwd,
      env: { ...process.env, SITE_URL: 'https://ada.github.io', TSX_TSCONFIG_PATH: join(projectRoot, 'tsconfig.json') },
      stdio: 'ignore',
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

test.each(COMMANDS)(
  `%s, killed at ${TIMES} random moments, leaves data/ as before or as after`,
  async (script, args, prepare) => {
    const valid = dataCopy('killed');
    prepare(valid);
    const before = texts(join(valid, 'data'));
    const started = performance.now();
    expect(await spawnCommand(script, args, valid)).toMatchObject({ status: 0 });
    const duration = performance.now() - started;
    const names = Object.keys({ ...before, ...texts(join(valid, 'data')) });
    rmSync(valid, { recursive: true });

    let cut = 0;
    for (let time = 0; time < TIMES; time++) {
      const folder = dataCopy('killed');
      prepare(folder);
      // A command spends most of its time loading; the critical part is at the end.
      await killedAfter(duration * (0.4 + 0.6 * Math.random()), script, args, folder);
      const data = join(folder, 'data');
      if (!existsSync(data)) {
        const { status, stderr } = await spawnCommand('check', [], folder);
        expect({ status, stderr }).toEqual({
          status: 1,
          stderr: expect.stringMatching(/^There is no data\/ here, but (data-backup-[\d-]+)\/ is: .*"npm run init"/),
        });
        const backup = readdirSync(folder).find((name) => name.startsWith('data-backup-')) ?? '';
        renameSync(join(folder, backup), data);
      }
      const after = texts(data);
      expect(Object.keys(after).filter((name) => !names.includes(name))).toEqual([]);
      for (const text of Object.values(after)) JSON.parse(text);
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.tmp$|^\.data-new-/.test(name),
      );
      const { status, stderr } = await spawnCommand('check', [], folder);
      expect(status).toBe(script === 'check' && after['site.json'] === before['site.json'] ? 1 : 0);
      if (left.length > 0) {
        cut += 1;
        expect(stderr).toContain('was interrupted');
      }
      rmSync(folder, { recursive: true });
    }
    console.log(`${script}: ${TIMES} kills, ${cut} of them while it wrote`);
  },
  1_200_000,
);

const picturesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, 'public', 'pictures'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, 'public', 'pictures', name)).toString('base64')]),
  );

test(`pictures, killed at ${TIMES} random moments, are whole after the next run`, async () => {
  const prepare = async () => {
    const folder = dataCopy('killed');
    for (const [name, background] of [
      ['me', '#678'],
      ['atlas', '#a53'],
    ] as const)
      await sharp({ create: { width: 1200, height: 1500, channels: 3, background } })
        .png()
        .toFile(join(folder, 'public', `${name}.png`));
    edit(folder, 'profile', (text) => JSON.stringify({ ...JSON.parse(text), image: '/me.png' }));
    edit(folder, 'projects', () => JSON.stringify([{ name: 'Atlas', image: { src: '/atlas.png', alt: 'A map' } }]));
    return folder;
  };
  const valid = await prepare();
  const started = performance.now();
  expect(await spawnCommand('pictures', [], valid)).toMatchObject({ status: 0 });
  const duration = performance.now() - started;
  const expected = picturesIn(valid);
  expect(Object.keys(expected).length).toBeGreaterThan(4);
  rmSync(valid, { recursive: true });
  for (let time = 0; time < TIMES; time++) {
    const folder = await prepare();
    await killedAfter(duration * (0.3 + 0.7 * Math.random()), 'pictures', [], folder);
    expect(await spawnCommand('pictures', [], folder)).toMatchObject({ status: 0 });
    expect(picturesIn(folder)).toEqual(expected);
    rmSync(folder, { recursive: true });
  }
}, 1_200_000);

test('an export that is killed at four random moments leaves the old or the new files, and the next one succeeds', async () => {
  const dir = await copyProject('killed-export', { hasPaperCards: false, withPackages: true });
  const address = 'https://ada.github.io';
  const isWhole = () => {
    const home = readFileSync(join(dir, 'out', 'index.html'), 'utf8');
    const [, scripts = ''] = /data-scripts="([^"]+)"/.exec(home) ?? [];
    const files = [...scripts.split(' '), '/cv.html', '/feed.xml'];
    return files.every((name) => existsSync(join(dir, 'out', name)));
  };
  const started = performance.now();
  const first = await runExport(dir, { SITE_URL: address });
  const duration = performance.now() - started;
  expect([first.code, isWhole()]).toEqual([0, true]);
  for (let time = 0; time < 4; time++) {
    edit(dir, 'site', (text) => JSON.stringify({ ...JSON.parse(text), title: `Version ${time}` }));
    await killedAfter(duration * Math.random(), 'export', [], dir);
    expect(isWhole()).toBe(true);
  }
  const last = await runExport(dir, { SITE_URL: address });
  expect([last.code, isWhole()]).toEqual([0, true]);
  expect(readFileSync(join(dir, 'out', 'index.html'), 'utf8')).toContain('Version 3');
}, 1_800_000);

test('a CV command that is killed at four random moments leaves the old or the new PDF', async () => {
  const dir = await copyProject('killed-cv', { hasPaperCards: false, withPackages: true });
  await buildProject(dir);
  const file = join(dir, 'public', 'cv.pdf');
  const isWhole = () => {
    const text = readFileSync(file, 'latin1');
    return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF');
  };
  const started = performance.now();
  expect(await spawnCommand('cv', [], dir)).toMatchObject({ status: 0 });
  const duration = performance.now() - started;
  expect(isWhole()).toBe(true);
  for (let time = 0; time < 4; time++) {
    await killedAfter(duration * (0.3 + 0.7 * Math.random()), 'cv', [], dir);
    expect(isWhole()).toBe(true);
  }
  expect(await spawnCommand('cv', [], dir)).toMatchObject({ status: 0 });
  expect(isWhole()).toBe(true);
}, 900_000);
