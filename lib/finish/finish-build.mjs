import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorPage } from './error-page.mjs';
import { finishPages } from './finish-pages.mjs';
import { securityHeaders } from './security-headers.mjs';
import { OF_USED_STYLES } from './used-styles.mjs';

/**
 * The last step of every server build: makes the pages static first, writes the page for status 500, and puts the policy of the pages into
 * the headers that Next and its hosts read. Idempotent.
 * @param {string} distDir
 * @returns {{ policy: string, pages: number, added: string[], hasServices: boolean }} `added` are names in `static/chunks/`
 */
export function finishBuild(distDir) {
  const server = join(distDir, 'server');
  const notFound = join(server, 'pages', '404.html');
  if (existsSync(notFound)) writeFileSync(join(server, 'pages', '500.html'), errorPage(readFileSync(notFound, 'utf8')));
  const { pages, policy, hasServices } = finishPages(server, join(distDir, 'static'));
  if (pages.length === 0) throw new Error(`${server}: found no pages, expected those of the site`);
  const manifest = join(distDir, 'routes-manifest.json');
  const routes = JSON.parse(readFileSync(manifest, 'utf8'));
  if (setPolicy(routes.headers, policy()) === 0)
    throw new Error(`${manifest}: found no rule with a Content-Security-Policy, expected the one for all pages`);
  if (hasServices) openEmbedding(routes.headers);
  writeFileSync(manifest, JSON.stringify(routes));
  const added = readdirSync(join(distDir, 'static', 'chunks')).filter(
    (name) => name.startsWith('payload-') || name.startsWith(OF_USED_STYLES),
  );
  return { policy: policy(), pages: pages.length, added, hasServices };
}

/**
 * Replaces the policy of next.config.js, which has no hashes yet.
 * @param {readonly { headers: { key: string, value: string }[] }[]} rules
 * @param {string} policy
 */
function setPolicy(rules, policy) {
  const found = rules.flatMap(({ headers }) => headers).filter(({ key, value }) => isPagePolicy(key, value));
  for (const header of found) header.value = policy;
  return found.length;
}

export const EMBEDDER = 'Cross-Origin-Embedder-Policy';

/** @param {readonly { headers: { key: string, value: string }[] }[]} rules */
function openEmbedding(rules) {
  for (const header of rules.flatMap(({ headers }) => headers))
    if (header.key === EMBEDDER) header.value = securityHeaders(true)[EMBEDDER];
}

/** @param {string} name @param {string} value */
export const isPagePolicy = (name, value) =>
  name.toLowerCase() === 'content-security-policy' && value.includes("script-src 'self'");
