import { existsSync, readFileSync, realpathSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Content, type DataFile, validateContent } from '@/lib/content/validate';
import { writeWhole } from '@/lib/net/whole-file';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';

/** What would be wrong with the content if one data file held this text; a line each. */
export function problemsWith(root: string, content: Content, name: DataFile, text: string): string[] {
  const result = validateContent({ ...content, [name]: text }, (path) => existsSync(join(root, 'public', path)));
  return result.ok ? [] : result.problems;
}

/**
 * Replaces a data file that held `before` whole or not at all; a link is followed. Throws Stop when somebody else has changed
 * the file since it was read.
 */
export const writeData = (root: string, name: DataFile, text: string, before: string): Promise<void> =>
  replaceFile(join(root, 'data', `${name}.json`), text, Buffer.from(before));

/** The same for any file, by its bytes. */
export async function replaceFile(path: string, text: string, before: Uint8Array): Promise<void> {
  const file = existsSync(path) ? realpathSync(path) : path;
  await writeWhole(file, text, {
    ...nodeFs,
    // At the last moment, so that next to nothing can come between.
    rename: async (from, to) => {
      if (!existsSync(file) || !readFileSync(file).equals(before))
        throw new Stop(
          EXIT.mistake,
          `${relative(process.cwd(), path)} was changed by another program while this one ran, so it was not written. Run this again.`,
        );
      await nodeFs.rename(from, to);
    },
  });
}
