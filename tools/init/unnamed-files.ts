import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Dot files keep empty folders in git; pictures/ is generated before each build.
const OURS = /^\/(pictures\/|(.*\/)?\.)/;

/** The paths below public/, such as "/portrait.jpg", that no text in `data` refers to. */
export function unnamedFiles(publicFolder: string, data: unknown): string[] {
  if (!existsSync(publicFolder)) return [];
  const named = new Set(words(data));
  return readdirSync(publicFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(publicFolder.length).replaceAll('\\', '/'))
    .filter((path) => !OURS.test(path) && !named.has(path))
    .sort();
}

/** All texts, split where a path may start or end in Markdown. */
const words = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[\s()<>"]+/) : Object.values(value ?? {}).flatMap(words);
