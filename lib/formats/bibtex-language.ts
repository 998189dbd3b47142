/** Babel's names of languages, which BibLaTeX takes as `langid`, by BCP 47 tag. */
const BABEL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'ngerman',
  'de-at': 'naustrian',
  'de-ch': 'nswissgerman',
  el: 'greek',
  en: 'english',
  'en-gb': 'british',
  'en-us': 'american',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  gl: 'galician',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'hungarian',
  id: 'indonesian',
  is: 'icelandic',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  la: 'latin',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-br': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

const NAMES: ReadonlySet<string> = new Set([...Object.values(BABEL), 'german']);

/** "de" for "ngerman"; undefined for what is no name of Babel's, such as a tag. */
export const languageTag = (babel: string): string | undefined => {
  const name = babel.trim().toLowerCase();
  if (name === 'german') return 'de';
  return Object.keys(BABEL).find((tag) => BABEL[tag] === name);
};

/** "ngerman" for "de", "de-DE" or "German"; undefined for what Babel has no name for. CSL leaves the field free. */
export function langid(language: string | undefined): string | undefined {
  const tag = (language ?? '').trim().toLowerCase().replace(/_/g, '-');
  if (NAMES.has(tag)) return tag === 'german' ? 'ngerman' : tag;
  return BABEL[tag] ?? BABEL[tag.split('-')[0] ?? ''];
}

/** Whether styles may write a title in small letters: an English one, or one that does not say its language. */
export const isLowerable = (language: string | undefined): boolean =>
  language === undefined || /^\s*(en|eng|english)(?![a-z])/i.test(language);
