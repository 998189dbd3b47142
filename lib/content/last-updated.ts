import type { Content } from '@/lib/content/validate';
import { issuedDate } from '@/lib/csl/issued';
import { comparePartialDates, type PartialDate, parsePartialDate } from '@/lib/text/dates';

/** The date of the newest news or paper: when there was last something new on the site. Null on an empty site. */
export function lastUpdated({ news, publications }: Pick<Content, 'news' | 'publications'>): PartialDate | null {
  const dates = [
    ...news.flatMap(({ date }) => parsePartialDate(date) ?? []),
    ...publications.flatMap((publication) => issuedDate(publication) ?? []),
  ];
  return dates.sort(comparePartialDates).at(-1) ?? null;
}
