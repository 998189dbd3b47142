import { textAt } from '@/lib/text/property';
import type { Words } from '@/lib/words/words';

/** The label of a CSL type for readers: "Conference paper" for "paper-conference". */
export const typeLabel = (type: string, words: Words['types']): string => textAt(words, type) ?? type;
