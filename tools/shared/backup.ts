import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const BACKUP = /^data-backup-\d{8}-\d{6}(-\d+)?$/;

/** Whether a folder is named like a backup of data/. */
export const isBackup = (name: string): boolean => BACKUP.test(name);

/** An unused name for a backup of data/, such as "data-backup-20261123-021307". */
export function backupName(root: string, now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  const name = `data-backup-${day.replace(/-/g, '')}-${time.slice(0, 8).replace(/:/g, '')}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(join(root, candidate))) return candidate;
  }
}

/** Copies data/ to a backup folder in the same place and returns its name. */
export async function backUpData(root: string, now: Date): Promise<string> {
  const name = backupName(root, now);
  await copyAtomically(join(root, 'data'), root, name);
  return name;
}

async function copyAtomically(from: string, root: string, name: string): Promise<void> {
  // Under a temporary name until it is complete, so that a partial copy is never mistaken for a backup.
  const unfinished = join(root, `.data-new-${randomUUID()}`);
  try {
    // Symbolic links are followed: it is the content that has to be backed up.
    // A link to nothing, such as the lock of an editor, has no content.
    await cp(from, unfinished, { recursive: true, dereference: true, filter: (path) => existsSync(path) });
    await rename(unfinished, join(root, name));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Recovers from a killed run: deletes half-written folders and restores data/ from its backup. */
export async function recover(root: string): Promise<string | null> {
  const names = await readdir(root);
  for (const name of names.filter((entry) => /^\.data-new-[\da-f-]{36}$/.test(entry)))
    await rm(join(root, name), { recursive: true, force: true });
  const newest = names.filter(isBackup).sort().at(-1);
  if (existsSync(join(root, 'data')) || newest === undefined) return null;
  await rename(join(root, newest), join(root, 'data'));
  return newest;
}
