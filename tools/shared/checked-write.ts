import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, type DataFile, validateContent } from '@/lib/content/validate';
import { writeWhole } from '@/lib/net/whole-file';

/** What would be wrong with the content if one data file held this text; a line each. */
export function problemsWith(root: string, content: Content, name: DataFile, text: string): string[] {
  const result = validateContent({ ...content, [name]: text }, (path) => existsSync(join(root, 'public', path)));
  return result.ok ? [] : result.problems;
}

/** Replaces a data file whole or not at all. */
export const writeData = (root: string, name: DataFile, text: string): Promise<void> =>
  writeWhole(join(root, 'data', `${name}.json`), text);
