import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { LOADER } from './loader.mjs';

/** @typedef {{ text: string, name: string }} Payload The framework's inline scripts of a page, as one file in `_next/static/chunks/`. */
/** @typedef {{ start: number, end: number, text: string, attributes: Map<string, string>, tag: string }} Found */

const STATIC = '/_next/static/';
const DATA = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;
// Inline scripts that Next and React need to hydrate a page: the flight data, and the start of the chunk loader.
const OF_FRAMEWORK = /^(?:\(?self\.__next_f\b|\(globalThis\["TURBOPACK"\])/;

/**
 * Turns a page built by Next into plain HTML with its stylesheet and the loader. Its scripts are listed in the loader's `data-scripts` in
 * execution order; `nomodule` scripts stay as they are. A page already processed, or without scripts, is returned unchanged.
 * @param {string} html
 * @param {string} [later] the stylesheet in `_next/static/chunks/` that the next page will need
 * @returns {{ html: string, payload: Payload | null, inline: string[], sources: string }} `inline` are the inline scripts that remain,
 *   `sources` the directives that the services script says it needs in the policy.
 * @throws {Error} for an unknown script, which the site's policy would block
 */
export function staticFirst(html, later) {
  const elements = elementsOf(html);
  const scripts = elements.filter(
    ({ tag, attributes }) => tag === 'script' && !DATA.test(attributes.get('type') ?? ''),
  );
  const sources = scripts.map(({ attributes }) => attributes.get('data-sources')).find(Boolean) ?? '';
  const isOurs = (/** @type {Found} */ { attributes }) =>
    attributes.get('src')?.includes(STATIC) && !attributes.has('nomodule');
  const chunks = scripts.filter(isOurs).map(({ attributes }) => attributes.get('src') ?? '');
  const framework = scripts.filter(({ text }) => OF_FRAMEWORK.test(text));
  const rest = scripts.filter((script) => !isOurs(script) && !framework.includes(script));
  for (const { attributes } of rest) {
    const src = attributes.get('src');
    if (src !== undefined && !src.includes(STATIC) && !attributes.has('data-sources'))
      throw new Error(`found a script from ${src}, expected only the site's own`);
  }
  const inline = rest.filter(({ attributes }) => !attributes.has('src')).map(({ text }) => text);
  const [first] = chunks;
  if (first === undefined) return { html, payload: null, inline, sources };

  const text = framework.map((script) => script.text.replace(/;?\s*$/, ';\n')).join('');
  const payload = { text, name: `payload-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js` };
  const base = first.slice(0, first.indexOf(STATIC) + STATIC.length);
  const order = [`${base}chunks/${payload.name}`, ...inRunningOrder(chunks)];
  const hints = elements.filter(isNeedless);
  const cut = [...scripts.filter(isOurs), ...framework, ...hints].sort((a, b) => a.start - b.start);
  let kept = '';
  let from = 0;
  for (const { start, end } of cut) {
    kept += html.slice(from, start);
    from = end;
  }
  kept += html.slice(from);
  const next = later ? ` data-later="${base}chunks/${later}"` : '';
  const loader = `<script data-scripts="${order.join(' ')}"${next}>${LOADER}</script>`;
  return {
    html: kept.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${loader}</body>`),
    payload,
    inline: [...inline, LOADER],
    sources,
  };
}

/** Early fetches of scripts, a connection to the page's own server, which is open, and a mark for `next/font`. @param {Found} element */
function isNeedless({ tag, attributes }) {
  if (tag === 'meta') return attributes.get('name') === 'next-size-adjust';
  const rel = attributes.get('rel');
  return rel === 'preload'
    ? attributes.get('as') === 'script'
    : rel === 'preconnect' && attributes.get('href')?.startsWith('/');
}

// The chunk loader runs last: chunks before it only register themselves, so each is a short task, and it finds all of them loaded.
const inRunningOrder = (/** @type {readonly string[]} */ chunks) =>
  [...new Set(chunks)].sort((a, b) => Number(isRuntime(a)) - Number(isRuntime(b)));

const isRuntime = (/** @type {string} */ src) => /\/turbopack-[^/]*\.js$/.test(src);

/**
 * The scripts, links and meta elements of a page, with their positions in the text.
 * @param {string} html
 */
function elementsOf(html) {
  /** @type {Found[]} */
  const found = [];
  /** @type {any[]} */
  const waiting = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    waiting.push(...(node.childNodes ?? []).toReversed());
    const { tagName: tag, sourceCodeLocation: at } = node;
    if (!at || !['script', 'link', 'meta'].includes(tag)) continue;
    found.push({
      tag,
      start: at.startOffset,
      end: at.endOffset,
      text: node.childNodes[0]?.value ?? '',
      attributes: new Map(node.attrs.map((/** @type {{ name: string, value: string }} */ a) => [a.name, a.value])),
    });
  }
  return found;
}
