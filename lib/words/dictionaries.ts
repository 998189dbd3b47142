import { en } from '@/lib/words/en';
import { he } from '@/lib/words/he';
import type { Words } from '@/lib/words/words';
import { zhCn } from '@/lib/words/zh-cn';

/** Every dictionary, by its tag. For the server only: together they are large. */
export const DICTIONARIES: Readonly<Record<string, Words>> = { en, he, 'zh-CN': zhCn };

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
