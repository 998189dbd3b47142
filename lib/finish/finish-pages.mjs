import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, LONGEST_POLICY } from './content-security-policy.mjs';
import { usedSheets, withFonts } from './fonts.mjs';
import { LOADER } from './loader.mjs';
import { staticFirst } from './static-first.mjs';
import { ownStyles, usedStyles, withUsedStyles } from './used-styles.mjs';

/** An attribute of the pages that have a stylesheet of their own. */
const OWN = ' data-own-styles=';

/**
 * Makes every page in a folder static first, with only the styles that the site uses, and determines the policy that all of them share.
 * @param {string} folder with the pages
 * @param {string} statics the folder that is served as `_next/static/`
 * @returns {{ pages: string[], policy: (options?: { inMeta?: boolean }) => string, hasServices: boolean }} paths of the pages, and whether they
 *   load anything from third parties
 * @throws {Error} naming the page that does not match
 */
export function finishPages(folder, statics) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
  /** @type {Map<string, string>} */
  const inline = new Map([[LOADER, '']]);
  let sources = '';
  const chunks = join(statics, 'chunks');
  mkdirSync(chunks, { recursive: true });
  const texts = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));
  const styles = usedStyles([...texts.values()], chunks);
  // The page that most visitors see first loads only its own rules; the loader fetches the rules of the other pages last.
  const own = new Map(
    [...texts].filter(([, html]) => html.includes(OWN)).map(([page, html]) => [page, ownStyles(html, chunks)]),
  );
  const sheets = usedSheets(statics);
  for (const [page, before] of texts) {
    const [later] = own.has(page) ? [...(own.get(page)?.keys() ?? [])].map((name) => styles.get(name)) : [];
    const after = finished(page, withFonts(withUsedStyles(before, own.get(page) ?? styles), sheets), later);
    sources ||= after.sources;
    for (const script of after.inline) if (!inline.has(script)) inline.set(script, page);
    if (after.payload) writeFileSync(join(chunks, after.payload.name), after.payload.text);
    if (after.html !== before) writeFileSync(page, after.html);
  }
  // All pages share two inline scripts, the theme and the loader; a third would be on one page only, yet lengthen the policy of all.
  const [odd] = [...inline].slice(2);
  if (odd) throw new Error(`${odd[1]}: found an inline script that other pages do not have: ${odd[0].slice(0, 80)}`);
  const policy = (/** @type {{ inMeta?: boolean }} */ options = {}) =>
    contentSecurityPolicy([...inline.keys()], { ...options, sources });
  if (policy().length > LONGEST_POLICY)
    throw new Error(`the Content-Security-Policy: found ${policy().length} bytes, expected ${LONGEST_POLICY} at most`);
  return { pages, policy, hasServices: sources !== '' };
}

/** @param {string} page @param {string} html @param {string | undefined} later */
function finished(page, html, later) {
  try {
    return staticFirst(html, later);
  } catch (error) {
    throw new Error(`${page}: ${error instanceof Error ? error.message : error}`);
  }
}
