import type { Metadata } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { LanguagePlace, Locale } from '@/lib/words/words';

/** Absolute address of a path of the site. It comes from the settings, never from a request. */
export const absoluteUrl = (site: Pick<Site, 'url'>, path: `/${string}`): string =>
  path === '/' ? site.url : `${site.url}${path}`;

/** A picture as `openGraph.images` takes it; its address is absolute. */
export type Picture = { url: string; alt: string; type: string; width: number; height: number };

/** What every page shares: title pattern, icon, proofs of ownership. */
export function siteMetadata(site: Site): Metadata {
  const { google, bing, baidu } = site.verification ?? {};
  const other = { ...(bing && { 'msvalidate.01': bing }), ...(baidu && { 'baidu-site-verification': baidu }) };
  return {
    metadataBase: new URL(site.url),
    title: { default: site.title, template: `%s · ${site.title}` },
    description: site.description,
    icons: {
      icon: [
        { url: sitePath('/favicon.ico'), sizes: '48x48' },
        { url: sitePath('/favicon.svg'), type: 'image/svg+xml' },
      ],
      apple: sitePath('/apple-touch-icon.png'),
    },
    verification: { ...(google && { google }), ...(Object.keys(other).length > 0 && { other }) },
  };
}

/** What one page says of itself. Without a title it is the home page. */
export function pageMetadata(
  site: Site,
  locale: Locale,
  page: {
    path: `/${string}`;
    title?: string;
    description?: string;
    type?: 'profile' | 'article' | 'website';
    /** When an article appeared ("2024-11") and who wrote it. */
    article?: { published?: string | undefined; authors: readonly string[] };
    /** Other forms of what the page lists, by media type. */
    forms?: Readonly<Record<string, `/${string}`>>;
    /** The languages that have it in their own words, where they are not those of the home page. */
    translated?: readonly LanguagePlace[];
    /** The card that link previews show. */
    picture?: Picture;
  },
): Metadata {
  const { path, title, description = site.description, type = 'website', picture, article, forms = {} } = page;
  const { translated = locale.translated } = page;
  const isTranslated = translated.some(({ prefix }) => prefix === locale.prefix);
  // What is shown in the words of another language is no page of its own for those who search.
  const url = absoluteUrl(site, inLanguage(isTranslated ? locale : (translated[0] ?? { prefix: '' }), path));
  const others = isTranslated ? translated.filter(({ prefix }) => prefix !== locale.prefix) : [];
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: {
      canonical: url,
      ...(others.length > 0 && { languages: alternatesOf(site, path, translated) }),
      types: {
        'application/atom+xml': [{ url: absoluteUrl(site, inLanguage(locale, '/feed.xml')), title: site.title }],
        ...Object.fromEntries(Object.entries(forms).map(([form, at]) => [form, absoluteUrl(site, at)])),
      },
    },
    openGraph: {
      ...(article
        ? { type: 'article' as const, publishedTime: article.published, authors: [...article.authors] }
        : { type }),
      title: title ?? site.title,
      description,
      url,
      siteName: site.title,
      locale: openGraphLocale(locale.language),
      ...(others.length > 0 && { alternateLocale: others.map(({ language }) => openGraphLocale(language)) }),
      ...(picture && { images: [picture] }),
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The addresses of a page by language, as `hreflang` has them. */
export const alternatesOf = (
  site: Pick<Site, 'url'>,
  path: `/${string}`,
  translated: readonly LanguagePlace[],
): Record<string, string> => ({
  ...Object.fromEntries(translated.map((place) => [place.language, absoluteUrl(site, inLanguage(place, path))])),
  'x-default': absoluteUrl(site, path),
});

/** "en_US" for "en": Open Graph wants a country, and gets the one where most write so. */
function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return [code, region].filter(Boolean).join('_');
}
