import { createHash } from 'node:crypto';

/** The maximum length of the policy in a header or meta element: it is the same for all pages, and reverse proxies have limits. */
export const LONGEST_POLICY = 700;

/**
 * The policy shared by all pages: the site's own files, the given inline scripts by hash, and the third-party sources that the services in
 * site.json need. `frame-ancestors` is left out of a meta element, where browsers ignore it.
 * @param {readonly string[]} inlineScripts
 * @param {{ inMeta?: boolean, sources?: string }} [options] `sources` are directives: "script-src https://gc.zgo.at/count.js; connect-src …"
 */
export function contentSecurityPolicy(inlineScripts, { inMeta = false, sources = '' } = {}) {
  const hashes = inlineScripts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const others = new Map(
    sources.split('; ').map((directive) => {
      const [name = '', ...list] = directive.split(' ');
      return [name, list.map((source) => ` ${source}`).join('')];
    }),
  );
  const also = (/** @type {string} */ name) => others.get(name) ?? '';
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.join('')}${also('script-src')}`,
    `style-src 'self'${also('style-src')}`,
    `img-src 'self' data:${also('img-src')}`,
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${also('connect-src')}`,
    ...(also('frame-src') ? [`frame-src${also('frame-src')}`] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(inMeta ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

/** For files that are not pages: they load and run nothing, even when opened directly. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For the badge, which has inline styles. */
export const BADGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The page with its policy as the first element in the head.
 * @param {string} html
 * @param {string} policy
 */
export function withPolicyInMeta(html, policy) {
  return html.replace(
    /<head([^>]*)>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}
