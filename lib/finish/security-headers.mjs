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

/** What every answer carries, beside the Content-Security-Policy that each page has of its own. */
export const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': NOTHING.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What other sites may show and read: the numbers, the badge, papers, card images. */
const PUBLIC_PATHS = ['/api/:path*', '/publications/:id.pdf', '/:path*/card.png'];

/** The header that lets them, in place of the one above. */
export const PUBLIC_HEADERS = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * As next.config.js takes them: later rules win.
 * @returns {{ source: string, headers: { key: string, value: string }[] }[]}
 */
export function headerRules() {
  const list = (/** @type {Record<string, string>} */ headers) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }));
  return [
    { source: '/:path*', headers: list(SECURITY_HEADERS) },
    ...PUBLIC_PATHS.map((source) => ({ source, headers: list(PUBLIC_HEADERS) })),
  ];
}
