import type { Metadata } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { LanguagePlace, Locale } from '@/lib/words/words';

/** The absolute URL of a path on the site. The origin comes from the settings, never from a request. */
export const absoluteUrl = (site: Pick<Site, 'url'>, path: `/${string}`): string =>
  path === '/' ? site.url : `${site.url}${path}`;

/** A picture for `openGraph.images`, with an absolute URL. */
export type Picture = { url: string; alt: string; type: string; width: number; height: number };

/** Metadata shared by all pages: title template, icon, site verification codes. */
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

/** The metadata of one page. Without a title it is the home page. */
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
    /** Alternate formats of the page's content, keyed by media type. */
    forms?: Readonly<Record<string, `/${string}`>>;
    /** The languages into which the page is translated, if they differ from those of the home page. */
    translated?: readonly LanguagePlace[];
    /** The card for link previews. */
    picture?: Picture;
  },
): Metadata {
  const { path, title, description = site.description, type = 'website', picture, article, forms = {} } = page;
  const { translated = locale.translated } = page;
  const isTranslated = translated.some(({ prefix }) => prefix === locale.prefix);
  // A page whose text is in another language is not a page of its own for search engines: its canonical URL is the original.
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

/** The URLs of a page, keyed by language, for `hreflang`. */
export const alternatesOf = (
  site: Pick<Site, 'url'>,
  path: `/${string}`,
  translated: readonly LanguagePlace[],
): Record<string, string> => ({
  ...Object.fromEntries(translated.map((place) => [place.language, absoluteUrl(site, inLanguage(place, path))])),
  'x-default': absoluteUrl(site, path),
});

/** "en_US" for "en": Open Graph requires a country, so the language's most likely one is used. */
function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return [code, region].filter(Boolean).join('_');
}
