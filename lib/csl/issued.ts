import { fromDateParts } from '@/lib/csl/date-parts';
import type { CslDate, Publication } from '@/lib/csl/publication';
import { isForthcoming } from '@/lib/csl/status';
import { comparePartialDates, type PartialDate, parsePartialDate } from '@/lib/text/dates';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

/** A year, or its replacement for papers without one. */
export type YearGroup = number | 'forthcoming' | 'undated';

/** The date of a checked CSL date field, for a range its start; null when it is only text. */
export function cslDate(date: CslDate): PartialDate | null {
  if (typeof date === 'string') return parsePartialDate(date);
  return fromDateParts(date['date-parts']?.[0] ?? []);
}

/** The end of a range; null when it is not a range. */
export const cslRangeEnd = (date: CslDate): PartialDate | null =>
  typeof date === 'string' ? null : fromDateParts(date['date-parts']?.[1] ?? []);

/** When a paper appeared; null for one that has not appeared yet or has no year. */
export const issuedDate = ({ issued }: Publication): PartialDate | null =>
  issued === undefined ? null : cslDate(issued);

export function yearGroup(publication: Publication): YearGroup {
  return issuedDate(publication)?.year ?? (isForthcoming(publication) ? 'forthcoming' : 'undated');
}

/** "2024", "44 BCE", "Forthcoming". Years of papers use the same digits as references in every language. */
export function yearLabel(group: YearGroup, words: Words['dates']): string {
  if (typeof group !== 'number') return words[group];
  return group > 0 ? String(group) : fill(words.bce, { year: 1 - group });
}

/** Forthcoming papers, then newest first, then papers without a date; ties keep the order of the file. */
export const newestFirst = (publications: readonly Publication[]): Publication[] =>
  [...publications].sort((a, b) => compareByDate(b, a));

/** Compares papers by time: no date, then oldest first, then forthcoming. */
export function compareByDate(a: Publication, b: Publication): number {
  const [dateA, dateB] = [issuedDate(a), issuedDate(b)];
  if (dateA && dateB) return comparePartialDates(dateA, dateB);
  return rank(a, dateA) - rank(b, dateB);
}

const rank = (publication: Publication, date: PartialDate | null) => (date ? 1 : isForthcoming(publication) ? 2 : 0);

/** Papers by year in the order of `newestFirst`. */
export function groupByYear(publications: readonly Publication[]): [year: YearGroup, papers: Publication[]][] {
  const years = new Map<YearGroup, Publication[]>();
  for (const publication of newestFirst(publications)) {
    const year = yearGroup(publication);
    years.set(year, [...(years.get(year) ?? []), publication]);
  }
  return [...years];
}

/** The papers on the home page, newest first: those marked `custom.selected`, or all when none is. */
export function featured(publications: readonly Publication[]): Publication[] {
  const selected = publications.filter(({ custom }) => custom?.selected);
  return newestFirst(selected.length > 0 ? selected : publications);
}
