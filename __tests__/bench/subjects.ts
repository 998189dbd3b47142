import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyFullLife, FULL_LIFE_ENV } from '../helpers/full-life-site';
import { projectRoot } from '../helpers/next-cli';
import { startNext } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';
import { nobody } from '../helpers/service';
import { runNode } from './packages';
import { stripScripts } from './strip-scripts';

export interface Subject {
  name: string;
  /** The address of its home page. */
  url: string;
  stop(): Promise<void>;
}

/** The site as `npm start` serves it. */
export async function startSite(name: string): Promise<Subject> {
  const dir = await copyProject('bench-start');
  await buildProject(dir);
  const { url, stop } = await startNext({ dir, env: { SCHOLAR_STATS_BASE_URL: `${await nobody()}/` } });
  return { name, url, stop };
}

/** A folder with the site as `npm run export` writes it, including compressed copies. */
export const exportSite = async (): Promise<string> => exportOf(await copyProject('bench-export'));

/** The same for a long career: 300 papers, 18 sections, posts. */
export const exportFullLife = async (): Promise<string> =>
  exportOf(await copyFullLife('bench-full-life'), FULL_LIFE_ENV);

async function exportOf(dir: string, env: Record<string, string> = {}): Promise<string> {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  await runNode(tsx, ['tools/run/run.ts', 'export', '--host', 'nginx'], { cwd: dir, env });
  return join(dir, 'out');
}

/** The same files in a folder of this name, with a home page without scripts. */
export function withoutScripts(exported: string, name: string): string {
  const folder = emptyFolder(name);
  cpSync(exported, folder, { recursive: true });
  const page = join(folder, 'index.html');
  writeFileSync(page, stripScripts(readFileSync(page, 'utf8')));
  return folder;
}

const EMPTY_APP = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.js': "export default { output: 'export' };",
  'app/layout.js': `export const metadata = { title: 'Empty', description: 'Nothing' };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  'app/page.js': 'export default function Page() { return <h1>Empty</h1>; }',
};

/** An app with the same Next version and nothing but a heading. */
export async function emptyNext(): Promise<string> {
  const dir = emptyFolder('bench-empty');
  mkdirSync(join(dir, 'app'));
  for (const [file, text] of Object.entries(EMPTY_APP)) writeFileSync(join(dir, file), text);
  await buildProject(dir);
  return join(dir, 'out');
}

/** All folders on the same kind of server (gzip -9, no cache), in a separate process, so that the measurements do not slow them down. */
export async function serve(folders: readonly { name: string; folder: string }[]): Promise<Subject[]> {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  const script = join(projectRoot, '__tests__', 'bench', 'serve-folders.ts');
  const child = spawn(process.execPath, ['--import', tsx, script, ...folders.map(({ folder }) => folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  const [line] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server of the folders ended before it answered.'))),
  ]);
  const urls: string[] = JSON.parse(line);
  return folders.map(({ name }, index) => ({ name, url: `${urls[index]}/`, stop }));
}

/** A new folder in .cache/projects, where the project's packages can be found. */
export function emptyFolder(name: string): string {
  const folder = join(projectRoot, '.cache', 'projects', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
