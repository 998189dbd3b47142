import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { CitationStyle } from '@/lib/content/schemas/site';
import type { CslName, Publication } from '@/lib/csl/publication';
import { toCslJson } from '@/lib/formats/csl-json';
import { mathToText } from '@/lib/markdown/math-text';
import { parseRichText, type RichText } from '@/lib/markdown/rich-text';
import { entries, isObject } from '@/lib/text/property';

export type ReferencePart = { text: string; italic: boolean; script?: 'sup' | 'sub' };

type Style = { style: CitationStyle; name: string; template: string; file?: true };

/** The styles offered on a paper's page; those with a file are in styles/, the others come with the package. */
export const CITATION_STYLES: readonly Style[] = [
  { style: 'apa', name: 'APA', template: 'apa' },
  { style: 'chicago', name: 'Chicago', template: 'chicago', file: true },
  { style: 'mla', name: 'MLA', template: 'mla', file: true },
  { style: 'harvard', name: 'Harvard', template: 'harvard1' },
  { style: 'ieee', name: 'IEEE', template: 'ieee', file: true },
  { style: 'vancouver', name: 'Vancouver', template: 'vancouver' },
];

/** The reference of a paper in a style, as formatted parts. For builds only: the first one in each style is slow. */
export function reference(publication: Publication, style: CitationStyle): ReferencePart[] {
  const template = templateOf(style);
  const texts = masked(forCiteproc(publication));
  const html = plugins.output.format('bibliography', [texts], { template, format: 'html', lang: 'en-US' });
  const found: ReferencePart[] = [];
  collect(entryIn(parseFragment(html)), { italic: false }, found);
  return trimmed(found.map((part) => ({ ...part, text: unmask(part.text.replace(/[^\S\u00a0]+/g, ' ')) })));
}

/** The same as plain text. */
export const referenceText = (publication: Publication, style: CitationStyle): string =>
  reference(publication, style)
    .map(({ text, script }) => (script ? mathToText(`<${script}>${text}</${script}>`) : text))
    .join('');

function templateOf(style: CitationStyle): string {
  const { template, file } = CITATION_STYLES.find((known) => known.style === style) ?? { template: style };
  const { styles } = plugins.config.get('@csl');
  if (file && !styles.has(template))
    styles.add(template, readFileSync(join(process.cwd(), 'lib', 'formats', 'styles', `${template}.csl`), 'utf8'));
  return template;
}

/** Trims spaces at both ends. */
function trimmed(parts: readonly ReferencePart[]): ReferencePart[] {
  const last = parts.length - 1;
  return parts
    .map((part, index) => ({
      ...part,
      text: part.text.slice(index === 0 ? part.text.search(/\S|$/) : 0).replace(index === last ? /\s+$/ : /$^/, ''),
    }))
    .filter(({ text }) => text !== '');
}

const MARKED = ['title', 'container-title', 'collection-title', 'event-title'] as const;

/** The input for citeproc: formulas as text, CSL markup unchanged, and no textual date if there is a numeric one. */
function forCiteproc(publication: Publication): object {
  const { abstract: _abstract, keyword: _keyword, note: _note, ...item } = toCslJson(publication);
  const { issued, language } = item;
  const marked = MARKED.flatMap((field) => (item[field] === undefined ? [] : [[field, withMarks(item[field])]]));
  return {
    ...Object.fromEntries(Object.entries(item).map(([field, value]) => [field, readable(value)])),
    ...Object.fromEntries(marked),
    ...(issued && { issued: issued['date-parts']?.length ? { 'date-parts': rangeOf(issued['date-parts']) } : issued }),
    // In these languages, citeproc would format every name in the local order.
    language: /^(zh|ja|ko)\b/i.test(language ?? '') ? undefined : language,
  };
}

function readable(value: unknown): unknown {
  if (isNameList(value)) return value.map(groupAsFamily);
  return isDate(value) ? { ...value, 'date-parts': rangeOf(value['date-parts']) } : value;
}

