import { editions, languagesOfText, translationsOf } from '@/lib/content/load';
import { cvSections } from '@/lib/content/sections';
import { hasThemes, themesPath } from '@/lib/content/themes';
import { groupByYear } from '@/lib/csl/issued';
import { sitemapEntries } from '@/lib/formats/sitemap';
import { isSplitByYear } from '@/lib/publications/publication-pages';

export const dynamic = 'force-static';

export default function sitemap() {
  const { content, locale } = editions[0];
  const { publications } = content;
  const others: `/${string}`[] = ['/accessibility'];
  if (cvSections(content, locale.words.sections).length > 0) others.push('/cv');
  if (hasThemes(publications)) others.push(themesPath);
  return sitemapEntries(content, {
    years: isSplitByYear(publications) ? groupByYear(publications).map(([year]) => year) : [],
    others,
    translated: locale.translated,
    translatedOf: translationsOf,
    writtenIn: languagesOfText,
  });
}
