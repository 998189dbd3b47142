import { groupByYear } from '@/lib/citation/csl';
import { isSplitByYear } from '@/lib/citation/publication-pages';
import { content } from '@/lib/content/load';
import { cvSections } from '@/lib/content/sections';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { sitemapEntries } from '@/lib/seo/sitemap';

export const dynamic = 'force-static';

export default function sitemap() {
  const { publications } = content;
  const others: `/${string}`[] = ['/accessibility'];
  if (cvSections(content).length > 0) others.push('/cv');
  if (hasThemes(publications)) others.push(themesPath);
  return sitemapEntries(content, {
    years: isSplitByYear(publications) ? groupByYear(publications).map(([year]) => year) : [],
    others,
  });
}
