import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, spawnCommand } from '@/__tests__/helpers/command';
import { projectRoot } from '@/__tests__/helpers/next-cli';
import { COMMANDS } from '@/tools/run/commands';

jest.setTimeout(60_000);

const NAMES = Object.keys(COMMANDS);
const WITHOUT_DATA = ['init', 'check-edges', 'check-lock', 'update'];
// Arguments that a command needs before it reads data/.
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  add: ['news'],
  import: ['10.1000/1'],
  'scholar-set': ['5'],
};

let empty: string;
beforeAll(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  empty = mkdtempSync(join(projectRoot, '.cache', 'command-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

it('are those that package.json and the check use', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const check = readFileSync(join(projectRoot, 'tools/check/run-all.mjs'), 'utf8');
  const started = [
    ...[
      ...Object.values<string>(scripts)
        .join('\n')
        .matchAll(/tools\/run\/run\.ts ([\w-]+)/g),
    ],
    ...check.matchAll(/\[command\('([\w-]+)'/g),
  ].map(([, name]) => name);
  expect([...new Set(started)].sort()).toEqual(NAMES);
});

describe.each(NAMES)('%s', (name) => {
  it.each(['--help', '-h'])('prints usage and exit codes with %s', async (flag) => {
    const { status, stdout, stderr } = await runCommand(name, [flag], empty);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: np[mx] /);
    expect(stdout).toMatch(/^ {2}--help +show this$/m);
    expect(stdout).toMatch(/^Exit codes: 0 .*; 2 wrong usage/m);
  });

  it('rejects unknown options, and prints its usage', async () => {
    const { status, stdout, stderr } = await runCommand(name, ['--hlep'], empty);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^found .*--hlep/);
    expect(stderr).toContain('Usage: ');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  if (WITHOUT_DATA.includes(name)) return;
  it('reports a missing data/ in one sentence', async () => {
    expect(await runCommand(name, ARGUMENTS[name] ?? [], empty)).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no data/ in ${empty}. Run this in the site's folder, the one with package.json and data/.\n`,
    });
  });
});

it('suggests the option that was meant', async () => {
  const { status, stderr } = await runCommand('check', ['--sritct'], empty);
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'found the unknown option --sritct, expected one of the options below: did you mean --strict?',
  ]);
});

it('rejects an option with two values', async () => {
  const { status, stderr } = await runCommand('scholar-set', ['5', '--h', '1', '--h', '2'], empty);
  expect([status, stderr.split('\n')[0]]).toEqual([2, 'found --h more than once, expected it once']);
});

it('reports where options belong if npm took one', async () => {
  const { status, stderr } = await runCommand('import', ['10.1000/1'], empty, { npm_config_write: 'true' });
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'npm took --write as an option for itself: write "npm run import -- --write", with "--" before options',
  ]);
});

it('names the backup of an interrupted run', async () => {
  mkdirSync(join(empty, 'data-backup-20261125-000000'));
  const { status, stderr } = await runCommand('check', [], empty);
  expect(status).toBe(1);
  expect(stderr).toBe(
    'There is no data/ here, but data-backup-20261125-000000/ is: an earlier run was interrupted. "npm run init" restores it before doing anything else.\n',
  );
});

it('passes exit code and output of a command to the process', async () => {
  expect(await spawnCommand('check', ['--hlep'], empty)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^found the unknown option --hlep/),
  });
});

it('rejects an unknown command', async () => {
  expect(await spawnCommand('chekc', [], empty)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^found "chekc", expected the name of a command: add, check, /),
  });
});
