import type { Content } from '@/lib/content/validate';
import { issuedDate } from '@/lib/csl/issued';
import { comparePartialDates, type PartialDate, parsePartialDate } from '@/lib/text/dates';

/** The date of the newest news item, post or paper. Null on an empty site. */
export function lastUpdated({
  news,
  publications,
  posts,
}: Pick<Content, 'news' | 'publications' | 'posts'>): PartialDate | null {
  const dates = [
    ...news.flatMap(({ date }) => parsePartialDate(date) ?? []),
    ...posts.flatMap(({ date, updated = date }) => parsePartialDate(updated) ?? []),
    ...publications.flatMap((publication) => issuedDate(publication) ?? []),
  ];
  return dates.sort(comparePartialDates).at(-1) ?? null;
}
