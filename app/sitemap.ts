import { groupByYear } from '@/lib/citation/csl';
import { isSplitByYear } from '@/lib/citation/publication-pages';
import { content } from '@/lib/content/load';
import { sitemapEntries } from '@/lib/seo/sitemap';

export const dynamic = 'force-static';

export default function sitemap() {
  const { publications } = content;
  return sitemapEntries(content, {
    others: ['/accessibility'],
    years: isSplitByYear(publications) ? groupByYear(publications).map(([year]) => year) : [],
  });
}
