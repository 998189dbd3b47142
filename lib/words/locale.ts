import { en } from '@/lib/words/en';
import type { Locale } from '@/lib/words/words';

// Scripts written from right to left; maximize() adds the default script to a tag without one.
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** "rtl" for "he" and "ckb", "ltr" for "en" and "az-Latn". */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Whether a text is a language tag (BCP 47), such as "en" or "zh-CN". */
export function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** For output that is always in English, such as command reports. */
export const ENGLISH: Locale = {
  language: 'en',
  words: en,
  dir: 'ltr',
  prefix: '',
  first: 'en',
  foreign: new Set(),
  translated: [{ language: 'en', prefix: '' }],
};

/** The language of a fallback text; undefined for all others. */
export const langOf = ({ first, foreign }: Locale, ...texts: (string | undefined)[]): string | undefined =>
  texts.some((text) => text !== undefined && foreign.has(text)) ? first : undefined;

/** A path on the site in a language: "/zh-cn/news" for "/news", "/zh-cn#news" for "/#news"; unchanged for the first language. */
export const inLanguage = ({ prefix }: Pick<Locale, 'prefix'>, path: `/${string}`): `/${string}` =>
  prefix === '' ? path : `${prefix}${path.replace(/^\/(?=$|[#?])/, '')}`;
