'use client';

import { useState } from 'react';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface CopyBibtexProps {
  /** The URL of the paper's BibTeX file. */
  file: string;
  /** The anchor of its BibTeX on a page, for use without JavaScript. */
  href: string;
  title: string;
  words: Words['list'];
}

/** A link to a paper's BibTeX. With JavaScript it copies the BibTeX; if that fails, it works as a link. */
export function CopyBibtex({ file, href, title, words }: CopyBibtexProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    const text = fetch(file).then((response) => {
      if (!response.ok) throw new Error(`${file} responded with status ${response.status}.`);
      return response.text();
    });
    try {
      // The only way in which Safari lets a page copy text that is still being fetched.
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
