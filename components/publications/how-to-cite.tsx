import { createElement, Fragment } from 'react';
import { CopyButton } from '@/components/ui/copy-button-client';
import { PageSection } from '@/components/ui/section';
import type { Publication } from '@/lib/csl/publication';
import { apaReference } from '@/lib/formats/apa';
import { toShortBibtex } from '@/lib/formats/bibtex';
import { publicationPath, sitePath } from '@/lib/text/paths';

const DOWNLOADS = [
  ['BibTeX', 'cite.bib'],
  ['RIS', 'cite.ris'],
  ['CSL-JSON', 'cite.json'],
] as const;

export function HowToCite({ publication }: { publication: Publication }) {
  const parts = apaReference(publication).map(({ text, italic, script }) => {
    const inside = script ? createElement(script, {}, text) : text;
    return italic ? createElement('em', {}, inside) : inside;
  });
  return (
    <PageSection id="cite" heading="How to cite">
      <p>{createElement(Fragment, {}, ...parts)}</p>
      <pre id="bibtex" className="source">
        {toShortBibtex(publication)}
      </pre>
      <p className="act no-print mt-2">
        <CopyButton targetId="bibtex" what="BibTeX" />
        {DOWNLOADS.map(([label, file]) => (
          <a
            key={file}
            href={sitePath(`${publicationPath(publication.id)}/${file}`)}
            download={`${publication.id}${file.slice(4)}`}
            aria-label={`Download ${label}`}
          >
            {label}
          </a>
        ))}
      </p>
    </PageSection>
  );
}
