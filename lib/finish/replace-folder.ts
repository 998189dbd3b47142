import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const beside = (folder: string, what: string) => join(dirname(folder), `.${basename(folder)}.${what}`);

/**
 * Replaces `folder` with a copy of `from` by renames: readers see either the old files or the new ones, and a full disk leaves the old ones.
 * If interrupted between the two renames, the old files are left under another name, from which {@link recoverFolder} restores them.
 */
export function replaceFolder(from: string, folder: string): void {
  recoverFolder(folder);
  const young = beside(folder, `new-${process.pid}`);
  const old = beside(folder, `old-${process.pid}`);
  mkdirSync(dirname(folder), { recursive: true });
  try {
    cpSync(from, young, { recursive: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(young, folder);
  } catch (error) {
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    rmSync(young, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Restores `folder` from what an interrupted export left next to it. */
export function recoverFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const left = (what: string) => {
    const start = basename(beside(folder, `${what}-`));
    return readdirSync(parent)
      .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
      .map((name) => join(parent, name));
  };
  const [old] = left('old');
  if (old && !existsSync(folder)) renameSync(old, folder);
  for (const rest of [...left('old'), ...left('new')]) rmSync(rest, { recursive: true, force: true });
}
