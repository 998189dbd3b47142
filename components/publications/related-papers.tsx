import { PageSection } from '@/components/ui/section';
import type { Publication } from '@/lib/csl/publication';
import { renderMath } from '@/lib/markdown/math';
import { titleLanguage, venueOf } from '@/lib/publications/entry';
import { publicationPath, sitePath } from '@/lib/text/paths';

export function RelatedPapers({ publications }: { publications: readonly Publication[] }) {
  if (publications.length === 0) return null;
  return (
    <PageSection id="related" heading="Related">
      <ol className="papers">
        {publications.map((publication) => (
          <li key={publication.id} className="paper">
            <h3 dir="auto" lang={titleLanguage(publication.language).language}>
              <a href={sitePath(publicationPath(publication.id))}>{renderMath(publication.title)}</a>
            </h3>
            <p className="in">
              <em>{venueOf(publication).name}</em>
              {venueOf(publication).detail}
            </p>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
