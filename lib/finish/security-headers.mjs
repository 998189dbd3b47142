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

/** What every answer carries, beside a Content-Security-Policy. */
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
 * What every answer carries. Services of other sites do not say who may embed them, so pages that have any do not ask.
 * @param {boolean} hasServices
 */
export const securityHeaders = (hasServices) =>
  hasServices ? { ...SECURITY_HEADERS, 'Cross-Origin-Embedder-Policy': 'unsafe-none' } : SECURITY_HEADERS;

/** What other sites may show and read: the numbers, the badge, card images. */
const PUBLIC_PATHS = ['/api/:path*', '/:path*/card.png'];

/** The header that lets them, in place of the one above. */
const PUBLIC_HEADERS = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What their scripts may read, too: data about papers and people. The numbers say so themselves. */
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

/** FAIR Signposting for who asks for headers only; addresses are relative, so one rule holds for all papers in every folder. */
const LINKS = [
  {
    source: '/publications/:id((?!themes$|year$)[^/.]+)',
    value: '<:id/linkset.json>; rel="linkset"; type="application/linkset+json"',
  },
  { source: '/publications/:id.pdf', value: '<:id>; rel="collection"; type="text/html"' },
];

/** Addresses that are no pages, whatever the content is. What else is none, such as a PDF in public/, has the policy of pages, which does it no harm. */
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
 * As next.config.js takes them: later rules win. The policy of pages lacks the hashes of their inline scripts until the build is finished, so an
 * unfinished one runs none of them.
 * @returns {{ source: string, headers: { key: string, value: string }[] }[]}
 */
export function headerRules() {
  const list = (/** @type {Record<string, string>} */ headers) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }));
  const policy = (/** @type {string} */ value) => list({ 'Content-Security-Policy': value });
  return [
    { source: '/:path*', headers: [...list(SECURITY_HEADERS), ...policy(contentSecurityPolicy([]))] },
    ...FILE_PATHS.map((source) => ({ source, headers: policy(FILE_POLICY) })),
    { source: '/api/badge.svg', headers: policy(BADGE_POLICY) },
    ...DATA_PATHS.map((source) => ({ source, headers: list(DATA_HEADERS) })),
    ...LINKS.map(({ source, value }) => ({ source, headers: list({ Link: value }) })),
    ...PUBLIC_PATHS.map((source) => ({ source, headers: list(PUBLIC_HEADERS) })),
  ];
}
