import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLetters } from '@/lib/text/strings';
import { importItems } from '@/tools/import/import-items';
import type { Harvest } from '@/tools/import/item';
import { importReport } from '@/tools/import/report';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { readCslJson } from '@/tools/import/sources/csl-json';
import { readRis } from '@/tools/import/sources/ris';

export const COMPARED = join(__dirname, '..', 'fixtures', 'comparison');
const READERS: Readonly<Record<string, (text: string, name: string) => Harvest>> = {
  bib: readBibtex,
  ris: readRis,
  json: readCslJson,
};

/** The files in the shape of those that managers and databases write, by their ending. */
export const comparedFiles = (ending: string): string[] =>
  readdirSync(COMPARED).filter((name) => name.endsWith(`.${ending}`));

/** What an import makes of such a text, as one text each to look things up in; `balance` is 0 where nothing vanished. */
export function compared(text: string, ending: string) {
  const harvest = READERS[ending]?.(text, `a.${ending}`);
  if (!harvest) throw new Error(`There is no reader of .${ending}.`);
  const imported = importItems(harvest.items);
  const all = { ...imported, doubts: [...harvest.notes, ...imported.doubts] };
  const { counts, publications, refused } = imported;
  return {
    data: fold(JSON.stringify(publications)),
    report: importReport(all).join('\n'),
    refused: [...harvest.refused, ...refused],
    written: publications.length,
    balance: counts.read - publications.length - counts.merged - counts.parents - refused.length,
  };
}

/** Letters and digits alone, so that TeX, marks and dashes of two readers compare. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+/, '');

export const comparedText = (name: string): string => readFileSync(join(COMPARED, name), 'utf8');
