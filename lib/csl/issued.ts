import type { CslDate, Publication } from '@/lib/csl/publication';
import { comparePartialDates, type PartialDate, parsePartialDate, partialDate } from '@/lib/text/dates';

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

/** Papers by year, both newest first. */
export function groupByYear(publications: readonly Publication[]): [year: number, papers: Publication[]][] {
  const years = new Map<number, Publication[]>();
  for (const publication of newestFirst(publications)) {
    const { year } = issuedDate(publication);
    years.set(year, [...(years.get(year) ?? []), publication]);
  }
  return [...years];
}

/** What the home page shows, newest first: the papers marked `custom.selected`, or all when none is. */
export function featured(publications: readonly Publication[]): Publication[] {
  const selected = publications.filter(({ custom }) => custom?.selected);
  return newestFirst(selected.length > 0 ? selected : publications);
}
