import { textAt } from '@/lib/text/property';

/** Babel's language names, which BibLaTeX uses as `langid`, keyed by BCP 47 tag. */
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

/** "de" for "ngerman"; undefined for anything that is not a Babel name, such as a tag. */
export const languageTag = (babel: string): string | undefined => {
  const name = babel.trim().toLowerCase();
  if (name === 'german') return 'de';
  return Object.keys(BABEL).find((tag) => BABEL[tag] === name);
};

/** "ngerman" for "de", "de-DE" or "German"; undefined when Babel has no name for it. The CSL field is free text. */
export function langid(language: string | undefined): string | undefined {
  const tag = (language ?? '').trim().toLowerCase().replace(/_/g, '-');
  if (NAMES.has(tag)) return tag === 'german' ? 'ngerman' : tag;
  return [tag, tag.split('-')[0] ?? ''].map((key) => textAt(BABEL, key)).find((name) => name !== undefined);
}

/** Whether styles may lower-case a title: only if it is in English or its language is not given. */
export const isLowerable = (language: string | undefined): boolean =>
  language === undefined || /^\s*(en|eng|english)(?![a-z])/i.test(language);
