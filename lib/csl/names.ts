import type { CslName } from '@/lib/csl/publication';
import { foldLetters } from '@/lib/text/fold-letters';

/** A CSL name as it stands on a title page: "Jan van der Berg Jr.", "余泽平", or a group's literal name. */
export function displayName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  if (isEastAsian(name.family) && isEastAsian(name.given)) return `${name.family}${name.given}`;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');
}

const isEastAsian = (part: string | undefined) =>
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u.test(part ?? '');

/** Words of a name in small letters, without accents and full stops. */
const fold = (name: string) =>
  foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether an author is the person known under `names` ("Zeping Yu"): the same words in either order, given names
 * possibly cut to initials ("Z. Yu"). A name that only looks alike ("Zhiping Yu") is somebody else.
 */
export function isSamePerson(author: CslName, names: readonly string[]): boolean {
  const full = fold(displayName(author));
  return names.some((name) => {
    const words = fold(name);
    if (words.length === 0) return false;
    if (sameWords(full, words) || full.join('') === words.join('')) return true;
    return (
      author.family !== undefined &&
      author.given !== undefined &&
      matchesInitials(fold(author.given), fold(author.family), words)
    );
  });
}

const sameWords = (a: string[], b: string[]) =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

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
