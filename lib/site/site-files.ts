import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { ACCENT_COLOURS } from '@/lib/site/colours';
import { absoluteUrl } from '@/lib/site/metadata';
import { escapeXml, shortenAtWord } from '@/lib/text/strings';

// Crawlers that collect text for training models; the search crawlers of the same companies have other names.
const TRAINING_CRAWLERS = [
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
];

/** robots.txt: everything is allowed for all crawlers, except training crawlers if `robots.aiTraining` is false. */
export const robotsRules = (site: Pick<Site, 'url' | 'robots'>): MetadataRoute.Robots => ({
  rules: [
    { userAgent: '*', allow: '/' },
    ...(site.robots?.aiTraining === false ? [{ userAgent: TRAINING_CRAWLERS, disallow: '/' }] : []),
  ],
  sitemap: absoluteUrl(site, '/sitemap.xml'),
});

/** The web app manifest. Its URLs are relative, so that they also work under BASE_PATH. */
export const webManifest = (site: Pick<Site, 'title' | 'description' | 'language'>): MetadataRoute.Manifest => ({
  name: site.title,
  short_name: site.title,
  description: site.description,
  lang: site.language,
  start_url: './',
  display: 'browser',
  icons: [
    { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
    { src: 'apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
  ],
});

/** Lets browsers offer the search at `path` (OpenSearch 1.1). */
export const openSearchXml = (site: Pick<Site, 'url' | 'title'>, path: `/${string}`): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortenAtWord(site.title, 16))}</ShortName>
  <Description>${escapeXml(`Publications of ${site.title}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="48" height="48" type="image/x-icon">${escapeXml(absoluteUrl(site, '/favicon.ico'))}</Image>
  <Url type="text/html" template="${escapeXml(absoluteUrl(site, path))}?q={searchTerms}"/>
</OpenSearchDescription>
`;

/** security.txt (RFC 9116), valid for a year from the day of the build. `contact` is an e-mail address or a page. */
export function securityTxt(site: Pick<Site, 'url' | 'language'>, contact: string, builtOn: string): string {
  const [year, ...rest] = builtOn.split('-');
  // The year after a leap year has no 29 February.
  const expires = [Number(year) + 1, ...rest].join('-').replace('-02-29', '-02-28');
  return [
    `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${[...new Set([site.language, 'en'])].join(', ')}`,
    `Canonical: ${absoluteUrl(site, '/.well-known/security.txt')}`,
    '',
  ].join('\n');
}

/** An ICO file that contains a single square PNG. */
export function icoFile(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const HEAD = 22;
  const file = new Uint8Array(HEAD + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // an icon
  view.setUint16(4, 1, true); // one picture
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true); // planes
  view.setUint16(12, 32, true); // bits per pixel
  view.setUint32(14, png.length, true);
  view.setUint32(18, HEAD, true);
  file.set(png, HEAD);
  return file;
}

/** The owner's initials on a disc in the accent colour, as an SVG document. */
export function faviconSvg(letters: string, accent: Site['accent']): string {
  const size = [...letters].length > 1 ? 28 : 36;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="${ACCENT_COLOURS[accent]}"/><text x="32" y="33" fill="#fff" font-family="Georgia,serif" font-weight="600" font-size="${size}" text-anchor="middle" dominant-baseline="central">${escapeXml(letters)}</text></svg>`;
}
