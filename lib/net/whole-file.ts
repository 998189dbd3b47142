import { randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';

export type WritingFileSystem = Pick<typeof nodeFs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/** Puts text or bytes at `path`, whole or not at all, in a folder made if need be. Rejects with the system's error, leaving nothing behind. */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  fs: WritingFileSystem = nodeFs,
): Promise<void> {
  // Beside the file, since a rename is atomic within one file system only; a name of its own, since processes may share it.
  const temporary = `${path}.${randomUUID()}.tmp`;
  await fs.mkdir(dirname(path), { recursive: true });
  try {
    await writeThrough(temporary, text, fs);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeThrough(path: string, text: string | Uint8Array, fs: WritingFileSystem): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    // Without it a power cut can leave the new name on an empty file.
    await file.sync();
  } finally {
    await file.close();
  }
}
