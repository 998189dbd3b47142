import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '@/lib/content/json-text';
import { DATA_FILES, DATA_SCHEMAS, type DataFile } from '@/lib/content/validate';
import type { PartialContent } from '@/tools/check/content-links';
import type { Finding } from '@/tools/check/finding';
import { statsFindings } from '@/tools/check/stats-owner';
import { findings } from '@/tools/check/warnings';

export type DataRoots = Readonly<Partial<Record<DataFile, unknown>>>;

/** The data files below `root` as they stand; null for one that is no JSON. */
export function readRoots(root: string): DataRoots {
  return Object.fromEntries(
    DATA_FILES.flatMap((name) => {
      const text = readText(join(root, 'data', `${name}.json`));
      const parsed = text === null ? null : parseJsonText(text);
      return parsed ? [[name, parsed.ok ? parsed.value : null]] : [];
    }),
  );
}

const contentSchema = z.object(DATA_SCHEMAS).partial();

/** Those of them that obey their schemas. */
export function soundContent(roots: DataRoots): PartialContent {
  const broken = DATA_FILES.filter((name) => !DATA_SCHEMAS[name].safeParse(roots[name]).success);
  const sound = Object.entries(roots).filter(([name]) => !broken.some((file) => file === name));
  const content = contentSchema.parse(Object.fromEntries(sound));
  // Where a file may be missing, an empty list would stand in for a broken one.
  for (const name of broken) delete content[name];
  return content;
}

/** What looks wrong in the data files and pictures below `root`; `today` is an ISO date. */
export function localFindings(root: string, content: PartialContent, today: string): Finding[] {
  const bytesOf = (path: string) => {
    const file = join(root, 'public', path);
    return existsSync(file) ? statSync(file).size : null;
  };
  const snapshot = parseJsonText(readText(join(root, 'data', 'scholar-stats.json')) ?? '');
  return [
    ...findings(content, { today, bytesOf }),
    ...statsFindings(snapshot.ok ? snapshot.value : undefined, content.profile),
  ];
}

const readText = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
