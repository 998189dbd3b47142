import { en } from '@/lib/words/en';
import type { Locale } from '@/lib/words/words';

// Where a language of one of these is written with no other script, its tag need not name it.
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** "rtl" for "he" and "ckb", "ltr" for "en" and "az-Latn". */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** For what is English everywhere, such as reports of commands. */
export const ENGLISH: Locale = {
  language: 'en',
  words: en,
  dir: 'ltr',
  prefix: '',
  first: 'en',
  foreign: new Set(),
  translated: [{ language: 'en', prefix: '' }],
};

/** The language of a text that stands in for a missing one; undefined for all others. */
export const langOf = ({ first, foreign }: Locale, ...texts: (string | undefined)[]): string | undefined =>
  texts.some((text) => text !== undefined && foreign.has(text)) ? first : undefined;

/** A path of the site in a language: "/zh-cn/news" for "/news", "/zh-cn#news" for "/#news"; in the first language it stays. */
export const inLanguage = ({ prefix }: Pick<Locale, 'prefix'>, path: `/${string}`): `/${string}` =>
  prefix === '' ? path : `${prefix}${path.replace(/^\/(?=$|[#?])/, '')}`;
