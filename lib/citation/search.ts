// Runs in the browser, too: no imports here.

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  '’': "'",
};

/** Text as a search compares it: small letters without accents, one blank between words. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæœđı’]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** The folded words of what somebody typed. */
export const searchWords = (query: string): string[] => fold(query).split(' ').filter(Boolean);

/** Whether all words occur in a folded text, in any order and also inside words, as Chinese needs. */
export const matchesSearch = (words: readonly string[], haystack: string): boolean =>
  words.every((word) => haystack.includes(word));
