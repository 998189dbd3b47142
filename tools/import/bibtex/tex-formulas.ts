import { parseTex } from '@/lib/markdown/tex';
import { signOf, WORDS } from '@/tools/import/bibtex/tex-commands';

// TeX has one sign for an apostrophe and for the end of ‘a quotation’.
export const closed = (text: string) => text.replace(/(?<=^|[^\p{L}])‘([^‘’]*?)'(?!\p{L})/gu, '‘$1’');

// Exporters that escape every sign of a formula mean one all the same: {\textdollar}{\textbackslash}alpha{\textdollar}.
export const withFormulas = (text: string) =>
  text.replace(/\\\$([^$]*?[\\^_][^$]*?)\\\$/g, (escaped, tex: string) => (canBeSet(tex) ? `$${tex}$` : escaped));

// Signs of text, such as \textmu, that what sets formulas does not know by name.
export const withTextSigns = (tex: string) =>
  tex.replace(
    /\\(text[a-z]+|slash|degree|celsius)\b(?!\s*\{\s*\S)\s*(?:\{\})?/g,
    (command, name: string) => WORDS.get(name) ?? signOf(name) ?? command,
  );

// Papers of one person repeat their formulas.
const known = new Map<string, boolean>();
/** Whether a formula shows as one. */
export function canBeSet(tex: string): boolean {
  const before = known.get(tex);
  if (before !== undefined) return before;
  const can = parseTex(tex) !== null;
  known.set(tex, can);
  return can;
}
