import { PageSection } from '@/components/ui/section';
import type { Publication } from '@/lib/csl/publication';
import { renderMath } from '@/lib/markdown/math';
import { titleLanguage, venueOf } from '@/lib/publications/entry';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface RelatedPapersProps {
  publications: readonly Publication[];
  locale: Locale;
}

export function RelatedPapers({ publications, locale }: RelatedPapersProps) {
  const { words } = locale;
  if (publications.length === 0) return null;
  return (
    <PageSection id="related" heading={words.paper.related}>
      <ol className="papers">
        {publications.map((publication) => (
          <li key={publication.id} className="paper">
            <h3 dir="auto" lang={titleLanguage(publication.language).language}>
              <a href={sitePath(inLanguage(locale, publicationPath(publication.id)))}>
                {renderMath(publication.title)}
              </a>
            </h3>
            <p className="in">
              <em>{venueOf(publication, words).name}</em>
              {venueOf(publication, words).detail}
            </p>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
