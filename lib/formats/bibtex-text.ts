import { isOthers } from '@/lib/csl/creators';
import type { CslName } from '@/lib/csl/publication';
import { oneLine } from '@/lib/text/strings';

const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ı: '{\\i}',
};

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

/** Escapes text for LaTeX: special characters escaped, Latin accents as commands, other scripts unchanged. */
export function escapeTex(text: string): string {
  const line = oneLine(text).normalize('NFC');
  const isValid = isBalanced(line);
  return joinTex([...line].map((char) => (isValid ? undefined : LONE_BRACES[char]) ?? character(char)));
}

// BibTeX also counts escaped braces: an unmatched one would swallow the rest of the file.
const LONE_BRACES: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function character(char: string): string {
  const known = Object.hasOwn(CHARACTERS, char) ? CHARACTERS[char] : undefined;
  if (known !== undefined) return known;
  const [letter = '', mark = '', more] = [...char.normalize('NFD')];
  const accent = more === undefined && /^[A-Za-z]$/.test(letter) ? ACCENTS[mark] : undefined;
  return accent === undefined ? char : `{\\${accent}{${letter}}}`;
}

// Without {} between them, TeX would turn these pairs into ligatures.
export const joinTex = (parts: readonly string[]): string =>
  parts.reduce((before, part) => {
    const pair = (before.at(-1) ?? '') + (part[0] ?? '');
    return before + (/^(--|``|''|,,|[?!]`)$/.test(pair) ? '{}' : '') + part;
  }, '');

/** A name as "van der Berg, Jr., Jan"; groups, and parts that BibTeX would split wrongly, in braces. */
export function bibtexName(name: CslName): string {
  if (isOthers(name)) return 'others';
  const suffix = oneLine(name.suffix ?? '');
  const given = oneLine(name.given ?? '');
  const particles = oneLine([name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' '));
  const family = oneLine(name.family ?? '');
  if (name.literal !== undefined || !family || !given)
    return `{${escapeTex(name.literal ?? [particles, family, given, suffix].filter(Boolean).join(' '))}}`;
  const last = [
    particles && braced(particles, isOdd(particles)),
    braced(family, isOdd(family) || hasInnerParticle(family)),
  ];
  return [last.filter(Boolean).join(' '), suffix && braced(suffix, isOdd(suffix)), braced(given, isOdd(given))]
    .filter(Boolean)
    .join(', ');
}

const braced = (part: string, isNeeded: boolean) => (isNeeded ? `{${escapeTex(part)}}` : escapeTex(part));

const isOdd = (part: string) => /[^\p{L}\p{M}\p{N} .'’‐-]|(^| )and( |$)/iu.test(part);

const hasInnerParticle = (family: string) => /(^| )[^\p{Ll} ]\S* (.* )?\p{Ll}/u.test(family);
