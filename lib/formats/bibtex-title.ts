import { escapeTex, joinTex } from '@/lib/formats/bibtex-text';
import { parseRichText, type RichText } from '@/lib/markdown/rich-text';
import { parseTex } from '@/lib/markdown/tex';

/** A title, with braces around capitals that styles must not lower-case, and TeX kept where it is valid. */
export function titleToTex(source: string): string {
  const parts = parseRichText(source.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return richTex(parts, isSentenceCase(parts));
}

/** The same without protection, for fields that styles leave unchanged and for text inside braces. */
export const protectedTitle = (source: string): string =>
  plainTex(parseRichText(source.replace(/[\s\p{Cc}]+/gu, ' ').trim()), false);

const COMMANDS = {
  i: '\\textit',
  b: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
  sc: '\\textsc',
  nocase: '',
} as const;

// Italics inside italics should be upright, which \textit cannot do.
const commandOf = (type: keyof typeof COMMANDS, inItalics: boolean) =>
  type === 'i' && inItalics ? '\\emph' : COMMANDS[type];

const richTex = (parts: readonly RichText[], sentenceCase: boolean): string =>
  joinTex(
    parts.map((part, index) => {
      if (part.type === 'text') return protectWords(part.value, sentenceCase, index === 0);
      if (part.type === 'math')
        return isValidMath(part.tex) ? `{$${part.tex}$}` : protectWords(part.source, sentenceCase, false);
      // Inside a command's braces everything is protected already.
      return `${COMMANDS[part.type]}{${plainTex(part.children, part.type === 'i')}}`;
    }),
  );

const plainTex = (parts: readonly RichText[], inItalics: boolean): string =>
  joinTex(
    parts.map((part) => {
      if (part.type === 'text') return edged(part.value);
      if (part.type === 'math') return isValidMath(part.tex) ? `$${part.tex}$` : edged(part.source);
      return `${commandOf(part.type, inItalics)}{${plainTex(part.children, inItalics || part.type === 'i')}}`;
    }),
  );

function isValidMath(tex: string): boolean {
  const bare = tex.replace(/\\[\s\S]/g, '');
  if (/%|\p{Surrogate}/u.test(bare)) return false;
  let depth = 0;
  for (const char of bare) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  // BibTeX also counts escaped braces.
  return depth === 0 && !/\\[{}]/.test(tex) && parseTex(tex) !== null;
}

const SEPARATORS = /([\s\-‐‑–—/:;,()[\]"“”„«»?!…]+)/u;

function protectWords(text: string, sentenceCase: boolean, atStart: boolean): string {
  const parts = text.split(SEPARATORS);
  return joinTex(
    parts.map((part, index) => {
      if (index % 2 === 1) return edged(part);
      const [, word = '', tail = ''] = /^(.*?)([.'’`]*)$/su.exec(part) ?? [];
      const opens = (index === 0 && atStart) || /[:?!]\s*$/.test(parts[index - 1] ?? '');
      return isProtected(word, sentenceCase && !opens)
        ? joinTex([`{${escapeTex(word)}}`, escapeTex(tail)])
        : escapeTex(part);
    }),
  );
}

// escapeTex trims, but spaces at the edges of a part are significant.
const edged = (text: string): string =>
  joinTex(text.split(/(\s+)/).map((part) => (/^\s+$/.test(part) ? ' ' : escapeTex(part))));

function isProtected(word: string, isProperName: boolean): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  return /\p{L}.*\p{Lu}|\p{N}/u.test(word) || /^[^A\P{Lu}]$/u.test(word) || (isProperName && word !== 'A');
}

// In "Attention in the Swiss parliament" a capital is a name's; in "Attention in Large Models" it is not.
function isSentenceCase(parts: readonly RichText[]): boolean {
  const words = parts
    .flatMap((part) => (part.type === 'text' ? part.value.split(SEPARATORS) : []))
    .filter((word) => /^\p{L}{4,}$/u.test(word));
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  return small > 0 && small >= (words.length - 1) / 2;
}
