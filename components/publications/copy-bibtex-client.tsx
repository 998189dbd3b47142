'use client';

import { useState } from 'react';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface CopyBibtexProps {
  /** The paper's own file. */
  file: string;
  /** Where its BibTeX stands on a page, for those without script. */
  href: string;
  title: string;
  words: Words['list'];
}

/** A link to a paper's BibTeX, which copies it in place where there is script; when that fails, the link leads there. */
export function CopyBibtex({ file, href, title, words }: CopyBibtexProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    const text = fetch(file).then((response) => {
      if (!response.ok) throw new Error(`${file} answered with status ${response.status}.`);
      return response.text();
    });
    try {
      // Safari lets a page copy what is still to come only in this form.
      const item = new ClipboardItem({
        'text/plain': text.then((bibtex) => new Blob([bibtex], { type: 'text/plain' })),
      });
      await navigator.clipboard.write([item]);
      setIsCopied(true);
    } catch {
      window.location.assign(href);
    }
  };
  return (
    <>
      <a
        href={href}
        aria-label={fill(words.labelled, { label: words.bibtex, title })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          void copy();
        }}
      >
        {words.bibtex}
      </a>
      <span role="status" className="quiet">
        {isCopied && words.copied}
      </span>
    </>
  );
}
