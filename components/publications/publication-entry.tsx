import type { ReactNode } from 'react';
import { AuthorNames } from '@/components/publications/author-names';
import { CopyBibtex } from '@/components/publications/copy-bibtex-client';
import { Picture } from '@/components/ui/picture';
import { encodeCoins } from '@/lib/formats/encode-coins';
import type { ListedPublication } from '@/lib/publications/entry';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface PublicationEntryViewProps {
  entry: ListedPublication;
  /** The typeset title with formulas; plain text if it has none. */
  title: ReactNode;
  /** The citation count at the end. */
  citedBy: ReactNode;
  /** Whether to show the year with the venue; not needed in lists grouped by year. */
  showYear?: boolean;
  /** Invisible metadata for reference managers, from `coinsLines`. */
  coins?: string;
  language: string;
  /** The folder of the language. */
  prefix: string;
  words: Words['list'];
}

/** One paper in a list. Rendered from plain data, so that the server's list and the browser's search results look the same. */
export function PublicationEntryView({
  entry,
  title,
  citedBy,
  showYear = false,
  coins,
  language,
  prefix,
  words,
}: PublicationEntryViewProps) {
  const { id, year, authors, moreAuthors, venue, award, links, hasAbstract, role, image, setAbstract } = entry;
  const page = `${prefix}/publications/${id}`;
  const actions = [
    ...links,
    ...(hasAbstract && !setAbstract ? [{ label: words.abstract, url: `${page}#abstract` }] : []),
  ];
  return (
    <div className="paper">
      <h3 dir="auto" lang={entry.language}>
        <a href={localHref(page)}>{title}</a>
      </h3>
      {authors.length > 0 && (
        <div className="by">
          <AuthorNames
            authors={authors}
            more={moreAuthors === undefined ? undefined : { count: moreAuthors, href: localHref(page) }}
            language={language}
            words={words}
          />
          {role}
        </div>
      )}
      <p className="in">
        <em>{venue.name}</em>
        {venue.detail}
        {showYear && !says(`${venue.name}${venue.detail}`, year) && (venue.name ? `${words.comma}${year}` : year)}
        {award && (
          <>
            {' '}
            <strong className="tag">{award}</strong>
          </>
        )}
      </p>
      <div className="act">
        {actions.map(({ label, url }) => (
          <a key={label} href={localHref(url)} aria-label={fill(words.labelled, { label, title: entry.title })}>
            {label}
          </a>
        ))}
        <CopyBibtex
          file={localHref(`/publications/${id}/cite.bib`)}
          href={localHref(`${page}#cite`)}
          title={entry.title}
          words={words}
        />
        {setAbstract && (
          <details className="fold">
            <summary aria-label={fill(words.labelled, { label: words.abstract, title: entry.title })}>
              {words.abstract}
            </summary>
            <p dir="auto" lang={entry.language} className="abstract">
              {setAbstract}
            </p>
          </details>
        )}
        <span className="num">{citedBy}</span>
      </div>
      {image && (
        <div className="thumb">
          {image.video ? (
            <a
              href={localHref(image.video)}
              aria-label={fill(words.labelled, { label: words.video, title: entry.title })}
            >
              <Picture src={image.src} prepared={image.prepared} alt={image.alt} sizes="9.5rem" />
            </a>
          ) : (
            <Picture src={image.src} prepared={image.prepared} alt={image.alt} sizes="9.5rem" />
          )}
        </div>
      )}
      {coins && <span className="Z3988" title={encodeCoins(coins)} />}
    </div>
  );
}

/** Whether a venue includes the year; for a paper without a year, the venue says that it is forthcoming. */
const says = (venue: string, year: string) => !/\d/.test(year) || new RegExp(`(?<!\\d)${year}(?!\\d)`).test(venue);
