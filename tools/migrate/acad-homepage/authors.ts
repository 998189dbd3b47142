import { displayName, isOwnName } from '@/lib/csl/names';
import type { CslName } from '@/lib/csl/publication';
import { parseName } from '@/tools/import/names';

export type Authors = {
  author: CslName[];
  /** Names by mark, such as "*". */
  marks: ReadonlyMap<string, string[]>;
  isCut: boolean;
  /** The text after the last name. */
  rest: string;
};

/** The meaning of a mark. */
type Meaning = 'equalContribution' | 'corresponding';
/** The meanings of marks, from a legend such as "* equal contribution". */
export type Legend = ReadonlyMap<string, Meaning>;

const EQUAL = /co-?\s?first|equal(ly)?\b|joint first|共同一作|同等贡献/i;
const CORRESPONDING = /correspond|通讯/i;
const SIGNS = '*＊∗†‡#✉§¶+♠♦♣♥△☆★📧📮📩';
const SIGN = /[*＊∗†‡#✉§¶+♠♦♣♥△☆★]|📧|📮|📩/gu;
// Private-use characters that replace "(co-first author)" and "(corresponding author)" after a name.
const SAID: Readonly<Record<Meaning, string>> = { equalContribution: '\uE001', corresponding: '\uE002' };

const sameSign = (sign: string) => (/[＊∗]/.test(sign) ? '*' : /📧|📮|📩/u.test(sign) ? '✉' : sign);

/** The meanings of marks given in a text such as "Publications (* equal contribution, † corresponding)". */
export function readLegend(text: string): Legend {
  const found = new Map<string, Meaning>();
  const word = `(${EQUAL.source}|${CORRESPONDING.source}|contribut)`;
  const before = new RegExp(
    `([${SIGNS}])[\\s)\\]:：=,-]*(?:(?:denotes?|indicates?|means?|represents?|stands for|for|is|are|the|authors?)\\s+)*${word}`,
    'giu',
  );
  const after = new RegExp(`${word}[^${SIGNS},;.()]{0,25}[(（]\\s*([${SIGNS}])\\s*[)）]`, 'giu');
  const add = (sign: string, words: string) => {
    const meaning = CORRESPONDING.test(words) ? 'corresponding' : 'equalContribution';
    if (!found.has(sameSign(sign))) found.set(sameSign(sign), meaning);
  };
  for (const match of text.matchAll(before)) add(match[1] ?? '', match[2] ?? '');
  for (const match of text.matchAll(after)) add(match.at(-1) ?? '', match[0]);
  return found;
}

/** The names at the start of a text such as "**Zeping Yu**\*, Yonatan Belinkov and Sophia Ananiadou✉"; reading stops at the first part that is not a name. */
export function readAuthors(text: string, owner: readonly string[]): Authors {
  const author: CslName[] = [];
  const marks = new Map<string, string[]>();
  let isCut = false;
  const words = withSigns(text.replace(/^\s*(?:authors?\s*:|by:?\s)\s*/i, ''));
  const parts = joinInitials([
    ...words.matchAll(
      /(.*?)(\s*[,，、;；]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|(?<=\p{Ll}{2}[^\p{L}\s]*)\.\s+(?=\p{Lu})|$)/giu,
    ),
  ]);
  for (const { part, at } of parts) {
    const clean = cleanName(part);
    if (/^(and\s+)?(others|et\.? ?al\.?|\.\.\.|…|more)$/i.test(clean)) isCut = true;
    else if (clean !== '' && !/^[^\p{L}]*$/u.test(clean)) {
      const bare = clean.replace(/[\s,]*(\bet\.? ?al\b\.?|\.\.\.|…)$/i, '');
      const name = isName(bare, author.length > 0 ? owner : []) ? inOrder(parseName(bare)) : null;
      if (!name) return { author, marks, isCut, rest: unsigned(words.slice(at)) };
      if (bare !== clean) isCut = true;
      author.push(name);
      for (const sign of new Set([...(part.match(SIGN) ?? []).map(sameSign), ...(part.match(/[\uE001\uE002]/g) ?? [])]))
        marks.set(sign, [...(marks.get(sign) ?? []), displayName(name)]);
    }
  }
  return { author, marks, isCut, rest: '' };
}

// Replaces bracketed text that contains no names: "(Co-first Authors, Equal Contribution)"; a second name such as "(卢爱达)" is removed.
const withSigns = (text: string) =>
  text.replace(/[(（【]([^()（）【】]*)[)）】]/g, (whole, inner: string, at: number) => {
    // "李振洪(Zhenhong Li)" is one name in two scripts.
    if (/[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}]\s*$/u.test(text.slice(0, at)) && isName(inner.trim())) return '';
    if (EQUAL.test(inner) && !new RegExp(`[${SIGNS}]`, 'u').test(inner)) return SAID.equalContribution;
    if (CORRESPONDING.test(inner) && !new RegExp(`[${SIGNS}]`, 'u').test(inner)) return SAID.corresponding;
    if (EQUAL.test(inner) || CORRESPONDING.test(inner)) return '';
    return /^[^\p{sc=Latn}]+$/u.test(inner) && /\p{L}/u.test(inner)
      ? ''
      : new RegExp(`^[${SIGNS}\\d\\s,]+$`, 'u').test(inner)
        ? inner.replace(/[\s,\d]/g, '')
        : whole;
  });

const unsigned = (text: string) => text.replace(/[\uE001\uE002]/g, '').trim();

