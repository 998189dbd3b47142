import { randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';

export type WritingFileSystem = Pick<typeof nodeFs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/** Writes text or bytes to `path` atomically, creating its folder if needed; a file that is replaced keeps its mode. Rejects with the system's error, whose `dest` is `path`, and leaves nothing behind. */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  fs: WritingFileSystem = nodeFs,
): Promise<void> {
  // Beside the file, because a rename is only atomic within a file system; with a unique name, because processes may share the folder.
  const temporary = `${path}.${randomUUID()}.tmp`;
  await fs.mkdir(dirname(path), { recursive: true });
  const mode = await nodeFs.stat(path).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  try {
    await writeThrough(temporary, text, mode, fs);
    // The mask of the process may have taken bits away; some disks have no modes.
    if (mode !== undefined) await nodeFs.chmod(temporary, mode).catch(() => {});
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {});
    // The temporary name means nothing to the user; an error such as ENOSPC has no name at all.
    throw typeof error === 'object' && error !== null ? Object.assign(error, { dest: path }) : error;
  }
}

async function writeThrough(
  path: string,
  text: string | Uint8Array,
  mode: number | undefined,
  fs: WritingFileSystem,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  try {
    await file.writeFile(text, 'utf8');
    // Without this, a power cut can leave an empty file under the new name.
    await file.sync();
  } finally {
    await file.close();
  }
}
