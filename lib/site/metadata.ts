import type { Metadata } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { sitePath } from '@/lib/text/paths';

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
    icons: { icon: { url: sitePath('/favicon.svg'), type: 'image/svg+xml' } },
    verification: { ...(google && { google }), ...(Object.keys(other).length > 0 && { other }) },
  };
}

/** What one page says of itself. Without a title it is the home page. */
export function pageMetadata(
  site: Site,
  page: {
    path: `/${string}`;
    title?: string;
    description?: string;
    type?: 'profile' | 'article' | 'website';
    /** The card that link previews show. */
    picture?: Picture;
  },
): Metadata {
  const { path, title, description = site.description, type = 'website', picture } = page;
  const url = absoluteUrl(site, path);
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: { canonical: url, types: { 'application/atom+xml': absoluteUrl(site, '/feed.xml') } },
    openGraph: {
      type,
      title: title ?? site.title,
      description,
      url,
      siteName: site.title,
      locale: site.language.replace('-', '_'),
      ...(picture && { images: [picture] }),
    },
    twitter: { card: 'summary_large_image' },
  };
}
