import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './next-cli';

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A folder below .cache/ with a copy of data/ and an empty public/, in which commands run as a researcher runs them. */
export function dataCopy(name: string): string {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', `${name}-`));
  cpSync(join(projectRoot, 'data'), join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'public'));
  return folder;
}

/** Runs a command of tools/ ("check", or "scholar/scholar-refresh" where file and folder differ) by tsx in a folder, without a terminal; `onStart` gets a way to send it signals. */
export function runCommand(
  script: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
  onOutput?: (output: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<CommandResult> {
  const { PATH, TMPDIR } = process.env;
  return new Promise((resolve, reject) => {
    // No tsx process in between, so that signals reach the command itself.
    const tsx = ['--import', join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')];
    const child = spawn(
      process.execPath,
      [...tsx, join(projectRoot, 'tools', script.includes('/') ? `${script}.ts` : `${script}/${script}.ts`), ...args],
      {
        cwd: folder,
        env: {
          NODE_ENV: 'production',
          TSX_TSCONFIG_PATH: join(projectRoot, 'tsconfig.json'),
          ...(PATH && { PATH }),
          ...(TMPDIR && { TMPDIR }),
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 60_000,
      },
    );
    const result: CommandResult = { status: null, stdout: '', stderr: '' };
    const gather = (name: 'stdout' | 'stderr') => (text: string) => {
      result[name] += text;
      onOutput?.(result[name], (signal) => child.kill(signal));
    };
    child.stdout.setEncoding('utf8').on('data', gather('stdout'));
    child.stderr.setEncoding('utf8').on('data', gather('stderr'));
    child.once('error', reject);
    child.once('close', (status) => resolve({ ...result, status }));
  });
}
