import { readdirSync, readFileSync } from 'node:fs';

/** Jest knows no import.meta.glob: in tests this stands in for lib/content/data-texts.ts. */
export const dataTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('data')
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace(/\.json$/, ''), readFileSync(`data/${name}`, 'utf8')]),
);

/** None, unless a test puts some here. */
export const wordTexts: Record<string, string> = {};

export const writingTexts: Readonly<Record<string, string>> = {};
