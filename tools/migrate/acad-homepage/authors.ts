import { displayName } from '@/lib/csl/names';
import type { CslName } from '@/lib/csl/publication';
import { parseName } from '@/tools/import/names';

export type Authors = {
  author: CslName[];
  equalContribution: string[];
  corresponding: string[];
  /** Marks such as "†", which every page uses in its own way. */
  unknownMarks: string[];
  /** What stood among the names and is none. */
  others: string[];
  isCut: boolean;
};

const MARK = /[*＊∗†‡#✉§¶📧📮📩^]|\uFE0F/gu;

/** The authors in "**Zeping Yu**\*, Yonatan Belinkov and Sophia Ananiadou✉": a star is equal contribution, an envelope correspondence. */
export function readAuthors(text: string): Authors {
  const found: Authors = {
    author: [],
    equalContribution: [],
    corresponding: [],
    unknownMarks: [],
    others: [],
    isCut: false,
  };
  for (const part of text.split(/\s*[,，、;]\s*|\s+(?:and|&)\s+|^(?:and|&)\s+/)) {
    const bare = part.replace(MARK, '').replace(/\s+/g, ' ').trim();
    if (/\bet\.? ?al\b|^others$|^\.\.\.$|^…$/i.test(bare)) {
      found.isCut = true;
      const before = bare.replace(/\s*\bet\.? ?al\b\.?/i, '');
      if (!isName(before)) continue;
    }
    const clean = bare
      .replace(/\s*\bet\.? ?al\b\.?/i, '')
      .replace(/^by:?\s+/i, '')
      .replace(/(?<=\p{Ll})\.$/u, '')
      .trim();
    if (!/\p{L}/u.test(clean)) continue;
    const name = isName(clean) ? inOrder(parseName(clean)) : null;
    if (!name) {
      found.others.push(clean);
      continue;
    }
    found.author.push(name);
    for (const mark of new Set(part.match(MARK) ?? [])) {
      if (/[*＊∗]/.test(mark)) found.equalContribution.push(displayName(name));
      else if (/[✉📧📮📩]/u.test(mark)) found.corresponding.push(displayName(name));
      else if (mark !== '^' && mark !== '\uFE0F') found.unknownMarks.push(`${mark} at ${displayName(name)}`);
    }
  }
  return found;
}

const inOrder = (name: CslName | null): CslName | null => {
  if (!name?.family || !name.given) return name;
  const { given, family, ...others } = name;
  return { given, family, ...others };
};

/** Whether text can be a person's name: two to six words that begin like names, or two to four Han signs. */
const isName = (text: string) =>
  /^\p{sc=Han}{2,4}$/u.test(text) ||
  (/^\p{L}[\p{L}\p{M}.'’-]*(\s[\p{L}\p{M}.'’-]+){1,5}$/u.test(text) &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    /(^|\s)[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(text));
