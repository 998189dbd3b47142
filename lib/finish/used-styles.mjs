import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import postcss from 'postcss';
import selectors from 'postcss-selector-parser';

const SHEET = /\/_next\/static\/chunks\/([\w.~-]+\.css)/g;
// In the HTML of a page, and in the data of the framework inside it.
const CLASSES = /\bclass(?:Name)?(?:=|\\?":\\?)"([^"\\]*)/g;
const TAGS = /(?:<|\\?"\$\\?",\\?")([a-z][\w-]*)/gi;
// Every piece of a string or template literal; a lookahead, because a lone quotation mark must not hide what follows it.
const LITERALS = /(?:["'](?=([\w ./:%-]{1,200})["'])|[`}](?=([\w ./:%-]{1,200})(?:`|\$\{)))/g;
// The framework's own strings are no class names; where one of our components is in its chunk, these find the component's.
const CLASS_NAMES = /\bclassName:[^,{}]{0,60}?["'`]([\w ./:%-]{1,200})(?:["'`]|\$\{)/g;
const ELEMENTS = /\bjsxs?\)\("([a-z][\w-]*)"/g;
const ELEMENT = /jsxs?\)\($/;
const OF_FRAMEWORK = 'Minified React error';
const NOMODULE = /<script src="[^"]*\/([\w.~-]+\.js)"[^>]* nomodule/gi;
const CHUNK = /static\/chunks\/([\w.~-]+\.js)/g;
/** Elements that parsers add to a page without them. */
const IMPLIED = ['<html', '<head', '<body', '<tbody'];
/** Accent, typeface and direction, as attributes. */
const CHOICE = /\b(?:data-accent|data-typeface|dir)="\w+"/g;
const LANGUAGE = /\blang(?:=|\\?":\\?)"([A-Za-z][\w-]*)/g;
/** Prefix of processed stylesheets; the rest of the name is a content hash, as in Next's. */
export const OF_USED_STYLES = 'used-';

/**
 * Reduces each stylesheet to the rules that some page or script of the site can use: a small site does not load rules for sections, colours
 * and typefaces that it does not have, nor for the other writing direction. The full stylesheet is kept for pages of an earlier build.
 * @param {readonly string[]} pages the HTML of all pages, with the data of the framework
 * @param {string} chunks the folder that is served as `_next/static/chunks/`
 * @returns {Map<string, string>} name of a stylesheet → name of the one to use
 */
export function usedStyles(pages, chunks) {
  const scripts = readdirSync(chunks).filter((name) => name.endsWith('.js'));
  return reduced(pages, scripts, chunks);
}

/**
 * As `usedStyles`, for one page and its scripts alone.
 * @param {string} page
 * @param {string} chunks
 */
export function ownStyles(page, chunks) {
  const old = new Set([...page.matchAll(NOMODULE)].map(([, name]) => name));
  const named = new Set([...page.matchAll(CHUNK)].map(([, name = '']) => name));
  return reduced(
    [page],
    [...named].filter((name) => !old.has(name)),
    chunks,
  );
}

/** @param {readonly string[]} pages @param {readonly string[]} scripts @param {string} chunks @returns {Map<string, string>} */
function reduced(pages, scripts, chunks) {
  const named = new Set(pages.flatMap((html) => [...html.matchAll(SHEET)].map(([, name]) => name ?? '')));
  const sheets = [...named].filter((name) => !name.startsWith(OF_USED_STYLES));
  /** @type {Map<string, string>} */
  const used = new Map();
  if (sheets.length === 0) return used;
  // Classes, and elements with a "<" before them. Keeping a rule too many is harmless.
  /** @type {Set<string>} */
  const words = new Set(IMPLIED);
  const addAll = (/** @type {Iterable<RegExpMatchArray>} */ lists, prefix = '') => {
    for (const [, first, second] of lists)
      for (const word of (first ?? second ?? '').split(' ')) words.add(`${prefix}${word}`);
  };
  for (const html of pages) {
    addAll(html.matchAll(CLASSES));
    addAll(html.matchAll(TAGS), '<');
    for (const [choice] of html.matchAll(CHOICE)) words.add(choice);
    for (const [, tag = ''] of html.matchAll(LANGUAGE)) for (const beginning of beginningsOf(tag)) words.add(beginning);
  }
  for (const script of scripts) {
    const text = readFileSync(join(chunks, script), 'utf8');
    addAll(text.matchAll(ELEMENTS), '<');
    const literals = text.includes(OF_FRAMEWORK) ? [] : [...text.matchAll(LITERALS)];
    addAll(literals, '<');
    addAll(literals.filter(({ index }) => !ELEMENT.test(text.slice(Math.max(0, index - 6), index))));
    addAll(text.matchAll(CLASS_NAMES));
  }
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
    // "0%" and "from" are no elements.
    if (rule.parent?.type === 'atrule' && /keyframes$/.test(/** @type {postcss.AtRule} */ (rule.parent).name)) return;
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
  removeUnusedProperties(root);
  root.walkAtRules((at) => {
    if (at.nodes?.length === 0) at.remove();
  });
  return root.toString();
}

/** Removes the initial values of Tailwind's custom properties that no rule uses, and declarations that stand twice in a rule. @param {postcss.Root} root */
function removeUnusedProperties(root) {
  const values = declarationsOf(root).join('\n');
  const isUsed = (/** @type {string} */ name) => new RegExp(`var\\(${name}\\b(?!-)`).test(values);
  root.walkAtRules('property', (at) => {
    if (!isUsed(at.params)) at.remove();
  });
  root.walkRules((rule) => {
    const seen = new Set();
    // From the end, because the last one wins.
    for (const node of rule.nodes.toReversed()) {
      if (node.type !== 'decl') continue;
      const text = String(node);
      if (seen.has(text) || (node.prop.startsWith('--tw-') && !isUsed(node.prop))) node.remove();
      seen.add(text);
    }
    if (rule.nodes.length === 0) rule.remove();
  });
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
 * Whether the selector can match an element, given the names of classes and elements and the languages in `words`; alternatives of :is() and :where() that cannot are removed.
 * @param {import('postcss-selector-parser').Selector} one
 * @param {ReadonlySet<string>} words
 * @returns {boolean}
 */
function canMatch(one, words) {
  return one.nodes.every((node) => {
    if (node.type === 'class') return words.has(node.value);
    if (node.type === 'tag') return words.has(`<${node.value}`);
    if (node.type === 'attribute' && /^(data-accent|data-typeface|dir)$/.test(node.attribute))
      return node.value === undefined || words.has(`${node.attribute}="${node.value}"`);
    if (node.type === 'pseudo' && node.value === ':lang') return words.has(String(node).trim().toLowerCase());
    if (node.type !== 'pseudo' || (node.value !== ':is' && node.value !== ':where')) return true;
    for (const alternative of [...node.nodes]) if (!canMatch(alternative, words)) alternative.remove();
    return node.nodes.length > 0;
  });
}
