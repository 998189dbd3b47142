import { useState } from 'react';
import type { Words } from '@/lib/words/words';

const NONE: Words['error'] = { title: '', text: '', retry: '↻', home: '/' };

/** Reads the words that error-words.tsx embedded in the page, and keeps them when the page is replaced. */
export function useErrorWords(): Words['error'] {
  const [words] = useState<Words['error']>(() => ({
    ...NONE,
    ...(typeof document === 'undefined' ? {} : document.getElementById('error-words')?.dataset),
  }));
  return words;
}
