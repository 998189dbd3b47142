import { en } from '@/lib/words/en';
import type { Locale } from '@/lib/words/words';

/** For what is English everywhere, such as reports of commands. */
export const ENGLISH: Locale = { language: 'en', words: en };
