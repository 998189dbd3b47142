import { existsSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Content, type DataFile, validateContent } from '@/lib/content/validate';
import { writeWhole } from '@/lib/net/whole-file';
import { publicFileFault } from '@/lib/pictures/public-file';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';
import { writingTexts } from '@/tools/shared/read-data';

/** The problems the content would have if one data file had this text, a line each; without line numbers, as the text is in no file. */
export function problemsWith(root: string, content: Content, name: DataFile, text: string): string[] {
  const result = validateContent({ ...content, [name]: text }, publicFileFault(root), writingTexts(root).texts);
  return result.ok ? [] : result.problems.map((problem) => problem.replace(/ \(line \d+\)$/, ''));
}

/**
 * Replaces a data file whose text was `before`, atomically; follows a symbolic link. Throws Stop when another program has changed
 * the file since it was read.
 */
export const writeData = (root: string, name: DataFile, text: string, before: string): Promise<void> =>
  replaceFile(join(root, 'data', `${name}.json`), text, Buffer.from(before));

/** The same for any file, as bytes; `before` is null for a file that does not exist yet. */
export async function replaceFile(path: string, text: string, before: Uint8Array | null): Promise<void> {
  const file = existsSync(path) ? realpathSync(path) : path;
  await writeWhole(file, text, {
    ...nodeFs,
    // Checked at the last moment and renamed in the same step, so that another write has no time in between.
    rename: async (from, to) => {
      const now = existsSync(file) ? readFileSync(file) : null;
      if (before === null ? now !== null : !now?.equals(before))
        throw new Stop(
          EXIT.mistake,
          `${relative(process.cwd(), path)} was changed by another program in the meantime, so it was not written. Run this again.`,
        );
      renameSync(from, to);
    },
  });
}
