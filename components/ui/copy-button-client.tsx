'use client';

import { useState } from 'react';

interface CopyButtonProps {
  /** The element whose text is copied. */
  targetId: string;
  what: string;
}

const MESSAGES = { idle: '', copied: 'Copied', selected: 'Selected: press Ctrl+C' } as const;

/** Copies the text of an element and says that it did; where the browser does not let it, selects the text instead. */
export function CopyButton({ targetId, what }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof MESSAGES>('idle');
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
      <button type="button" onClick={copy} aria-label={`Copy ${what}`}>
        Copy
      </button>
      <span role="status" className="quiet">
        {MESSAGES[state]}
      </span>
    </span>
  );
}
