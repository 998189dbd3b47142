import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment, nextCli, nextEnvironment, projectRoot } from './next-cli';

const folders = ['app', 'components', 'lib', 'tools', 'public', 'data'];

// A lockfile would make the copy Turbopack's root, and node_modules above it would be out of reach.
const leftBehind = /^(package-lock|biome|vercel)\.json$|^jest\.|\.d\.ts$/;
const configFile = /\.(json|ts|[cm]?js)$/;

// The project's own build checks the types; the copies have the same sources.
const UNTYPED = '\nconfig.typescript = { ignoreBuildErrors: true };\n';
const OWN_ROOT = 'config.outputFileTracingRoot = config.turbopack.root = import.meta.dirname;\n';

export interface CopyOptions {
  /** Files for data/ by name, replacing the project's: strings are written unchanged, anything else as JSON. */
  data?: Readonly<Record<string, unknown>>;
  /** Paper cards have their own suite, and generating many of them takes a while. */
  hasPaperCards?: boolean;
  /** Links the packages into the copy, which is then a root of its own, like a fresh clone. */
  withPackages?: boolean;
}

/** A fresh, buildable copy of the project in .cache/projects/<name>, using the project's packages. */
export async function copyProject(
  name: string,
  { data = {}, hasPaperCards = true, withPackages = false }: CopyOptions = {},
): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error(`Not a folder name: "${name}"`);
  const dir = join(projectRoot, '.cache', 'projects', name);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });

  for (const entry of await readdir(projectRoot, { withFileTypes: true })) {
    const wanted = entry.isDirectory()
      ? folders.includes(entry.name)
      : configFile.test(entry.name) && !leftBehind.test(entry.name);
    if (wanted) await cp(join(projectRoot, entry.name), join(dir, entry.name), { recursive: true });
  }
  if (!hasPaperCards) await rm(join(dir, 'app', 'publications', '[id]', 'card.png'), { recursive: true });
  await appendFile(join(dir, 'next.config.js'), withPackages ? UNTYPED + OWN_ROOT : UNTYPED);
  if (withPackages)
    await promisify(execFile)('cp', ['-al', join(projectRoot, 'node_modules'), join(dir, 'node_modules')]);
  for (const [file, content] of Object.entries(data)) {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    await mkdir(dirname(join(dir, 'data', file)), { recursive: true });
    await writeFile(join(dir, 'data', file), text);
  }
  return dir;
}

/** Builds the site in `dir` as `npm run build` does, and returns the log; rejects with the log when that fails or takes five minutes, unless told otherwise. */
export async function buildProject(dir: string, env?: Environment, deadlineMs = 300_000): Promise<string> {
  const ours = join(dir, 'tools', 'build', 'build.mjs');
  // An app from outside this project is built with Next only.
  const command = existsSync(ours) ? [ours] : [nextCli, 'build'];
  const child = spawn(process.execPath, command, {
    cwd: dir,
    env: nextEnvironment('build', env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: deadlineMs,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The build in ${dir} ended with ${code}:\n${log}`);
  return log;
}
