import { textAt } from '@/lib/text/property';
import type { Words } from '@/lib/words/words';

/** What readers call a CSL type: "Conference paper" for "paper-conference". */
export const typeLabel = (type: string, words: Words['types']): string => textAt(words, type) ?? type;
