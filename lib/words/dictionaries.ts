import { ar } from '@/lib/words/ar';
import { de } from '@/lib/words/de';
import { en } from '@/lib/words/en';
import { es } from '@/lib/words/es';
import { fa } from '@/lib/words/fa';
import { fr } from '@/lib/words/fr';
import { he } from '@/lib/words/he';
import { hi } from '@/lib/words/hi';
import { id } from '@/lib/words/id';
import { it } from '@/lib/words/it';
import { ja } from '@/lib/words/ja';
import { ko } from '@/lib/words/ko';
import { nl } from '@/lib/words/nl';
import { pl } from '@/lib/words/pl';
import { ptBr } from '@/lib/words/pt-br';
import { ru } from '@/lib/words/ru';
import { tr } from '@/lib/words/tr';
import { uk } from '@/lib/words/uk';
import { vi } from '@/lib/words/vi';
import type { Words } from '@/lib/words/words';
import { zhCn } from '@/lib/words/zh-cn';
import { zhTw } from '@/lib/words/zh-tw';

/** All dictionaries, keyed by language tag. Server only: together they are large. */
export const DICTIONARIES: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBr,
  ru,
  tr,
  uk,
  vi,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
};

/** The dictionary of a language: its own, else that of the same language in the same script ("en" for "en-GB", "zh-CN" for "zh"). */
export function dictionaryOf(language: string): Words | undefined {
  const likely = scriptOf(language);
  const near = Object.keys(DICTIONARIES).find((tag) => scriptOf(tag) === likely);
  return DICTIONARIES[language] ?? DICTIONARIES[near ?? ''];
}

const scriptOf = (tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};
