import { randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ScholarStats, scholarStatsSchema } from '@/lib/scholar/types';

const MAX_BYTES = 1_048_576;

export type FileSystem = Pick<typeof nodeFs, 'mkdir' | 'open' | 'readFile' | 'rename' | 'rm' | 'stat'>;

export interface LastGoodFile {
  /** Null for a file that is missing, torn, too large or of another shape. Never rejects. */
  load(): Promise<ScholarStats | null>;
  /** Replaces the file whole or not at all. Rejects with the system's error, leaving nothing behind. */
  save(stats: ScholarStats): Promise<void>;
}

/** The last good answer on disk, so that a restart during an outage does not lose it. */
export function lastGoodFile(path: string, fs: FileSystem = nodeFs): LastGoodFile {
  async function load(): Promise<ScholarStats | null> {
    try {
      const found = await fs.stat(path);
      if (!found.isFile() || found.size > MAX_BYTES) return null;
      const parsed: unknown = JSON.parse(await fs.readFile(path, 'utf8'));
      return scholarStatsSchema.safeParse(parsed).data ?? null;
    } catch {
      return null;
    }
  }

  async function save(stats: ScholarStats): Promise<void> {
    // Beside the file, since a rename is atomic within one file system only; a name of its own, since processes may share it.
    const temporary = `${path}.${randomUUID()}.tmp`;
    await fs.mkdir(dirname(path), { recursive: true });
    try {
      await writeThrough(temporary, `${JSON.stringify(stats)}\n`);
      await fs.rename(temporary, path);
    } catch (error) {
      await fs.rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  }

  async function writeThrough(target: string, text: string): Promise<void> {
    const file = await fs.open(target, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      // Without it a power cut can leave the new name on an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return { load, save };
}
