import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Publication } from '@/lib/csl/publication';
import { toCslJson } from '@/lib/formats/csl-json';
import { mathToText } from '@/lib/markdown/math-text';
import { entries, isObject } from '@/lib/text/property';

export type ReferencePart = { text: string; italic: boolean };

/** The reference of a paper in APA style, in parts that are italic or not. For the server only; takes milliseconds. */
export function apaReference(publication: Publication): ReferencePart[] {
  const { abstract: _abstract, keyword: _keyword, note: _note, ...item } = toCslJson(publication);
  const texts = masked({ ...item, title: mathToText(publication.title) });
  const html = plugins.output.format('bibliography', [texts], { template: 'apa', format: 'html', lang: 'en-US' });
  const found: ReferencePart[] = [];
  collect(entryIn(parseFragment(html)), false, found);
  return found.map(({ text, italic }) => ({ text: unmask(text.replace(/[^\S\u00a0]+/g, ' ')), italic }));
}

/** The same as plain text. */
export const toApa = (publication: Publication): string =>
  apaReference(publication)
    .map(({ text }) => text)
    .join('')
    .trim();

// citeproc would turn "²" and "™" into markup of their own: they pass it in a private plane of Unicode.
const PRIVATE = 0xf0000;
const mask = (text: string) =>
  text.replace(/[\p{Lm}\p{No}ªº™℠⁺⁻⁼⁽⁾₊₋₌₍₎]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x10000 ? String.fromCodePoint(PRIVATE + code) : character;
  });
const unmask = (text: string) =>
  text.replace(/[\u{f0000}-\u{ffffd}]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - PRIVATE),
  );

/** The object with all texts in it masked; numbers become text, since citeproc fails on a volume that is one. */
const masked = (item: object): object => Object.fromEntries(entries(item).map(([key, value]) => [key, inner(value)]));

function inner(value: unknown): unknown {
  if (typeof value === 'string') return mask(value);
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

/** Adds the text below a node to `parts`; what citeproc marks as italics inside italics is upright. */
function collect(node: Node | undefined, italic: boolean, parts: ReferencePart[]): void {
  if (node === undefined) return;
  if ('childNodes' in node) {
    const isUpright = /^font-style:\s*normal/.test(attribute(node, 'style') ?? '');
    for (const child of node.childNodes) collect(child, node.nodeName === 'i' || (italic && !isUpright), parts);
  } else if ('value' in node && node.value !== '') {
    const last = parts.at(-1);
    if (last?.italic === italic) last.text += node.value;
    else parts.push({ text: node.value, italic });
  }
}
