import type { MetadataRoute } from 'next';
import type { Content } from '@/lib/content/validate';
import { newestFirst, type YearGroup } from '@/lib/csl/issued';
import { absoluteUrl } from '@/lib/site/metadata';
import { parsePartialDate, toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';

type SitemapContent = Pick<Content, 'site' | 'news' | 'publications'>;

/**
 * All pages; those that have none of their own come in `others`. Years get pages where `years` lists them. A page has a
 * date only where the content knows to the day when it changed: when a paper appeared says nothing of its page.
 */
export function sitemapEntries(
  { site, news, publications }: SitemapContent,
  { years = [], others = [] }: { years?: readonly YearGroup[]; others?: readonly `/${string}`[] } = {},
): MetadataRoute.Sitemap {
  const entry = (path: `/${string}`) => ({ url: absoluteUrl(site, path) });
  const changed = newestDay(news);
  return [
    entry('/'),
    { ...entry('/news'), ...(changed && { lastModified: changed }) },
    entry('/publications'),
    ...years.map((year) => entry(`/publications/year/${year}`)),
    ...newestFirst(publications).map((paper) => entry(publicationPath(paper.id))),
    ...others.map(entry),
  ];
}

/** The newest day on which news were added or changed; undefined where one of the newest has no day. */
function newestDay(news: SitemapContent['news']): string | undefined {
  const newest = news
    .map(({ date, updated = date }) => updated)
    .sort()
    .at(-1);
  const date = newest === undefined ? null : parsePartialDate(newest);
  return date?.day !== undefined && date.year > 0 ? toIsoDate(date) : undefined;
}
