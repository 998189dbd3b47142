import { createHash } from 'node:crypto';

/** What a header or a meta element may grow to; it is the same for all pages, and front ends have limits. */
export const LONGEST_POLICY = 700;

/**
 * The one policy of all pages: this site's own files, of inline scripts those given, by their hashes, and of other sites what the services that
 * site.json names need. `frame-ancestors` is left out where the policy stands in a meta element, which browsers do not allow.
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
