import { en } from '@/lib/words/en';
import type { Words } from '@/lib/words/words';

/** Every dictionary, by its tag. For the server only: together they are large. */
export const DICTIONARIES: Readonly<Record<string, Words>> = { en };
