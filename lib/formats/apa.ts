import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Publication } from '@/lib/csl/publication';
import { toCslJson } from '@/lib/formats/csl-json';
import { mathToText } from '@/lib/markdown/math-text';

export type ReferencePart = { text: string; italic: boolean };

/** The reference of a paper in APA style, in parts that are italic or not. For the server only; takes milliseconds. */
export function apaReference(publication: Publication): ReferencePart[] {
  const { abstract: _abstract, keyword: _keyword, note: _note, ...item } = toCslJson(publication);
  const masked: object = JSON.parse(mask(JSON.stringify({ ...item, title: mathToText(publication.title) }, asText)));
  const html = plugins.output.format('bibliography', [masked], { template: 'apa', format: 'html', lang: 'en-US' });
  const entry = /<div[^>]*class="csl-entry"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  return entry
    .split(/<i>([\s\S]*?)<\/i>/)
    .map((part, index) => ({ text: unmask(plain(part)), italic: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The same as plain text. */
export const toApa = (publication: Publication): string =>
  apaReference(publication)
    .map(({ text }) => text)
    .join('')
    .trim();

// citeproc fails on a volume that is a number.
const asText = (_key: string, value: unknown) => (typeof value === 'number' ? String(value) : value);

// citeproc would turn "²" and "™" into markup of their own: they pass it in a private plane of Unicode.
const PRIVATE = 0xf0000;
const mask = (text: string) =>
  text.replace(/[\p{Lm}\p{No}ªº™℠]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x10000 ? String.fromCodePoint(PRIVATE + code) : character;
  });
const unmask = (text: string) =>
  text.replace(/[\u{f0000}-\u{ffffd}]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - PRIVATE),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&(?:#(\d+)|(\w+));/g, (entity, code, name) =>
      code === undefined ? (ENTITIES[name] ?? entity) : String.fromCodePoint(Number(code)),
    );
