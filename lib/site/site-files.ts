import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schemas/site';
import { ACCENT_COLOURS } from '@/lib/site/colours';
import { absoluteUrl } from '@/lib/site/metadata';
import { escapeXml } from '@/lib/text/strings';

// Those that gather text to train models; the search crawlers of the same companies go by other names.
const TRAINING_CRAWLERS = [
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
];

/** robots.txt: everybody may read everything, but for training crawlers where `robots.aiTraining` is false. */
export const robotsRules = (site: Pick<Site, 'url' | 'robots'>): MetadataRoute.Robots => ({
  rules: [
    { userAgent: '*', allow: '/' },
    ...(site.robots?.aiTraining === false ? [{ userAgent: TRAINING_CRAWLERS, disallow: '/' }] : []),
  ],
  sitemap: absoluteUrl(site, '/sitemap.xml'),
});

/** The web app manifest. Its addresses are relative to it, so that they hold below a folder, too. */
export const webManifest = (site: Pick<Site, 'title' | 'description' | 'language'>): MetadataRoute.Manifest => ({
  name: site.title,
  short_name: site.title,
  description: site.description,
  lang: site.language,
  start_url: './',
  display: 'browser',
  icons: [{ src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
});

/** The owner's initials on a disc in the accent colour, as an SVG document. */
export function faviconSvg(letters: string, accent: Site['accent']): string {
  const size = [...letters].length > 1 ? 28 : 36;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="${ACCENT_COLOURS[accent]}"/><text x="32" y="33" fill="#fff" font-family="Georgia,serif" font-weight="600" font-size="${size}" text-anchor="middle" dominant-baseline="central">${escapeXml(letters)}</text></svg>`;
}
