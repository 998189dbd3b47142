import type { CslDate, Publication } from '@/lib/content/schemas/publications';
import { comparePartialDates, type PartialDate, parsePartialDate, partialDate } from '@/lib/dates';

/** The date of a checked CSL date field; of a range, its beginning. */
export function cslDate(date: CslDate): PartialDate {
  const parsed =
    typeof date === 'string' ? parsePartialDate(date) : partialDate(...(date['date-parts'][0] ?? []).map(Number));
  if (!parsed) throw new Error(`not a date: ${JSON.stringify(date)}`);
  return parsed;
}

export const issuedDate = (publication: Publication): PartialDate => cslDate(publication.issued);

/** Newest first; equal dates keep the order of the file. */
export const newestFirst = (publications: readonly Publication[]): Publication[] =>
  [...publications].sort((a, b) => comparePartialDates(issuedDate(b), issuedDate(a)));
