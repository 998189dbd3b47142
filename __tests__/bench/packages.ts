import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment, nextEnvironment, projectRoot } from '../helpers/next-cli';

// In a subfolder: otherwise their zod and other packages would be resolved before the project's.
const folder = join(projectRoot, '__tests__', 'bench', 'tools');
export const toolModules = join(folder, 'node_modules');

const deadlineMs = 600_000;

/** Runs a script by this Node and returns what it printed; rejects with the output when it fails. */
export async function runNode(
  script: string,
  args: readonly string[],
  { cwd = folder, env }: { cwd?: string; env?: Environment } = {},
): Promise<string> {
  return run(process.execPath, [script, ...args], cwd, env);
}

async function run(command: string, args: readonly string[], cwd: string, env?: Environment): Promise<string> {
  const options = { cwd, env: nextEnvironment('build', env), maxBuffer: 2 ** 26, timeout: deadlineMs };
  return promisify(execFile)(command, [...args], options).then(
    ({ stdout }) => stdout,
    (error: { message: string; stdout?: string }) => {
      throw new Error(`${error.message}\n${error.stdout ?? ''}`);
    },
  );
}

/** Installs the packages of bench/tools from its lockfile; again only if it has changed. */
export async function installTools(): Promise<void> {
  const lock = join(folder, 'package-lock.json');
  const installed = join(toolModules, '.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  await run('npm', ['ci', '--prefix', folder], folder, { NODE_ENV: 'development' });
  copyFileSync(lock, installed);
}
