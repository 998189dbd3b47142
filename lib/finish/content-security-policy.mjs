import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const ANALYTICS = 'https://www.googletagmanager.com';
const ANALYTICS_REPORTS = 'https://*.google-analytics.com';

/**
 * The policy of one page: nothing but this site's own files, and of inline scripts those that the page had when it was built, by their hashes.
 * `frame-ancestors` is left out where the policy stands in a meta element, which browsers do not allow.
 * @param {string} html
 * @param {{ inMeta?: boolean }} [options]
 */
export function contentSecurityPolicy(html, { inMeta = false } = {}) {
  const scripts = [...html.matchAll(SCRIPT)].map(([, attributes = '', text = '']) => ({ attributes, text }));
  const hashes = scripts
    .filter(
      ({ attributes, text }) => text && !/\ssrc=/i.test(attributes) && !/application\/(ld\+)?json/i.test(attributes),
    )
    .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const hasAnalytics = scripts.some(({ attributes }) => attributes.includes(`src="${ANALYTICS}/`));
  const also = (/** @type {string} */ origin) => (hasAnalytics ? ` ${origin}` : '');
  return [
    "default-src 'none'",
    `script-src 'self'${[...new Set(hashes)].map((hash) => ` ${hash}`).join('')}${also(ANALYTICS)}`,
    "style-src 'self'",
    `img-src 'self' data:${also(ANALYTICS_REPORTS)}`,
    "font-src 'self'",
    `connect-src 'self'${also(ANALYTICS_REPORTS)}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(inMeta ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

/**
 * The page with its policy as the first thing in the head.
 * @param {string} html
 */
export function withPolicyInMeta(html) {
  const policy = contentSecurityPolicy(html, { inMeta: true });
  return html.replace(
    /<head([^>]*)>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}
