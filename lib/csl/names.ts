import { isOthers } from '@/lib/csl/creators';
import type { CslName } from '@/lib/csl/publication';
import { foldLetters, oneLine } from '@/lib/text/strings';

/** A CSL name as on a title page: "Jan van der Berg Jr.", "余泽平", or a group's literal name. */
export function displayName(name: CslName): string {
  if (isOthers(name)) return 'et al.';
  if (name.literal !== undefined) return name.literal;
  if (isEastAsian(name.family) && isEastAsian(name.given)) return `${name.family}${name.given}`;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');
}

const isEastAsian = (part: string | undefined) =>
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u.test(part ?? '');

/** The words of a name in lower case, without accents and full stops. */
const foldedWords = (name: string) =>
  foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** All names that the owner publishes under, starting with the one on the site. */
export const ownerNames = (profile: { name: string; alternateName: readonly string[] }): string[] => [
  profile.name,
  ...profile.alternateName,
];

/**
 * Whether an author is the person with one of `names` ("Zeping Yu", or "Yu, Zeping"); compares all words of the name, because "Z. Yu"
 * is ambiguous, and "Wei, Li" is not "Li, Wei". Ignores hyphens and spaces.
 */
export function isSamePerson(author: CslName, names: readonly string[]): boolean {
  const full = foldedWords(inReadingOrder(displayName(author))).join('');
  return full !== '' && names.some((name) => foldedWords(inReadingOrder(name)).join('') === full);
}

/**
 * The same for the site's owner, who is among the authors: given names may be initials ("Z. Yu"), and when
 * the family name is not marked, the words may be in either order.
 */
export function isOwnName(author: CslName, names: readonly string[]): boolean {
  if (isSamePerson(author, names)) return true;
  const { family, given, literal } = author;
  if (literal !== undefined)
    return names.some(
      (name) =>
        foldedWords(literal).sort().join(' ') === foldedWords(name).sort().join(' ') && foldedWords(name).length > 0,
    );
  if (family === undefined || given === undefined) return false;
  return names.some((name) =>
    matchesInitials(foldedWords(given), foldedWords(family), foldedWords(inReadingOrder(name))),
  );
}

// "Yu, Zeping" in the order of a title page.
const inReadingOrder = (name: string) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');

function matchesInitials(given: string[], family: string[], words: string[]): boolean {
  const own = words.slice(0, -family.length);
  if (words.slice(-family.length).join(' ') !== family.join(' ') || own.length === 0) return false;
  const initials =
    given.length === 1 && given[0] !== undefined && given[0].length === own.length && own.length > 1
      ? [...given[0]]
      : given;
  return (
    initials.length > 0 &&
    initials.length <= own.length &&
    initials.every((part, index) => part === own[index] || (part.length === 1 && own[index]?.startsWith(part)))
  );
}

type NameParts = { family: string; given: string; suffix: string; isGroup: boolean };

const joined = (...parts: (string | undefined)[]) => oneLine(parts.filter(Boolean).join(' '));

/** A CSL name split as in library catalogues: "van der Berg" | "Jan" | "Jr.", "Beethoven" | "Ludwig van". */
export function nameParts(name: CslName): NameParts {
  if (name.literal !== undefined) return { family: oneLine(name.literal), given: '', suffix: '', isGroup: true };
  const family = joined(name['non-dropping-particle'], name.family);
  const given = joined(name.given, name['dropping-particle']);
  return { family: family || given, given: family ? given : '', suffix: joined(name.suffix), isGroup: false };
}
