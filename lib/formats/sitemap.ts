import type { MetadataRoute } from 'next';
import { lastUpdated } from '@/lib/content/last-updated';
import type { Content } from '@/lib/content/validate';
import { issuedDate, newestFirst, type YearGroup, yearGroup } from '@/lib/csl/issued';
import { absoluteUrl } from '@/lib/site/metadata';
import { type PartialDate, toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';

type SitemapContent = Pick<Content, 'site' | 'news' | 'publications'>;

/**
 * All pages, with the date of their newest content; pages that have none of their own come in `others`. Years get pages
 * where `years` lists them.
 */
export function sitemapEntries(
  { site, news, publications }: SitemapContent,
  { years = [], others = [] }: { years?: readonly YearGroup[]; others?: readonly `/${string}`[] } = {},
): MetadataRoute.Sitemap {
  const entry = (path: `/${string}`, date: PartialDate | null) => ({
    url: absoluteUrl(site, path),
    // W3C dates begin with the year 1.
    ...(date && date.year > 0 && { lastModified: toIsoDate(date) }),
  });
  const newest = (papers: SitemapContent['publications']) => lastUpdated({ news: [], publications: papers });
  return [
    entry('/', lastUpdated({ news, publications })),
    entry('/news', lastUpdated({ news, publications: [] })),
    entry('/publications', newest(publications)),
    ...years.map((year) =>
      entry(`/publications/year/${year}`, newest(publications.filter((paper) => yearGroup(paper) === year))),
    ),
    ...newestFirst(publications).map((paper) => entry(publicationPath(paper.id), issuedDate(paper))),
    ...others.map((path) => entry(path, null)),
  ];
}