const cleanName = (part: string) =>
  part
    .replace(SIGN, '')
    .replace(/[\uE001\uE002^~\\$]|\uFE0F/gu, '')
    .replace(/(?<=\p{L})[\d⁰-⁹¹²³ ]+$/u, '')
    .replace(/^[\s·:–—-]+|[\s·:–—-]+$/g, '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

/** "Lovelace, A., Babbage, C." are two names, not four. */
function joinInitials(matches: readonly RegExpMatchArray[]): { part: string; at: number }[] {
  const parts = matches.flatMap((match) => (match[0] === '' ? [] : [{ part: match[1] ?? '', at: match.index ?? 0 }]));
  const isInitials = (text: string | undefined) =>
    /^(\p{Lu}\.?[\s-]?){1,4}$/u.test(cleanName(text ?? '')) && /^\p{Lu}(\.|$)/u.test(cleanName(text ?? ''));
  const [first, second] = parts;
  if (!first || !/^[\p{L}'’-]+$/u.test(cleanName(first.part)) || !isInitials(second?.part)) return parts;
  const joined: { part: string; at: number }[] = [];
  for (let index = 0; index < parts.length; index++) {
    const [own, next] = [parts[index], parts[index + 1]];
    if (own && next && isInitials(next.part) && !isInitials(own.part)) {
      joined.push({ part: `${next.part} ${own.part}`, at: own.at });
      index++;
    } else if (own) joined.push(own);
  }
  return joined;
}

const inOrder = (name: CslName | null): CslName | null => {
  if (!name?.family || !name.given) return name;
  const { given, family, ...others } = name;
  return { given, family, ...others };
};

const NO_NAME =
  /\b(ieee|acm|springer|elsevier|transactions?|journals?|conference|proceedings|international|workshop|symposium|letters|magazine|university|institute|press|arxiv|preprint|review|nature|science|neural|networks?|systems|accepted|submitted|published|oral|spotlight|poster|volume|award|paper|code|project|page|dataset)\b/i;

const PARTICLE = /^(van|von|der|den|de|da|di|du|del|della|dos|la|le|ter|ten|zu|zur|bin|ibn|al|el|af|av|y|e|e.)$/;

/** Whether text can be a person's name: two to six words that start like names, two to four Han or Hangul characters, or one word of the owner's name. */
export const isName = (text: string, owner: readonly string[] = []): boolean => {
  if (NO_NAME.test(text) || text.length > 60) return false;
  if (/^[\p{sc=Han}\p{sc=Hang}]{2,4}$/u.test(text)) return true;
  if (/^\p{Lu}[\p{L}'’-]+$/u.test(text) && owner.length > 0)
    return owner.some((name) => name.split(' ').includes(text));
  return (
    /^\p{L}[\p{L}\p{M}.'’-]*(\s[\p{L}\p{M}.'’-]+){1,5}$/u.test(text) &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    /(^|\s)[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(text) &&
    text.split(' ').every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLE.test(word))
  );
};

type Read = { equalContribution: string[]; corresponding: string[]; guesses: { mark: string; reading: string }[] };

/** The meanings of a paper's marks: from the legend if given; else a mark of several authors including the first means equal contribution, any other mark correspondence, which is a guess. */
export function readMarks({ author, marks: carried }: Authors, legend: Legend): Read {
  const read: Read = { equalContribution: [], corresponding: [], guesses: [] };
  const [lead] = author.map(displayName);
  const marks = new Map(carried);
  // In "A*, B*, C (* equal contribution)" and "A*, B*, C (co-first authors)", the words at the end explain the stars and do not refer to C.
  const said = marks.get(SAID.equalContribution);
  const end = author.at(-1);
  if (marks.has('*') && said?.length === 1 && end && said[0] === displayName(end)) marks.delete(SAID.equalContribution);
  // Words after a name take precedence over marks.
  const signs = [...marks].toSorted(([a], [b]) => Number(/[\uE001\uE002]/.test(b)) - Number(/[\uE001\uE002]/.test(a)));
  for (const [sign, names] of signs) {
    const known: Meaning | undefined =
      sign === SAID.equalContribution
        ? 'equalContribution'
        : sign === SAID.corresponding || sign === '✉'
          ? 'corresponding'
          : legend.get(sign);
    const others = read.equalContribution.length > 0 ? marks.get(SAID.equalContribution) : undefined;
    const isUsual = sign === '*' && (names.length > 1 || others !== undefined);
    const meaning: Meaning =
      known ?? (names.length > 1 && (isUsual || names[0] === lead) ? 'equalContribution' : 'corresponding');
    // A single author cannot contribute equally, unless the words after the name say so.
    if (meaning === 'equalContribution' && names.length === 1 && !isUsual && sign !== SAID.equalContribution)
      read.guesses.push({
        mark: `${sign} at ${names[0]}`,
        reading: 'marks only one author: add the name to equalContribution or corresponding',
      });
    else {
      read[meaning].push(...names.filter((name) => !read[meaning].includes(name)));
      if (sign === SAID.equalContribution && names.length === 1 && !marks.has('*'))
        read.guesses.push({
          mark: `equal contribution at ${names[0]}`,
          reading: 'marks only one author: add the others to equalContribution',
        });
      if (!known && !isUsual)
        read.guesses.push({
          mark: `${sign} at ${names.join(', ')}`,
          reading: `interpreted as ${meaning === 'corresponding' ? 'corresponding' : 'equal contribution'}, because the page does not explain the mark`,
        });
    }
  }
  return read;
}

export const isOwner = (author: readonly CslName[], owner: readonly string[]) =>
  author.some((name) => isOwnName(name, owner));
