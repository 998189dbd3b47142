import { readdirSync, readFileSync } from 'node:fs';

/** Jest does not support import.meta.glob: in tests this replaces lib/content/data-texts.ts. */
export const dataTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('data')
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace(/\.json$/, ''), readFileSync(`data/${name}`, 'utf8')]),
);

/** Empty unless a test adds some. */
export const wordTexts: Record<string, string> = {};

export const writingTexts: Readonly<Record<string, string>> = {};
