import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLetters } from '@/lib/text/strings';
import { importItems } from '@/tools/import/import-items';
import type { SourceItems } from '@/tools/import/item';
import { importReport } from '@/tools/import/report';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { readCslJson } from '@/tools/import/sources/csl-json';
import { readRis } from '@/tools/import/sources/ris';

export const COMPARED = join(__dirname, '..', 'fixtures', 'comparison');
const READERS: Readonly<Record<string, (text: string, name: string) => SourceItems>> = {
  bib: readBibtex,
  ris: readRis,
  json: readCslJson,
};

/** Files like those that reference managers and databases export, by extension. */
export const comparedFiles = (ending: string): string[] =>
  readdirSync(COMPARED).filter((name) => name.endsWith(`.${ending}`));

/** The result of importing such a text, each part as one string to search in; `balance` is 0 if no entry was lost. */
export function compared(text: string, ending: string) {
  const result = READERS[ending]?.(text, `a.${ending}`);
  if (!result) throw new Error(`There is no reader of .${ending}.`);
  const imported = importItems(result.items);
  const all = { ...imported, doubts: [...result.notes, ...imported.doubts] };
  const { counts, publications, refused } = imported;
  return {
    data: fold(JSON.stringify(publications)),
    report: importReport(all).join('\n'),
    refused: [...result.refused, ...refused],
    written: publications.length,
    balance: counts.read - publications.length - counts.merged - counts.parents - refused.length,
  };
}

/** Only letters and digits, so that differences in TeX, punctuation and dashes between two readers do not matter. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+/, '');

export const comparedText = (name: string): string => readFileSync(join(COMPARED, name), 'utf8');
