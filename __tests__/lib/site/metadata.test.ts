import { changed } from '@/__tests__/helpers/content-files';
import { siteSchema } from '@/lib/content/schemas/site';
import { absoluteUrl, pageMetadata, siteMetadata } from '@/lib/site/metadata';
import { ENGLISH } from '@/lib/words/locale';

const siteWith = (changes: Record<string, unknown> = {}) => siteSchema.parse(changed(changes).site);

it('builds absolute URLs from the settings', () => {
  expect(absoluteUrl(siteWith(), '/')).toBe('https://example.org');
  expect(absoluteUrl(siteWith(), '/news')).toBe('https://example.org/news');
});

it("has the site's title, icon and base URL", () => {
  expect(siteMetadata(siteWith())).toEqual({
    metadataBase: new URL('https://example.org'),
    title: { default: 'Ada Lovelace', template: '%s · Ada Lovelace' },
    description: 'Papers and news of Ada Lovelace',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    verification: {},
  });
});

it('has the verification tag of each search engine that is configured', () => {
  const all = siteWith({ 'site.verification': { google: 'goog', bing: 'bing', baidu: 'codeva-abc' } });
  expect(siteMetadata(all).verification).toEqual({
    google: 'goog',
    other: { 'msvalidate.01': 'bing', 'baidu-site-verification': 'codeva-abc' },
  });
  expect(siteMetadata(siteWith({ 'site.verification': { google: 'goog' } })).verification).toEqual({ google: 'goog' });
});

it("has a page's title and description, its canonical URL, and the feed", () => {
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

it('links to the page in its other languages; the canonical URL of an untranslated page is the original', () => {
  const places = [
    { language: 'en', prefix: '' },
    { language: 'zh-CN', prefix: '/zh-cn' },
  ] as const;
  const chinese = { ...ENGLISH, language: 'zh-CN', prefix: '/zh-cn' as const, translated: places };
  const languages = {
    en: 'https://example.org/news',
    'zh-CN': 'https://example.org/zh-cn/news',
    'x-default': 'https://example.org/news',
  };
  expect(pageMetadata(siteWith(), chinese, { path: '/news' })).toMatchObject({
    alternates: { canonical: 'https://example.org/zh-cn/news', languages },
    openGraph: { url: 'https://example.org/zh-cn/news', locale: 'zh_CN', alternateLocale: ['en_US'] },
  });
  expect(pageMetadata(siteWith(), { ...ENGLISH, translated: places }, { path: '/news' }).alternates?.languages).toEqual(
    languages,
  );
  const { alternates } = pageMetadata(siteWith(), { ...chinese, translated: places.slice(0, 1) }, { path: '/news' });
  expect(alternates).toMatchObject({ canonical: 'https://example.org/news' });
  expect(alternates).not.toHaveProperty('languages');
});
