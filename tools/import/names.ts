import type { CslName } from '@/lib/csl/publication';
import { property, textAt } from '@/lib/text/property';
import { plainText } from '@/tools/import/text';

const PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;
const OTHERS = /^(?:and\s+)?(?:others|et\.?\s*al\.?)$/i;
export const GROUP =
  /\b(collaborations?|consortium|group|team|project|network|committee|society|initiative|association|foundation|university|institute|organi[sz]ation|department|ministry|agency|task force)\b/i;
export const SUFFIX =
  /^(?:jr|sr|jnr|snr|junior|senior|[ivx]{2,4}|iv|v|[2-9](?:nd|rd|th)|ph\.?\s?d|m\.?d|esq|filho|neto)\.?$/i;
// Suffixes that may follow a name without a comma; "V." and "Md" are given names in that place.
export const GENERATION =
  /^(?:jr|sr|jnr|snr|junior|senior|II|III|IV|[2-9](?:nd|rd|th))\.?$|^(?:Jr|Sr|Junior|Senior)\.?$/;
const PARTICLES = /^(?:van|von|der|den|de|da|di|du|del|della|dos|la|le|ter|ten|zu|zur|bin|ibn|al|el|af|av)$/;

// Marks as characters, or as superscripts in text, HTML and TeX.
const MARK =
  /(?:<sup>\s*)?[*#†‡§¶∗⋆✉]+(?:\s*,\s*[*#†‡§¶∗⋆✉]+)*(?:\s*<\/sup>)?|\$\s*\^?\s*\{?\s*(?:[*#†‡,\s]|\\(?:ast|star|dagger|dag|ddagger|ddag|S|P)\b|\\#)+\s*\}?\s*\$/g;

/** Splits a name from the marks after it, such as "*" and "†". */
export function takeMarks(name: string): { text: string; mark: string } {
  let mark = '';
  const text = name.replace(MARK, (found) => {
    mark += found
      .replace(/\\(?:ast|star)/g, '*')
      .replace(/\\(?:dagger|dag)\b/g, '†')
      .replace(/\\(?:ddagger|ddag)\b/g, '‡')
      .replace(/[^*#†‡§¶∗⋆✉]/g, '')
      .replace(/[∗⋆]/g, '*');
    return '';
  });
  return { text: text.replace(/\s+/g, ' ').replace(/\s+,/g, ',').trim(), mark };
}

/** Parses a name given as one string: "Yu, Zeping", "Ludwig van Beethoven", "The ATLAS Collaboration", "余泽平". */
export function parseName(text: string): CslName | null {
  const whole = plainText(text).replace(/^,|[,;]$/g, '');
  if (!whole) return null;
  if (OTHERS.test(whole)) return { literal: 'others' };
  const [family = '', second, third, ...more] = whole.split(/\s*,\s*/);
  if (second !== undefined && GROUP.test(whole))
    return {
      literal:
        /^(?:collaboration|consortium|team|group)$/i.test(family) && third === undefined
          ? `${second} ${family}`
          : whole,
    };
  if (more.length > 0) return { literal: whole };
  if (second !== undefined && third !== undefined) {
    if (SUFFIX.test(second)) return { family, given: third, suffix: second };
    return SUFFIX.test(third) ? { family, given: second, suffix: third } : { literal: whole };
  }
  if (second !== undefined) return { family, ...(second && { given: second }) };
  const words = whole.split(' ');
  if (words.length === 1 || GROUP.test(whole)) return { literal: whole };
  if (isFamilyFirst(words)) return { family: words.slice(0, -1).join(' '), given: words.at(-1) ?? '' };
  const suffix = words.length > 2 && GENERATION.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLES.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return {
    family: words.slice(cut).join(' '),
    given: words.slice(0, cut).join(' '),
    ...(suffix !== undefined && { suffix }),
  };
}

// "Somerville M.", "van der Berg A.K.", "Li W": databases put initials last; "Q." in "Jane Q." cannot be a family name.
const isFamilyFirst = (words: readonly string[]) =>
  /^(?:\p{Lu}\.-?){1,4}$|^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '') &&
  !SUFFIX.test(words.at(-1) ?? '') &&
  words.slice(0, -1).every((word) => /\p{Ll}{2}/u.test(word));

/** Names as CSL, without unknown fields, with the marks after each; "others" is last. */
export function readNames(value: unknown): { names: CslName[]; marks: string[] } {
  const read = (Array.isArray(value) ? value : [value]).map(readName).filter((found) => found !== null);
  const own = read.filter(({ name }) => !isCut(name));
  const names = own.map(({ name }) => name);
  return {
    names: own.length < read.length && own.length > 0 ? [...names, { literal: 'others' }] : names,
    marks: own.map(({ mark }) => mark),
  };
}

const isCut = ({ literal, family, given }: CslName) =>
  OTHERS.test(literal ?? [given, family].filter(Boolean).join(' '));

/** Whether a value of any type is a person, a group or "others". */
export const isNameReadable = (value: unknown): boolean => readName(value) !== null;

function readName(value: unknown): { name: CslName; mark: string } | null {
  if (typeof value === 'string') {
    const { text, mark } = takeMarks(value);
    const name = parseName(text);
    return name && { name, mark };
  }
  const name: CslName = {};
  let marks = '';
  for (const part of PARTS) {
    const { text, mark } = takeMarks(plainText(textAt(value, part) ?? ''));
    marks += mark;
    if (text) name[part] = text;
  }
  const group = takeMarks(plainText(textAt(value, 'name') ?? ''));
  if (group.text && !name.family && !name.literal) return { name: { literal: group.text }, mark: group.mark };
  // CSL shows a literal instead of the parts, so only one of them may be kept.
  if (name.family && name.literal) delete name.literal;
  const [comma, order] = [property(value, 'comma-suffix'), property(value, 'static-ordering')];
  if (typeof comma === 'boolean' && name.suffix) name['comma-suffix'] = comma;
  if (order === true) name['static-ordering'] = order;
  const isName = name.family || name.given || name.literal;
  return isName ? { name: asGroup(name), mark: marks } : null;
}

// ADS and others split group names as if they were persons' names.
function asGroup(name: CslName): CslName {
  const { family, given } = name;
  if (!family || !given) return name;
  if (/^(?:collaboration|consortium|team|group)$/i.test(family)) return { literal: `${given} ${family}` };
  return name;
}
