import { foldLetters } from '@/lib/text/strings';

/** Text as a search compares it: small letters without accents, one kind of dash and of quote, nothing invisible, one blank between words. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** The folded words of what somebody typed. */
export const searchWords = (query: string): string[] => fold(query).split(' ').filter(Boolean);

/** Whether all words occur in a folded text, in any order and also inside words, as Chinese needs. */
export const matchesSearch = (words: readonly string[], haystack: string): boolean =>
  words.every((word) => haystack.includes(word));
