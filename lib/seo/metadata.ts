import type { Metadata } from 'next';
import type { Site } from '@/lib/content/schemas/site';

/** Absolute address of a path of the site. It comes from the settings, never from a request. */
export const absoluteUrl = (site: Pick<Site, 'url'>, path: `/${string}`): string =>
  path === '/' ? site.url : `${site.url}${path}`;

/** What every page shares: title pattern, icon, proofs of ownership. */
export function siteMetadata(site: Site): Metadata {
  const { google, bing, baidu } = site.verification ?? {};
  const other = { ...(bing && { 'msvalidate.01': bing }), ...(baidu && { 'baidu-site-verification': baidu }) };
  return {
    metadataBase: new URL(site.url),
    title: { default: site.title, template: `%s · ${site.title}` },
    description: site.description,
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
    verification: { ...(google && { google }), ...(Object.keys(other).length > 0 && { other }) },
  };
}

/** What one page says of itself. Without a title it is the home page. */
export function pageMetadata(site: Site, page: { path: `/${string}`; title?: string; description?: string }): Metadata {
  return {
    ...(page.title !== undefined && { title: page.title }),
    ...(page.description !== undefined && { description: page.description }),
    alternates: { canonical: absoluteUrl(site, page.path) },
  };
}
