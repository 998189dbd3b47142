import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { backupName } from '@/tools/shared/backup';

/** The parts of an old data/ that are kept for a new owner. */
const KEPT = ['schema', 'README.md'];

/**
 * Atomically replaces data/ by a folder with these files (name → text), and returns the name of the backup
 * folder with the old files; null when there was no data/.
 */
export async function replaceData(root: string, files: ReadonlyMap<string, string>, now: Date): Promise<string | null> {
  const data = join(root, 'data');
  const unfinished = join(root, `.data-new-${randomUUID()}`);
  try {
    await mkdir(unfinished);
    for (const name of KEPT)
      if (existsSync(join(data, name))) await cp(join(data, name), join(unfinished, name), { recursive: true });
    for (const [name, text] of files) await writeWhole(join(unfinished, name), text);
    return swap(root, unfinished, existsSync(data) ? backupName(root, now) : null);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function swap(root: string, unfinished: string, backup: string | null): string | null {
  const data = join(root, 'data');
  // Between the two renames there is no data/. Only a kill -9 or a power cut can interrupt here; `recover` handles those.
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', wait).on('SIGHUP', wait);
  try {
    if (backup !== null) renameSync(data, join(root, backup));
    try {
      renameSync(unfinished, data);
    } catch (error) {
      if (backup !== null) renameSync(join(root, backup), data);
      throw error;
    }
    return backup;
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', wait).off('SIGHUP', wait);
  }
}
