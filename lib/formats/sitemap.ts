import type { MetadataRoute } from 'next';
import { listedPages, listedPosts, postPath, tagPath, tagsOf } from '@/lib/content/posts';
import type { Content } from '@/lib/content/validate';
import { newestFirst, type YearGroup } from '@/lib/csl/issued';
import { absoluteUrl, alternatesOf } from '@/lib/site/metadata';
import { parsePartialDate, toIsoDate } from '@/lib/text/dates';
import { publicationPath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { LanguagePlace } from '@/lib/words/words';

type SitemapContent = Pick<Content, 'site' | 'news' | 'publications' | 'posts' | 'pages'>;

type Pages = {
  years?: readonly YearGroup[];
  others?: readonly `/${string}`[];
  /** The languages of all pages, of a paper, and of a post or a page. */
  translated?: readonly LanguagePlace[];
  translatedOf?: (paper: SitemapContent['publications'][number]) => readonly LanguagePlace[];
  writtenIn?: (kind: 'posts' | 'pages', name: string) => readonly LanguagePlace[];
};

const AT_ROOT: LanguagePlace = { language: 'en', prefix: '' };

/**
 * All pages; `others` are pages that do not come from the content, and `years` the years with pages. A page has a date only if
 * the content contains the day of its last change; the publication date of a paper is not a date of its page.
 */
export function sitemapEntries(
  content: SitemapContent,
  {
    years = [],
    others = [],
    translated = [AT_ROOT],
    translatedOf = () => [AT_ROOT],
    writtenIn = () => [AT_ROOT],
  }: Pages = {},
): MetadataRoute.Sitemap {
  const { site, news, publications } = content;
  const posts = listedPosts(content);
  const pages = (path: `/${string}`, places: readonly LanguagePlace[] = translated) =>
    places.map((place) => ({
      url: absoluteUrl(site, inLanguage(place, path)),
      ...(places.length > 1 && { alternates: { languages: alternatesOf(site, path, places) } }),
    }));
  const changed = newestDay(news);
  return [
    ...pages('/'),
    ...pages('/news').map((page) => ({ ...page, ...(changed && { lastModified: changed }) })),
    ...pages('/publications'),
    ...years.flatMap((year) => pages(`/publications/year/${year}`)),
    ...newestFirst(publications).flatMap((paper) => pages(publicationPath(paper.id), translatedOf(paper))),
    ...(posts.length > 0 ? ['/posts' as const, ...tagsOf(posts).map(({ tag }) => tagPath(tag))] : []).flatMap((path) =>
      pages(path),
    ),
    ...posts.flatMap((post) =>
      pages(postPath(post), writtenIn('posts', post.slug)).map((page) => ({
        ...page,
        lastModified: post.updated ?? post.date,
      })),
    ),
    ...listedPages(content).flatMap(({ slug }) => pages(`/${slug}`, writtenIn('pages', slug))),
    ...others.flatMap((path) => pages(path)),
  ];
}

/** The newest day on which news were added or changed; undefined if one of the newest has no day. */
function newestDay(news: SitemapContent['news']): string | undefined {
  const newest = news
    .map(({ date, updated = date }) => updated)
    .sort()
    .at(-1);
  const date = newest === undefined ? null : parsePartialDate(newest);
  return date?.day !== undefined && date.year > 0 ? toIsoDate(date) : undefined;
}
