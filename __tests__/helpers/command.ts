import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { COMMANDS } from '@/tools/run/commands';
import { projectRoot } from './next-cli';

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A folder in .cache/ with a copy of data/ and an empty public/, to run commands in as a user would. */
export function dataCopy(name: string): string {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', `${name}-`));
  cpSync(join(projectRoot, 'data'), join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'public'));
  return folder;
}

type Environment = Readonly<Record<string, string>>;

function environmentOf(extra: Environment): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { NODE_ENV: 'production', ...(PATH && { PATH }), ...(TMPDIR && { TMPDIR }), ...extra };
}

let last: Promise<unknown> = Promise.resolve();

/** Runs a command ("check") in this process, with the given folder as its working directory and without a terminal. One at a time. */
export function runCommand(
  name: string,
  args: readonly string[],
  folder: string,
  extra: Environment = {},
): Promise<CommandResult> {
  const run = () => inProcess(name, args, folder, extra);
  const result = last.then(run, run);
  last = result;
  return result;
}

async function inProcess(
  name: string,
  args: readonly string[],
  folder: string,
  extra: Environment,
): Promise<CommandResult> {
  const load = COMMANDS[name];
  if (!load) throw new Error(`no command is called ${name}`);
  const result: CommandResult = { status: null, stdout: '', stderr: '' };
  const gather =
    (stream: 'stdout' | 'stderr') =>
    (text: unknown, ...more: unknown[]) => {
      result[stream] += `${format(text, ...more)}\n`;
    };
  const [{ env }, { isTTY }] = [process, process.stdin];
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(gather('stdout')),
    jest.spyOn(console, 'error').mockImplementation(gather('stderr')),
    jest.spyOn(console, 'warn').mockImplementation(gather('stderr')),
    jest.spyOn(process, 'cwd').mockReturnValue(folder),
  ];
  process.env = environmentOf(extra);
  process.stdin.isTTY = false;
  try {
    const { command } = await load();
    return { ...result, status: await command(args, folder), stdout: result.stdout, stderr: result.stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = env;
    process.stdin.isTTY = isTTY;
  }
}

/** Runs a command in a separate process with tsx; `onOutput` receives a function that sends it signals. */
export function spawnCommand(
  name: string,
  args: readonly string[],
  folder: string,
  extra: Environment = {},
  onOutput?: (output: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    // No tsx process in between, so that signals reach the command itself.
    const tsx = ['--import', join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')];
    const child = spawn(process.execPath, [...tsx, join(projectRoot, 'tools', 'run', 'run.ts'), name, ...args], {
      cwd: folder,
      env: { ...environmentOf(extra), TSX_TSCONFIG_PATH: join(projectRoot, 'tsconfig.json') },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    const result: CommandResult = { status: null, stdout: '', stderr: '' };
    const gather = (stream: 'stdout' | 'stderr') => (text: string) => {
      result[stream] += text;
      onOutput?.(result[stream], (signal) => child.kill(signal));
    };
    child.stdout.setEncoding('utf8').on('data', gather('stdout'));
    child.stderr.setEncoding('utf8').on('data', gather('stderr'));
    child.once('error', reject);
    child.once('close', (status) => resolve({ ...result, status }));
  });
}
