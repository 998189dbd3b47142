import { BADGE_POLICY, contentSecurityPolicy, FILE_POLICY } from './content-security-policy.mjs';

const NOTHING = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers of every response, besides a Content-Security-Policy. */
const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': NOTHING.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Headers of every response. Third-party services do not send Cross-Origin-Resource-Policy, so sites that use any do not require it.
 * @param {boolean} hasServices
 */
export const securityHeaders = (hasServices) =>
  hasServices ? { ...SECURITY_HEADERS, 'Cross-Origin-Embedder-Policy': 'unsafe-none' } : SECURITY_HEADERS;

/** What other sites may embed: citation numbers, the badge, card images. */
const PUBLIC_PATHS = ['/api/:path*', '/:path*/card.png'];

/** The header that allows it, in place of the one above. */
const PUBLIC_HEADERS = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What their scripts may read, too: data about papers and people. The route of the numbers sets this header itself. */
const DATA_PATHS = [
  '/publications.bib',
  '/publications.json',
  '/publications.ris',
  '/publications/:id.pdf',
  '/publications/:id/cite.bib',
  '/publications/:id/cite.json',
  '/publications/:id/cite.ris',
  '/publications/:id/linkset.json',
  '/resume.json',
  '/:path*/feed.xml',
];

export const DATA_HEADERS = { ...PUBLIC_HEADERS, 'Access-Control-Allow-Origin': '*' };

/** FAIR Signposting for clients that request headers only; URLs are relative, so one rule works for all papers under any BASE_PATH. */
const LINKS = [
  {
    source: '/publications/:id((?!themes$|year$)[^/.]+)',
    value: '<:id/linkset.json>; rel="linkset"; type="application/linkset+json"',
  },
  { source: '/publications/:id.pdf', value: '<:id>; rel="collection"; type="text/html"' },
];

/** Paths that are not pages, whatever the content. Other files, such as a PDF in public/, get the policy of pages, which is harmless. */
const FILE_PATHS = [
  '/api/:path*',
  '/favicon.ico',
  '/favicon.svg',
  '/feed.xml',
  '/llms.txt',
  '/manifest.webmanifest',
  '/opensearch.xml',
  '/publications.bib',
  '/publications.json',
  '/publications.ris',
  '/publications/search-index.json',
  '/resume.json',
  '/robots.txt',
  '/search-index.json',
  '/sitemap.xml',
  '/_next/static/:path*',
];

/**
 * Header rules for next.config.js: later rules win. The policy of pages has no hashes of their inline scripts until the build is finished, so
 * an unfinished build runs none of them. The development server needs inline scripts, so pages have no policy there.
 * @param {{ isDevelopment?: boolean }} options
 * @returns {{ source: string, headers: { key: string, value: string }[] }[]}
 */
export function headerRules({ isDevelopment = false } = {}) {
  const list = (/** @type {Record<string, string>} */ headers) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }));
  const policy = (/** @type {string} */ value) => list({ 'Content-Security-Policy': value });
  return [
    isDevelopment
      ? { source: '/:path*', headers: list(securityHeaders(true)) }
      : { source: '/:path*', headers: [...list(SECURITY_HEADERS), ...policy(contentSecurityPolicy([]))] },
    ...FILE_PATHS.map((source) => ({ source, headers: policy(FILE_POLICY) })),
    { source: '/api/badge.svg', headers: policy(BADGE_POLICY) },
    ...DATA_PATHS.map((source) => ({ source, headers: list(DATA_HEADERS) })),
    ...LINKS.map(({ source, value }) => ({ source, headers: list({ Link: value }) })),
    ...PUBLIC_PATHS.map((source) => ({ source, headers: list(PUBLIC_HEADERS) })),
  ];
}
