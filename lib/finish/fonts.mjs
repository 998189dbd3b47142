import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OF_USED_STYLES } from './used-styles.mjs';

const FONT = /url\(["']?([^"')]+\/([\w.~-]+?)-(\d+)-(normal|italic)[\w.~-]*\.woff2)["']?\)/g;
const ROOT = /<html[^>]*\blang="([A-Za-z-]+)"/;
const SHEET_LINK = /<link rel="stylesheet" href="([^"]*\/_next\/static\/)chunks\/([\w.~-]+\.css)"/;
const SHEETS = new RegExp(SHEET_LINK, 'g');

/**
 * The writing systems of interface languages that the web fonts cover. Other languages use system fonts.
 * @type {Readonly<Record<string, RegExp>>}
 */
const SCRIPTS = {
  latin: /^(?!(?:zh|ja|ko|ar|fa|ur|he|yi|hi|mr|ne|th|bn|ta|te|ka|hy|am|ru|uk|be|bg|mk|sr|el)\b)/,
  'latin-ext': /^(?:pl|cs|sk|hu|ro|tr|sl|hr|lt|lv|eo|mt)\b/,
  cyrillic: /^(?:ru|uk|be|bg|mk|sr)\b/,
  greek: /^el\b/,
  vietnamese: /^vi\b/,
};

/**
 * Adds preloads of the upright fonts of the page's language, before the stylesheet; none on a site that uses system fonts.
 * @param {string} html
 * @param {ReadonlyMap<string, string>} sheets name → text
 */
export function withFonts(html, sheets) {
  const [link, base = ''] = SHEET_LINK.exec(html) ?? [];
  const named = [...html.matchAll(SHEETS)].map(([, , name = '']) => sheets.get(name) ?? '');
  const language = ROOT.exec(html)?.[1] ?? '';
  const fonts = fontsOf(named.join('')).filter(
    ({ script, style }) => style === 'normal' && SCRIPTS[script]?.test(language),
  );
  if (!link || fonts.length === 0 || html.includes('as="font"')) return html;
  const preloads = fonts.map(
    ({ file }) => `<link rel="preload" as="font" type="font/woff2" href="${base}media/${file}" crossorigin=""/>`,
  );
  return html.replace(link, preloads.join('') + link);
}

/** The finished stylesheets, by their names. @param {string} statics the folder that is served as `_next/static/` */
export function usedSheets(statics) {
  const chunks = join(statics, 'chunks');
  const names = readdirSync(chunks).filter((name) => name.startsWith(OF_USED_STYLES));
  return new Map(names.map((name) => [name, readFileSync(join(chunks, name), 'utf8')]));
}

/** Removes the fonts that no finished stylesheet names, and their folder if none is left. @param {string} statics */
export function removeUnusedFonts(statics) {
  const folder = join(statics, 'media');
  const used = new Set([...usedSheets(statics).values()].flatMap((css) => fontsOf(css).map(({ file }) => file)));
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const unused = names.filter((name) => name.endsWith('.woff2') && !used.has(name));
  for (const name of unused) rmSync(join(folder, name));
  if (unused.length > 0 && unused.length === names.length) rmSync(folder, { recursive: true });
}

/** @param {string} css */
const fontsOf = (css) =>
  [...css.matchAll(FONT)].map(([, url = '', name = '', , style]) => ({
    file: basename(url),
    script: scriptOf(name),
    style,
  }));

/** The writing system of a file such as "inter-latin-ext". @param {string} name */
const scriptOf = (name) => Object.keys(SCRIPTS).findLast((script) => name.endsWith(`-${script}`)) ?? '';
