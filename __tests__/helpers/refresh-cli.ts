import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changed } from './content-files';
import { projectRoot } from './next-cli';
import { SCHOLAR_ID } from './scholar';

export interface Workspace {
  folder: string;
  run(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Result>;
  /** A file below the folder, as text. */
  text(path: string): Promise<string>;
  write(path: string, content: unknown): Promise<void>;
  /** The names in data/, to see what was left behind. */
  dataFiles(): Promise<string[]>;
  remove(): Promise<void>;
}

interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

const networks = [
  { network: 'Google Scholar', username: SCHOLAR_ID },
  { network: 'ORCID', username: '0000-0002-1825-0097' },
  { network: 'Semantic Scholar', username: '1741101' },
];

/** A folder with small sound content of Ada Lovelace, in which a command of lib/cli runs as a researcher runs it. */
export async function workspace(sources: readonly string[], command = 'scholar-refresh'): Promise<Workspace> {
  await mkdir(join(projectRoot, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(projectRoot, '.cache', 'refresh-'));
  const write = async (path: string, content: unknown) => {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    await writeFile(join(folder, path), text);
  };
  await mkdir(join(folder, 'data'));
  const files = changed({
    'site.scholarStats.sources': sources,
    'profile.profiles': networks,
    'publications.0.custom': { arxiv: '2411.10950' },
  });
  for (const [name, content] of Object.entries(files)) await write(`data/${name}.json`, content);

  return {
    folder,
    write,
    text: (path) => readFile(join(folder, path), 'utf8'),
    dataFiles: async () => (await readdir(join(folder, 'data'))).sort(),
    remove: () => rm(folder, { recursive: true }),
    run: (args = [], env = {}) =>
      new Promise((resolve, reject) => {
        const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
        const script = join(projectRoot, 'lib', 'cli', `${command}.ts`);
        const { PATH, TMPDIR } = process.env;
        const child = spawn(process.execPath, [tsx, script, ...args], {
          cwd: folder,
          env: { NODE_ENV: 'production', ...(PATH && { PATH }), ...(TMPDIR && { TMPDIR }), ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: 60_000,
        });
        const result: Result = { status: null, stdout: '', stderr: '' };
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          result.stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          result.stderr += text;
        });
        child.once('error', reject);
        child.once('close', (status) => resolve({ ...result, status }));
      }),
  };
}
