import { foldLetters } from '@/lib/text/strings';

/** Normalises text for search: lower case, no accents, one kind of dash and quote, no invisible characters, single spaces. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "Mueller" for "Müller", as people type it on keyboards without umlauts. */
const writtenOut = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter] ?? letter);

/** Text to search in: normalised, followed by the spelled-out forms of words with special letters. */
export function foldForSearch(text: string): string {
  const others = text.match(/\p{L}*[äöüåø]\p{L}*/giu) ?? [];
  return [fold(text), ...new Set(others.map((word) => fold(writtenOut(word))))].join(' ');
}

/** The words of a typed query, each in all normalised spellings that may be meant. */
export const searchWords = (query: string): string[][] =>
  query
    .split(/\s+/)
    .map((word) => [...new Set([fold(word), fold(writtenOut(word))])].filter(Boolean))
    .filter((spellings) => spellings.length > 0);

/** Whether all words occur in a normalised text, in any order and also inside words, which Chinese requires. */
export const matchesSearch = (words: readonly (readonly string[])[], haystack: string): boolean =>
  words.every((spellings) => spellings.some((word) => haystack.includes(word)));
