import type { ReactNode } from 'react';
import { AuthorNames } from '@/components/publications/author-names';
import { encodeCoins } from '@/lib/formats/encode-coins';
import type { PublicationEntry } from '@/lib/publications/entry';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface PublicationEntryViewProps {
  entry: PublicationEntry;
  /** The title as it is set, formulas and all; plain text where it has none. */
  title: ReactNode;
  /** What stands at the end: the count of citations. */
  citedBy: ReactNode;
  /** The year with the venue; left out where the list is grouped by year. */
  showYear?: boolean;
  /** Invisible metadata for reference managers, as `coinsLines` gives it. */
  coins?: string;
  language: string;
  /** The folder of the language. */
  prefix: string;
  words: Words['list'];
}

/** One paper in a list. Made of plain data, so that the server's list and the browser's search results look the same. */
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
  const { id, year, authors, venue, award, links, hasAbstract, role } = entry;
  const page = `${prefix}/publications/${id}`;
  const actions = [
    ...links,
    ...(hasAbstract ? [{ label: words.abstract, url: `${page}#abstract` }] : []),
    { label: words.bibtex, url: `${page}#cite` },
  ];
  return (
    <div className="paper">
      <h3 dir="auto" lang={entry.language}>
        <a href={localHref(page)}>{title}</a>
      </h3>
      {authors.length > 0 && (
        <div className="by">
          <AuthorNames authors={authors} language={language} words={words} />
          {role && ` (${role})`}
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
      <p className="act">
        {actions.map(({ label, url }) => (
          <a key={label} href={localHref(url)} aria-label={fill(words.labelled, { label, title: entry.title })}>
            {label}
          </a>
        ))}
        <span className="num">{citedBy}</span>
      </p>
      {coins && <span className="Z3988" title={encodeCoins(coins)} />}
    </div>
  );
}

/** Whether a venue names the year; a paper without one says in its venue that it is to appear. */
const says = (venue: string, year: string) => !/\d/.test(year) || new RegExp(`(?<!\\d)${year}(?!\\d)`).test(venue);
