import { AuthorNames } from '@/components/publications/author-names';
import { entryAuthors, type Names } from '@/lib/citation/entry';
import { publicationLinks } from '@/lib/citation/links';
import type { Publication } from '@/lib/content/schemas/publications';
import { mathToText } from '@/lib/markdown/math-text';
import { localHref } from '@/lib/paths';

/** Authors, the picture and the links of a paper. */
export function PaperHead({ publication, names }: { publication: Publication; names: Names }) {
  const { title, custom } = publication;
  const authors = entryAuthors(publication, names);
  const marks = authors.map((author) => author.marks ?? '').join('');
  const links = publicationLinks(publication);
  return (
    <>
      <div className="paper-authors">
        <AuthorNames authors={authors} folds={false} />
      </div>
      {marks && (
        <p className="text-sm text-muted">
          {[marks.includes('*') && '* equal contribution', marks.includes('†') && '† corresponding author']
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {links.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-2.5 print:hidden">
          {links.map(({ label, url }, index) => (
            <li key={label}>
              <a
                href={localHref(url)}
                aria-label={`${label}: ${mathToText(title)}`}
                className={index === 0 ? 'action action-first block' : 'action block'}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {custom?.image && (
        // biome-ignore lint/performance/noImgElement: the image optimizer is switched off, so it would add nothing
        <img
          src={localHref(custom.image.src)}
          alt={custom.image.alt}
          loading="lazy"
          className="mt-6 max-h-96 max-w-full rounded-lg border border-line"
        />
      )}
    </>
  );
}
