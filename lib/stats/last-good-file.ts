import * as nodeFs from 'node:fs/promises';
import { type WritingFileSystem, writeWhole } from '@/lib/net/whole-file';
import { type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

const MAX_BYTES = 1_048_576;

export type FileSystem = WritingFileSystem & Pick<typeof nodeFs, 'readFile' | 'stat'>;

export interface LastGoodFile {
  /** Null for a file that is missing, truncated, too large or of another shape. Never rejects. */
  load(): Promise<ScholarStats | null>;
  /** Replaces the file atomically. Rejects with the system's error, leaving no temporary file behind. */
  save(stats: ScholarStats): Promise<void>;
}

/** The last good response on disk, so that a restart during an outage does not lose it. */
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
  return { load, save: (stats) => writeWhole(path, `${JSON.stringify(stats)}\n`, fs) };
}

/** The file name depends on the settings, so that changed settings do not bring back the numbers of another source. */
export function lastGoodName(settings: string): string {
  const hash = [...settings].reduce(
    (sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0,
    7,
  );
  return `${hash.toString(36)}.json`;
}
