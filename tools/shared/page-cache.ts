import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import type { PageCache } from '@/tools/shared/context';

const HOUR_MS = 3_600_000;

/** A cache of pages in files below `folder`, valid for an hour; `clear` deletes all. An unreadable file counts as a miss. */
export function pageCache(folder: string, now: () => number): PageCache & { clear(): Promise<void> } {
  const path = (key: string) => join(folder, `${createHash('sha256').update(key).digest('hex')}.txt`);
  return {
    async get(key) {
      try {
        const text = await readFile(path(key), 'utf8');
        const [stamp = '', ...lines] = text.split('\n');
        const age = now() - Number(stamp || Number.NaN);
        return age >= 0 && age < HOUR_MS ? lines.join('\n') : null;
      } catch {
        return null;
      }
    },
    async set(key, text) {
      // If the cache cannot be written, the run is only slower.
      await writeWhole(path(key), `${now()}\n${text}`).catch(() => {});
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
