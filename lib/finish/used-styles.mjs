import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import postcss from 'postcss';
import selectors from 'postcss-selector-parser';

const SHEET = /\/_next\/static\/chunks\/([\w.~-]+\.css)/g;
const CLASSES = /"([\w -]{1,200})\\?"/g;
const WORD = /[\w-]+/g;
/** Site-wide settings of site.json, as attributes of the root element. */
const CHOICE = /\bdata-(?:accent|typeface)="\w+"/g;
const LANGUAGE = /\blang(?:=|\\?":\\?)"([A-Za-z][\w-]*)/g;
/** Prefix of processed stylesheets; the rest of the name is a content hash, as in Next's. */
export const OF_USED_STYLES = 'used-';

/**
 * Reduces each stylesheet to the rules that some page or script of the site can use: a small site does not load rules for sections, colours
 * and typefaces that it does not have. The full stylesheet is kept for pages of an earlier build.
 * @param {readonly string[]} pages the HTML of all pages, with the data of the framework
 * @param {string} chunks the folder that is served as `_next/static/chunks/`
 * @returns {Map<string, string>} name of a stylesheet → name of the one to use
 */
export function usedStyles(pages, chunks) {
  const named = new Set(pages.flatMap((html) => [...html.matchAll(SHEET)].map(([, name]) => name ?? '')));
  const sheets = [...named].filter((name) => !name.startsWith(OF_USED_STYLES));
  /** @type {Map<string, string>} */
  const used = new Map();
  if (sheets.length === 0) return used;
  const scripts = readdirSync(chunks).filter((name) => name.endsWith('.js'));
  // Class names are in quotes in a page and its data, and anywhere in the text of a script that sets them. Keeping a rule too many is harmless.
  /** @type {Set<string>} */
  const words = new Set();
  for (const html of pages) {
    for (const [, list = ''] of html.matchAll(CLASSES)) for (const word of list.split(' ')) words.add(word);
    for (const [choice] of html.matchAll(CHOICE)) words.add(choice);
    for (const [, tag = ''] of html.matchAll(LANGUAGE)) for (const beginning of beginningsOf(tag)) words.add(beginning);
  }
  for (const script of scripts)
    for (const [word] of readFileSync(join(chunks, script), 'utf8').matchAll(WORD)) words.add(word);
  for (const name of sheets) {
    const raw = readFileSync(join(chunks, name), 'utf8');
    const css = withoutUnused(raw, words);
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
    used.set(name, `${OF_USED_STYLES}${hash}.css`);
    writeFileSync(join(chunks, `${OF_USED_STYLES}${hash}.css`), css);
  }
  return used;
}

/** @param {string} html @param {ReadonlyMap<string, string>} used */
export const withUsedStyles = (html, used) =>
  html.replace(SHEET, (path, name) => path.replace(basename(path), used.get(name) ?? name));

/** All prefixes of a tag such as "zh-hant-tw" that :lang() matches, marked so that they cannot equal a class name. @param {string} tag */
const beginningsOf = (tag) =>
  tag
    .toLowerCase()
    .split('-')
    .map((_, i, parts) => `:lang(${parts.slice(0, i + 1).join('-')})`);

/** @param {string} css @param {ReadonlySet<string>} words */
function withoutUnused(css, words) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const all = selectors().astSync(rule.selector);
    const used = all.nodes.filter((one) => canMatch(one, words));
    if (used.length === 0) rule.remove();
    else rule.selector = used.join(',');
  });
  const rest = declarationsOf(root);
  root.walkAtRules('font-face', (face) => {
    const family = familyOf(face);
    if (!rest.some((value) => value.includes(family))) face.remove();
  });
  root.walkAtRules((at) => {
    if (at.nodes?.length === 0) at.remove();
  });
  return root.toString();
}

/** @param {postcss.AtRule} face */
const familyOf = (face) => {
  let family = '';
  face.walkDecls('font-family', ({ value }) => {
    family = value.replace(/["']/g, '');
  });
  return family;
};

/** Values outside @font-face, which may name a font. @param {postcss.Root} root */
const declarationsOf = (root) => {
  /** @type {string[]} */
  const values = [];
  root.walkDecls(({ parent, value }) => {
    if (parent?.type === 'rule') values.push(value);
  });
  return values;
};

/**
 * Whether the selector can match an element, given the class names and languages in `words`; alternatives of :is() and :where() that cannot are removed.
 * @param {import('postcss-selector-parser').Selector} one
 * @param {ReadonlySet<string>} words
 * @returns {boolean}
 */
function canMatch(one, words) {
  return one.nodes.every((node) => {
    if (node.type === 'class') return words.has(node.value);
    if (node.type === 'attribute' && /^data-(accent|typeface)$/.test(node.attribute))
      return node.value === undefined || words.has(`${node.attribute}="${node.value}"`);
    if (node.type === 'pseudo' && node.value === ':lang') return words.has(String(node).trim().toLowerCase());
    if (node.type !== 'pseudo' || (node.value !== ':is' && node.value !== ':where')) return true;
    for (const alternative of [...node.nodes]) if (!canMatch(alternative, words)) alternative.remove();
    return node.nodes.length > 0;
  });
}
