import { AuthorNames } from '@/components/publications/author-names';
import { Picture } from '@/components/ui/picture';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import type { Picture as Prepared } from '@/lib/pictures/manifest';
import { entryAuthors, type Names, roleOf } from '@/lib/publications/entry';
import { publicationLinks } from '@/lib/publications/links';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Locale } from '@/lib/words/words';

interface PaperHeadProps {
  publication: Publication;
  names: Names;
  /** Its picture, where that was prepared. */
  picture: Prepared | undefined;
  locale: Locale;
}

/** Authors, the picture and the links of a paper. */
export function PaperHead({ publication, names, picture, locale }: PaperHeadProps) {
  const { language, words } = locale;
  const { title, custom } = publication;
  const authors = entryAuthors(publication, names, words);
  const { role } = roleOf(publication, locale);
  const marks = authors.map((author) => author.marks ?? '').join('');
  const links = publicationLinks(publication, words.links);
  return (
    <>
      <div className="by">
        <AuthorNames authors={authors} language={language} words={words.list} />
        {role}
      </div>
      {marks && (
        <p className="quiet">
          {[marks.includes('*') && words.paper.equal, marks.includes('†') && words.paper.corresponding]
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
                aria-label={fill(words.labelled, { label, title: mathToText(title) })}
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
