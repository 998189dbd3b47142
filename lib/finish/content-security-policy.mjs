import { createHash } from 'node:crypto';

const ANALYTICS = 'https://www.googletagmanager.com';
const ANALYTICS_REPORTS = 'https://*.google-analytics.com';

/** What a header or a meta element may grow to; it is the same for all pages, and front ends have limits. */
export const LONGEST_POLICY = 700;

/**
 * The one policy of all pages: nothing but this site's own files, and of inline scripts those given, by their hashes.
 * `frame-ancestors` is left out where the policy stands in a meta element, which browsers do not allow.
 * @param {readonly string[]} inlineScripts
 * @param {{ inMeta?: boolean, hasAnalytics?: boolean }} [options]
 */
export function contentSecurityPolicy(inlineScripts, { inMeta = false, hasAnalytics = false } = {}) {
  const hashes = inlineScripts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const also = (/** @type {string} */ origin) => (hasAnalytics ? ` ${origin}` : '');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.join('')}${also(ANALYTICS)}`,
    "style-src 'self'",
    `img-src 'self' data:${also(ANALYTICS_REPORTS)}`,
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${also(ANALYTICS_REPORTS)}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(inMeta ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

/** Whether a script of another site is one that the policy with analytics allows. @param {string} src */
export const isAnalytics = (src) => src.startsWith(`${ANALYTICS}/`);

/** What is no page shows nothing and runs nothing, even where it is opened by itself. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The badge may style itself. */
export const BADGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The page with its policy as the first thing in the head.
 * @param {string} html
 * @param {string} policy
 */
export function withPolicyInMeta(html, policy) {
  return html.replace(
    /<head([^>]*)>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}
