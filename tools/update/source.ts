import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';

/** A version of the template. */
export type Source = {
  /** The folder with its files; `paths` lists them. */
  folder: string;
  paths: readonly string[];
  version: string;
  /** Every content that each path ever had, as "path id"; null when there is no git history. */
  history: ReadonlySet<string> | null;
  dispose: () => void;
};

/** Generated, installed or tool-specific files, which are not part of a project. */
const MADE = new Set(['.git', 'node_modules', '.next', '.site', '.cache', 'out', 'coverage', '.env', '.env.local']);
const packageSchema = z.object({ name: z.string(), version: z.string() });

/**
 * Opens a version of the template: a folder, or anything that `git clone` accepts.
 * @throws {Stop} when it cannot be fetched, or is not this template
 */
export function openSource(from: string, root: string): Source {
  const folder = resolve(root, from);
  if (existsSync(folder) && !existsSync(join(folder, '.git')) && !existsSync(join(folder, 'HEAD')))
    return ofTemplate(from, { folder, paths: filesBelow(folder), history: null, dispose: () => {} });
  const clone = mkdtempSync(join(tmpdir(), 'update-'));
  const dispose = () => rmSync(clone, { recursive: true, force: true });
  try {
    git(root, ['clone', '--quiet', existsSync(folder) ? folder : from, clone]);
    const paths = git(clone, ['ls-files', '-z']).split('\0').filter(Boolean);
    return ofTemplate(from, { folder: clone, paths, history: historyOf(clone), dispose });
  } catch (error) {
    dispose();
    throw error;
  }
}

/** The content of each path in all commits that lead to HEAD. */
function historyOf(folder: string): Set<string> {
  const log = git(folder, ['log', '--format=', '--raw', '--no-renames', '--no-abbrev', '-m', '--root', '-z']);
  const known = new Set<string>();
  const parts = log.split('\0');
  for (const [index, part] of parts.entries()) {
    const [, before, after] = /^\n?:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(part) ?? [];
    const path = parts[index + 1];
    if (path) for (const id of [before, after]) if (id) known.add(`${path} ${id}`);
  }
  return known;
}

/** The content of a repository's first commit: made by "Use this template", or by the user after unpacking a ZIP. */
export function firstCommitOf(root: string): Set<string> {
  if (!existsSync(join(root, '.git'))) return new Set();
  const [first = ''] = git(root, ['rev-list', '--max-parents=0', 'HEAD']).split('\n');
  const tree = git(root, ['ls-tree', '-r', '-z', first]).split('\0');
  return new Set(
    tree.flatMap((line) => {
      const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return id && path ? [`${path} ${id}`] : [];
    }),
  );
}

function ofTemplate(from: string, source: Omit<Source, 'version'>): Source {
  const file = join(source.folder, 'package.json');
  const read = existsSync(file) ? packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  if (!read?.success || !source.paths.includes('lib/content/registry.ts'))
    throw new Stop(
      EXIT.mistake,
      `${from} is not a version of this template: it has no package.json and lib/content/registry.ts.`,
    );
  return { ...source, version: read.data.version };
}

function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (MADE.has(path) || path === 'public/pictures') return [];
    return entry.isDirectory() ? filesBelow(folder, path) : entry.isFile() ? [path] : [];
  });
}

function git(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error)
    throw new Stop(
      EXIT.mistake,
      'git was not found. Install it, or give a folder: download the new version as a ZIP and unpack it.',
    );
  if (status !== 0)
    throw new Stop(
      EXIT.mistake,
      `git ${args[0]} failed:\n${stderr.trim()}\nCheck the address and your connection; nothing was changed.`,
    );
  return stdout;
}
