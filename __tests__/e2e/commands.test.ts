import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '@/__tests__/helpers/command';
import { projectRoot } from '@/__tests__/helpers/next-cli';

jest.setTimeout(120_000);

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const TOOLS = [
  ...new Set(
    Object.values<string>(scripts).flatMap((script) =>
      [...script.matchAll(/tsx tools\/(\S+)\.ts/g)].map(([, path = '']) => path),
    ),
  ),
];
const WITHOUT_DATA = /^(init\/init|check\/check-(edges|lock))$/;

let empty: string;
beforeAll(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  empty = mkdtempSync(join(projectRoot, '.cache', 'command-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

it('knows the tools', () => {
  expect(TOOLS.length).toBeGreaterThanOrEqual(11);
});

describe.each(TOOLS)('%s', (tool) => {
  let help: CommandResult;
  let unknown: CommandResult;
  let homeless: CommandResult | null;
  beforeAll(async () => {
    const run = (args: readonly string[]) => runCommand(tool, args, empty);
    [help, unknown, homeless] = await Promise.all([
      run(['--help']),
      run(['--hlep']),
      WITHOUT_DATA.test(tool)
        ? null
        : run(tool === 'import/import' ? ['10.1000/1'] : tool === 'add/add' ? ['news'] : []),
    ]);
  });

  it('says with --help how it is used and what its exit codes mean', () => {
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: np[mx] /);
    expect(help.stdout).toMatch(/^ {2}--help +show this$/m);
    expect(help.stdout).toMatch(/^Exit codes: 0 .*; 2 wrong usage/m);
  });

  it('refuses what it does not know, and shows how it is used', () => {
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/^found .*--hlep/);
    expect(unknown.stderr).toContain('Usage: ');
  });

  it('says in a sentence that there is no data/', () => {
    if (!homeless) return;
    expect(homeless).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no data/ in ${empty}. Run this in the folder of the site, where package.json and data/ are.\n`,
    });
  });
});

it('guesses the option that was meant', async () => {
  const { status, stderr } = await runCommand('check', ['--sritct'], empty);
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'found the unknown option --sritct, expected one of those below: did you mean --strict?',
  ]);
});

it('says where options stand when npm took one for itself', async () => {
  const { status, stderr } = await runCommand('import', ['10.1000/1'], empty, { npm_config_write: 'true' });
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'npm took --write for an option of its own: write "npm run import -- --write", with "--" before options',
  ]);
});

it('names the backup that a run which was cut off left', async () => {
  mkdirSync(join(empty, 'data-backup-20261125-000000'));
  const { status, stderr } = await runCommand('check', [], empty);
  expect(status).toBe(1);
  expect(stderr).toBe(
    'There is no data/ here, but data-backup-20261125-000000/ is: an earlier run was cut off. "npm run init" brings it back before it does anything else.\n',
  );
});
