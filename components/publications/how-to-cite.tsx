import { setReference } from '@/components/publications/set-reference';
import { CopyButton } from '@/components/ui/copy-button-client';
import { PageSection } from '@/components/ui/section';
import type { CitationStyle } from '@/lib/content/schemas/site';
import type { Publication } from '@/lib/csl/publication';
import { toShortBibtex } from '@/lib/formats/bibtex';
import { CITATION_STYLES, reference } from '@/lib/formats/reference';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface HowToCiteProps {
  publication: Publication;
  style: CitationStyle;
  words: Words;
}

const DOWNLOADS = [
  ['BibTeX', 'cite.bib'],
  ['RIS', 'cite.ris'],
  ['CSL-JSON', 'cite.json'],
] as const;

export function HowToCite({ publication, style, words }: HowToCiteProps) {
  return (
    <PageSection id="cite" heading={words.paper.cite}>
      <p dir="auto">{setReference(reference(publication, style))}</p>
      <details className="fold">
        <summary>{words.paper.otherStyles}</summary>
        <dl className="styles">
          {CITATION_STYLES.filter((other) => other.style !== style).map((other) => (
            <div key={other.style}>
              <dt>{other.name}</dt>
              <dd dir="auto">{setReference(reference(publication, other.style))}</dd>
            </div>
          ))}
        </dl>
      </details>
      <pre id="bibtex" className="source">
        {toShortBibtex(publication)}
      </pre>
      <p className="act no-print mt-2">
        <CopyButton targetId="bibtex" what="BibTeX" words={words.copy} />
        {DOWNLOADS.map(([label, file]) => (
          <a
            key={file}
            href={sitePath(`${publicationPath(publication.id)}/${file}`)}
            download={`${publication.id}${file.slice(4)}`}
            aria-label={fill(words.paper.download, { format: label })}
          >
            {label}
          </a>
        ))}
      </p>
    </PageSection>
  );
}
