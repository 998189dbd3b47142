'use client';

import { useState } from 'react';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface CopyButtonProps {
  /** The element whose text is copied. */
  targetId: string;
  what: string;
  words: Words['copy'];
}

/** Copies the text of an element and confirms it; if the browser refuses, selects the text instead. */
export function CopyButton({ targetId, what, words }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle');
  const copy = async () => {
    const target = document.getElementById(targetId);
    if (!target) return;
    try {
      await navigator.clipboard.writeText(target.textContent ?? '');
      setState('copied');
    } catch {
      window.getSelection()?.selectAllChildren(target);
      setState('selected');
    }
  };
  return (
    <span className="needs-script copy">
      <button type="button" onClick={copy} aria-label={fill(words.label, { what })}>
        {words.copy}
      </button>
      <span role="status" className="quiet">
        {state !== 'idle' && words[state]}
      </span>
    </span>
  );
}
