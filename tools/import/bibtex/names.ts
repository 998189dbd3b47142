import { isOthers } from '@/lib/csl/creators';
import type { CslName } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { texToText } from '@/tools/import/bibtex/tex-text';
import { GENERATION, GROUP, SUFFIX, takeMarks } from '@/tools/import/names';
import { plainText } from '@/tools/import/text';

export interface BibNames {
  names: CslName[];
  /** The marks after each name, such as "*". */
  marks: string[];
  notes: string[];
}

const OTHERS: CslName = { literal: 'others' };
const ET_AL = /(?:^|[\s,]+)(?:and\s+)?(?:others|et\.?\s*al\.?,?)$/i;

/** A BibTeX list of names, "Lovelace, Ada and {Analytical Society} and others". */
export function bibtexNames(raw: string): BibNames {
  const result: BibNames = { names: [], marks: [], notes: [] };
  const pieces = splitAtTop(raw, /^\s+and(?=\s)/i).flatMap((piece) => {
    const list = splitAtTop(piece, /^\s*[;|]/).filter((part) => part.trim() !== '');
    if (list.length > 1) result.notes.push(`its names ${shown(piece)} were split at the characters between them`);
    return list;
  });
  const hasPlainNames = pieces.some((piece) => splitAtTop(piece, /^,/).length === 1 && words(piece).length > 1);
  let isCut = false;
  for (const piece of pieces) {
    const plain = piece.trim();
    if (plain === '') continue;
    const cut = /^\{/.test(plain) ? plain : plain.replace(ET_AL, '');
    if (cut !== plain) isCut = true;
    if (cut === '') continue;
    for (const { name, mark } of namesIn(cut, hasPlainNames, result.notes)) {
      if (isOthers(name)) continue;
      result.names.push(name);
      result.marks.push(mark);
    }
  }
  if (isCut && result.names.length > 0) {
    result.names.push(OTHERS);
    result.marks.push('');
  }
  return result;
}

type Found = { name: CslName; mark: string };

function namesIn(raw: string, hasPlainNames: boolean, notes: string[]): Found[] {
  if (isOneGroup(raw)) return literal(raw.slice(1, -1));
  const parts = splitAtTop(raw, /^,/).map((part) => part.trim());
  if (parts.every((part) => /^[a-z-]+\s*=/.test(part))) return extended(parts);
  const filled = parts.filter(Boolean);
  const [family = '', second = '', third = ''] = filled;
  if (filled.length === 1) return [person(family)];
  const flat = plain(raw);
  if (GROUP.test(flat))
    return /^(?:collaboration|consortium|team|group)$/i.test(plain(family)) && filled.length === 2
      ? literal(`${second} ${family}`)
      : literal(raw);
  if (filled.length === 2) {
    if (words(family).length > 1 && GENERATION.test(plain(second))) return [withSuffix(person(family), plain(second))];
    if (
      !hasPlainNames ||
      words(family).length < 2 ||
      words(second).length < 2 ||
      /(?:^|\s)[a-z]/.test(family) ||
      isInitials(second)
    )
      return [inverted(family, second)];
    notes.push(`its names ${shown(raw)} were read as ${filled.length} people: check them`);
    return filled.map(person);
  }
  if (filled.length === 3 && SUFFIX.test(plain(second))) return [inverted(family, third, second)];
  if (filled.length === 3 && SUFFIX.test(plain(third))) return [inverted(family, second, third)];
  // "Merle, J., C." has a comma too many.
  if (filled.length === 3 && isInitials(second) && isInitials(third)) return [inverted(family, `${second} ${third}`)];
  if (filled.every((part) => words(part).length > 1)) {
    notes.push(`its names ${shown(raw)} were read as ${filled.length} people: check them`);
    return filled.map(person);
  }
  if (filled.length % 2 === 0 && filled.every((part, index) => index % 2 === 0 || isGiven(part))) {
    notes.push(`its names ${shown(raw)} were read as ${filled.length / 2} people: check them`);
    return filled.flatMap((part, index) => (index % 2 === 0 ? [inverted(part, filled[index + 1] ?? '')] : []));
  }
  notes.push(`its names ${shown(raw)} cannot be split, so they were kept as one`);
  return literal(raw);
}

// "{Sons and Daughters, Inc.}" is, "{Jan} van {Berg}" is not.
function isOneGroup(raw: string): boolean {
  let depth = 0;
  for (let index = 0; index < raw.length; index += 1) {
    if (raw[index] === '\\') index += 1;
    else if (raw[index] === '{') depth += 1;
    else if (raw[index] === '}') depth -= 1;
    if (depth === 0) return index === raw.length - 1 && raw.startsWith('{');
  }
  return false;
}

const isInitials = (part: string) => /^(?:\p{Lu}\p{M}?\.?[\s-]*)+$/u.test(plain(part));
const isGiven = (part: string) => /^(?:\p{Lu}[.\s-]*)+$|^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}*\.?)*$/u.test(plain(part));

