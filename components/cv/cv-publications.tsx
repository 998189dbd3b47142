import { AuthorNames } from '@/components/publications/author-names';
import type { ListedPublication } from '@/lib/publications/entry';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface CvPublicationsProps {
  entries: readonly ListedPublication[];
  locale: Locale;
}

/** Papers for a CV: all authors, no buttons, no links except to the paper, the year only where it changes. */
export function CvPublications({ entries, locale }: CvPublicationsProps) {
  const { language, words } = locale;
  return (
    <ul className="dated">
      {entries.map(({ id, title, setTitle, year, authors, moreAuthors, role, venue, award }, index) => (
        <li key={id}>
          <p className="date">{year !== entries[index - 1]?.year && year}</p>
          <p>
            {authors.length > 0 && (
              <span className="text-muted">
                <AuthorNames
                  authors={authors.map(({ url, ...author }) => author)}
                  more={
                    moreAuthors === undefined ? undefined : { count: moreAuthors, href: sitePath(publicationPath(id)) }
                  }
                  language={language}
                  words={words.list}
                />
                {role && ` (${role})`}.{' '}
              </span>
            )}
            <a href={sitePath(inLanguage(locale, publicationPath(id)))} className="text-ink">
              {setTitle ?? title}
            </a>
            {/[.?!]$/.test(title) ? ' ' : '. '}
            <em className="font-serif">{venue.name}</em>
            {venue.detail}
            {award && (
              <>
                {words.comma}
                <strong>{award}</strong>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
