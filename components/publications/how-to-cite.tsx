import { createElement, Fragment } from 'react';
import { CopyButton } from '@/components/ui/copy-button-client';
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
  const parts = apaReference(publication).map(({ text, italic }) => (italic ? createElement('em', {}, text) : text));
  return (
    <section aria-labelledby="cite" className="mt-9 max-w-[44rem]">
      <h2 id="cite" className="mb-2">
        How to cite
      </h2>
      <p className="mb-4">{createElement(Fragment, {}, ...parts)}</p>
      <div className="rounded-lg border border-line bg-surface">
        <div className="flex items-center justify-between border-line border-b px-4 py-2">
          <h3 className="font-medium text-md">BibTeX</h3>
          <CopyButton targetId="bibtex" what="BibTeX" />
        </div>
        <pre id="bibtex" className="whitespace-pre-wrap px-4 py-3 text-sm">
          {toShortBibtex(publication)}
        </pre>
      </div>
      <p className="mt-2 flex flex-wrap gap-x-4 text-md print:hidden">
        Download:{' '}
        {DOWNLOADS.map(([label, file]) => (
          <a
            key={file}
            href={sitePath(`${publicationPath(publication.id)}/${file}`)}
            download={`${publication.id}${file.slice(4)}`}
          >
            {label}
          </a>
        ))}
      </p>
    </section>
  );
}