function literal(raw: string): Found[] {
  const { text, mark } = takeMarks(texToText(raw).text);
  const shownName = plainText(mathToText(text));
  return shownName ? [{ name: { literal: shownName }, mark }] : [];
}

/** The form of biber: "family=Berg, given=Jan, prefix=van der". */
function extended(parts: string[]): Found[] {
  const values = new Map(
    parts.map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key.trim(), plain(value.join('=').replace(/^\s*"|"\s*$/g, ''))];
    }),
  );
  const { text, mark } = takeMarks(values.get('family') ?? '');
  return [
    {
      mark,
      name: named({
        family: text,
        given: values.get('given'),
        'non-dropping-particle': values.get('prefix'),
        suffix: values.get('suffix'),
      }),
    },
  ];
}

function inverted(family: string, given: string, suffix = ''): Found {
  const tokens = words(family);
  const particles = tokens.slice(0, -1).length > 0 ? lowerHead(tokens) : 0;
  const [own, first] = [takeMarks(plain(tokens.slice(particles).join(' '))), takeMarks(plain(given))];
  return {
    mark: own.mark + first.mark,
    name: named({
      family: own.text,
      given: first.text,
      'non-dropping-particle': plain(tokens.slice(0, particles).join(' ')),
      suffix: plain(suffix),
    }),
  };
}

/** "Jan van der Berg", "王小明", "A. Smith Jr.". */
function person(raw: string): Found {
  const { text: whole, mark } = takeMarks(plain(raw));
  if (GROUP.test(whole)) return { name: { literal: whole }, mark };
  const tokens = words(raw).filter((token) => !/^0\d{3}$/.test(token));
  const last = plain(tokens.at(-1) ?? '');
  if (tokens.length > 2 && GENERATION.test(last)) return withSuffix(person(tokens.slice(0, -1).join(' ')), last);
  const text = (from: number, to?: number) => takeMarks(plain(tokens.slice(from, to).join(' '))).text;
  if (tokens.length < 2) return { name: named({ family: takeMarks(plain(tokens[0] ?? raw)).text }), mark };
  if (/^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー\s]+$/u.test(whole))
    return { name: named({ family: text(0, 1), given: text(1) }), mark };
  // "Lovelace A.K." has the family name first, as in MEDLINE.
  if (/^(?:\p{Lu}\.-?)+$/u.test(last) && tokens.slice(0, -1).every((token) => !token.endsWith('.')))
    return { mark, name: named({ family: text(0, -1), given: text(-1) }) };
  const start = tokens.findIndex((token, index) => index > 0 && index < tokens.length - 1 && isLower(token));
  const from = start < 0 ? tokens.length - 1 : start;
  const particles = start < 0 ? 0 : lowerHead(tokens.slice(start));
  return {
    mark,
    name: named({
      family: text(from + particles),
      given: text(0, from),
      'non-dropping-particle': text(from, from + particles),
    }),
  };
}

const withSuffix = ({ name, mark }: Found, suffix: string): Found => ({ name: named({ ...name, suffix }), mark });

/** The number of lower-case words before the last capitalised one: BibTeX's "von". */
function lowerHead(tokens: string[]): number {
  const last = tokens.slice(0, -1).findLastIndex(isLower);
  return isLower(tokens[0] ?? '') ? last + 1 : 0;
}

// A braced word is not a particle, unless the braces only hold an accent.
const isLower = (token: string) => !/^\{(?!\\)/.test(token) && /^\p{Ll}/u.test(plain(token).replace(/^['’]/, ''));

function named(parts: CslName): CslName {
  const kept = Object.entries(parts).filter(([, value]) => typeof value === 'string' && value !== '');
  return Object.fromEntries(kept);
}

const plain = (raw: string) => plainText(mathToText(texToText(raw).text));
const words = (raw: string) => splitAtTop(raw, /^[\s~]+/).filter(Boolean);
const shown = (raw: string) => JSON.stringify(plain(raw).slice(0, 60));

/** Splits at matches of `separator` outside braces. */
function splitAtTop(raw: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, begin] = [0, 0];
  for (let index = 0; index < raw.length; index += 1) {
    const sign = raw[index];
    if (sign === '\\') {
      index += 1;
      continue;
    }
    if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    if (depth !== 0) continue;
    const found = separator.exec(raw.slice(index, index + 200))?.[0];
    if (!found) continue;
    parts.push(raw.slice(begin, index));
    begin = index + found.length;
    index = begin - 1;
  }
  return [...parts, raw.slice(begin)];
}
