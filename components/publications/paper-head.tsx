import { AuthorNames } from '@/components/publications/author-names';
import { Picture } from '@/components/ui/picture';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { entryAuthors, type Names, roleOf } from '@/lib/publications/entry';
import { publicationLinks } from '@/lib/publications/links';
import { localHref } from '@/lib/text/paths';

interface PaperHeadProps {
  publication: Publication;
  names: Names;
  /** Its picture, where that was prepared. */
  picture: Prepared | undefined;
}

/** Authors, the picture and the links of a paper. */
export function PaperHead({ publication, names, picture }: PaperHeadProps) {
  const { title, custom } = publication;
  const authors = entryAuthors(publication, names);
  const { role } = roleOf(publication);
  const marks = authors.map((author) => author.marks ?? '').join('');
  const links = publicationLinks(publication);
  return (
    <>
      <div className="by">
        <AuthorNames authors={authors} folds={false} />
        {role && ` (${role})`}
      </div>
      {marks && (
        <p className="quiet">
          {[marks.includes('*') && '* equal contribution', marks.includes('†') && '† corresponding author']
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {links.length > 0 && (
        <ul className="btns no-print">
          {links.map(({ label, url }, index) => (
            <li key={label}>
              <a
                href={localHref(url)}
                aria-label={`${label}: ${mathToText(title)}`}
                className={index === 0 ? 'btn btn-main' : 'btn'}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {custom?.image && (
        <div className="picture">
          <Picture
            src={custom.image.src}
            prepared={picture}
            alt={custom.image.alt}
            sizes={`min(${picture?.width ?? 704}px, 100vw - 3rem)`}
          />
        </div>
      )}
    </>
  );
}
