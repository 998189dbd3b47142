import { parseTex } from '@/lib/markdown/tex';
import { signOf, WORDS } from '@/tools/import/bibtex/tex-commands';

// TeX uses the same character for an apostrophe and a closing quotation mark.
export const closed = (text: string) => text.replace(/(?<=^|[^\p{L}])‘([^‘’]*?)'(?!\p{L})/gu, '‘$1’');

// Some exporters escape every character of a formula: {\textdollar}{\textbackslash}alpha{\textdollar}.
export const withFormulas = (text: string) =>
  text.replace(/\\\$([^$]*?[\\^_][^$]*?)\\\$/g, (escaped, tex: string) => (canBeSet(tex) ? `$${tex}$` : escaped));

// Text symbols, such as \textmu, that the formula renderer does not support.
export const withTextSigns = (tex: string) =>
  tex.replace(
    /\\(text[a-z]+|slash|degree|celsius)\b(?!\s*\{\s*\S)\s*(?:\{\})?/g,
    (command, name: string) => WORDS.get(name) ?? signOf(name) ?? command,
  );

// Cached, because one person's papers repeat formulas.
const known = new Map<string, boolean>();
/** Whether a formula can be rendered. */
export function canBeSet(tex: string): boolean {
  const before = known.get(tex);
  if (before !== undefined) return before;
  const can = parseTex(tex) !== null;
  known.set(tex, can);
  return can;
}
