import { useState } from 'react';
import type { Words } from '@/lib/words/words';

const NONE: Words['error'] = { title: '', text: '', retry: '↻', home: '/' };

/** What error-words.tsx has left in the page, kept when the page around it goes. */
export function useErrorWords(): Words['error'] {
  const [words] = useState<Words['error']>(() => ({
    ...NONE,
    ...(typeof document === 'undefined' ? {} : document.getElementById('error-words')?.dataset),
  }));
  return words;
}
