import type { Publication } from '@/lib/csl/publication';
import { renderMath } from '@/lib/markdown/math';
import { titleLanguage, venueOf } from '@/lib/publications/entry';
import { publicationPath, sitePath } from '@/lib/text/paths';

export function RelatedPapers({ publications }: { publications: readonly Publication[] }) {
  if (publications.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-9 max-w-[44rem]">
      <h2 id="related" className="mb-2">
        Related
      </h2>
      <ul className="flex flex-col gap-2">
        {publications.map((publication) => (
          <li key={publication.id} dir="auto">
            <a href={sitePath(publicationPath(publication.id))} lang={titleLanguage(publication.language).language}>
              {renderMath(publication.title)}
            </a>
            , {venueOf(publication).name}
          </li>
        ))}
      </ul>
    </section>
  );
}