const isDate = (value: unknown): value is { 'date-parts': number[][] } =>
  isObject(value) && 'date-parts' in value && Array.isArray(value['date-parts']);

// citeproc throws when the ends of a range differ in precision, as in 2024/2025-03.
function rangeOf(parts: readonly (readonly number[])[]): number[][] {
  const length = Math.min(...parts.map((part) => part.length));
  return parts.map((part) => part.slice(0, length));
}

// citeproc omits the comma before "&" when the second of two names is a literal.
const groupAsFamily = (name: CslName): CslName => (name.literal === undefined ? name : { family: name.literal });

const isNameList = (value: unknown): value is CslName[] =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && ('family' in one || 'literal' in one || 'given' in one));

const withMarks = (source: string) => marks(parseRichText(source));

const marks = (parts: readonly RichText[]): string =>
  parts
    .map((part) => {
      if (part.type === 'text') return part.value;
      if (part.type === 'math') return mathToText(part.source);
      const inside = marks(part.children);
      if (part.type === 'nocase') return `<span class="nocase">${inside}</span>`;
      return `<${part.type}>${inside}</${part.type}>`;
    })
    .join('');

// citeproc would turn "²" and "™" into markup, so they are masked as private-use characters.
const PRIVATE = 0xf0000;
const mask = (text: string) =>
  text.replace(/[\p{Lm}\p{No}ªº™℠⁺⁻⁼⁽⁾₊₋₌₍₎]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x10000 ? String.fromCodePoint(PRIVATE + code) : character;
  });
// citeproc uses names as keys of plain objects, and throws on one such as "__proto__".
const maskFirst = (text: string) =>
  text.replace(/^./, (character) => String.fromCodePoint(PRIVATE + character.charCodeAt(0)));
const unmask = (text: string) =>
  text.replace(/[\u{f0000}-\u{ffffd}]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - PRIVATE),
  );

/** The object with all its texts masked; numbers become text, because citeproc fails on a numeric volume. */
const masked = (item: object): object => Object.fromEntries(entries(item).map(([key, value]) => [key, inner(value)]));

function inner(value: unknown): unknown {
  if (typeof value === 'string') return value in Object.prototype ? maskFirst(value) : mask(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(inner);
  return isObject(value) ? masked(value) : value;
}

type Node = DefaultTreeAdapterTypes.Node;

const attribute = (node: Node, name: string) =>
  'attrs' in node ? node.attrs.find((found) => found.name === name)?.value : undefined;

const entryIn = (node: Node): Node | undefined =>
  attribute(node, 'class') === 'csl-entry'
    ? node
    : ('childNodes' in node ? node.childNodes : []).map(entryIn).find((found) => found !== undefined);

type Setting = Omit<ReferencePart, 'text'>;

/** Adds the text below a node to `parts`; italics inside italics become upright. */
function collect(node: Node | undefined, setting: Setting, parts: ReferencePart[]): void {
  // The number in a list of references is meaningless for a single one.
  if (node === undefined || attribute(node, 'class') === 'csl-left-margin') return;
  if ('childNodes' in node) {
    const inside = settingOf(node, setting);
    for (const child of node.childNodes) collect(child, inside, parts);
  } else if ('value' in node && node.value !== '') {
    const last = parts.at(-1);
    if (last?.italic === setting.italic && last.script === setting.script) last.text += node.value;
    else parts.push({ text: node.value, ...setting });
  }
}

function settingOf(node: Node, setting: Setting): Setting {
  const isUpright = /^font-style:\s*normal/.test(attribute(node, 'style') ?? '');
  const italic = node.nodeName === 'i' || (setting.italic && !isUpright);
  const isScript = node.nodeName === 'sup' || node.nodeName === 'sub';
  return { ...setting, italic, ...(isScript && { script: node.nodeName === 'sup' ? 'sup' : 'sub' }) };
}
