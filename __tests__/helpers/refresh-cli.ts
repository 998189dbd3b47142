import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandResult, runCommand, spawnCommand } from './command';
import { changed } from './content-files';
import { projectRoot } from './next-cli';
import { SCHOLAR_ID } from './scholar';

export interface Workspace {
  folder: string;
  run(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<CommandResult>;
  /** The same in a separate process. */
  spawn(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CommandResult>;
  /** A file in the folder, as text. */
  text(path: string): Promise<string>;
  write(path: string, content: unknown): Promise<void>;
  /** The file names in data/, to find leftovers. */
  dataFiles(): Promise<string[]>;
  remove(): Promise<void>;
}

const networks = [
  { network: 'Google Scholar', username: SCHOLAR_ID },
  { network: 'ORCID', username: '0000-0002-1825-0097' },
  { network: 'Semantic Scholar', username: '1741101' },
];

/** A folder with small valid content of Ada Lovelace, to run a command in as a user would. */
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
    run: (args = [], env = {}) => runCommand(command, args, folder, env),
    spawn: (args, env) => spawnCommand(command, args, folder, env),
  };
}
