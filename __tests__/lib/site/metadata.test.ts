import { changed } from '@/__tests__/helpers/content-files';
import { siteSchema } from '@/lib/content/schemas/site';
import { absoluteUrl, pageMetadata, siteMetadata } from '@/lib/site/metadata';
import { ENGLISH } from '@/lib/words/locale';

const siteWith = (changes: Record<string, unknown> = {}) => siteSchema.parse(changed(changes).site);

it('makes absolute addresses from the settings', () => {
  expect(absoluteUrl(siteWith(), '/')).toBe('https://example.org');
  expect(absoluteUrl(siteWith(), '/news')).toBe('https://example.org/news');
});

it('gives the site its title, icon and base', () => {
  expect(siteMetadata(siteWith())).toEqual({
    metadataBase: new URL('https://example.org'),
    title: { default: 'Ada Lovelace', template: '%s · Ada Lovelace' },
    description: 'Papers and news of Ada Lovelace',
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
    verification: {},
  });
});

it('gives each search engine the name it asks for, and only those that are set', () => {
  const all = siteWith({ 'site.verification': { google: 'goog', bing: 'bing', baidu: 'codeva-abc' } });
  expect(siteMetadata(all).verification).toEqual({
    google: 'goog',
    other: { 'msvalidate.01': 'bing', 'baidu-site-verification': 'codeva-abc' },
  });
  expect(siteMetadata(siteWith({ 'site.verification': { google: 'goog' } })).verification).toEqual({ google: 'goog' });
});

it('says of a page what it has, its one address, and where the feed is', () => {
  expect(pageMetadata(siteWith(), ENGLISH, { path: '/' })).toMatchObject({
    alternates: {
      canonical: 'https://example.org',
      types: { 'application/atom+xml': [{ url: 'https://example.org/feed.xml', title: 'Ada Lovelace' }] },
    },
    openGraph: { type: 'website', url: 'https://example.org', locale: 'en_US' },
  });
  expect(
    pageMetadata(siteWith(), ENGLISH, { path: '/news', title: 'News', description: 'All news', type: 'article' }),
  ).toMatchObject({
    title: 'News',
    description: 'All news',
    alternates: { canonical: 'https://example.org/news' },
    openGraph: { type: 'article', title: 'News', description: 'All news', url: 'https://example.org/news' },
  });
});
