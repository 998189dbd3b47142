import type { ReactNode } from 'react';
import { issuedDate } from '@/lib/csl/issued';
import { issuedText } from '@/lib/csl/issued-text';
import type { Publication } from '@/lib/csl/publication';
import { typeLabel } from '@/lib/csl/type-labels';
import { venueOf } from '@/lib/publications/entry';
import { topics } from '@/lib/publications/topics';
import { toIsoDate } from '@/lib/text/dates';
import { sitePath } from '@/lib/text/paths';

interface PaperDetailsProps {
  publication: Publication;
  language: string;
  citations: ReactNode;
}

/** The facts about a paper, as a list of terms. */
export function PaperDetails({ publication, language, citations }: PaperDetailsProps) {
  const { type, volume, issue, page, custom } = publication;
  const venue = venueOf(publication);
  const [date, when] = [issuedDate(publication), issuedText(publication, language)];
  const words = topics(publication);
  const place = [
    volume && `volume ${volume}`,
    issue && `issue ${issue}`,
    page && `pages ${String(page).replace('-', '–')}`,
  ].filter(Boolean);
  return (
    <dl className="facts q">
      <Fact term="Type">{typeLabel(type)}</Fact>
      {(venue.name || venue.detail) && (
        <Fact term="Published in">
          <em>{venue.name}</em>
          {venue.detail}
          {place.length > 0 && `, ${place.join(', ')}`}
        </Fact>
      )}
      {when && <Fact term="Date">{date && date.year > 0 ? <time dateTime={toIsoDate(date)}>{when}</time> : when}</Fact>}
      {custom?.award && <Fact term="Award">{custom.award}</Fact>}
      {citations && <Fact term="Cited by">{citations}</Fact>}
      {words.length > 0 && (
        <Fact term="Topics">
          <ul className="flex flex-wrap gap-x-3 wide:block">
            {words.map((topic) => (
              <li key={topic}>
                <a href={`${sitePath('/publications')}?topic=${encodeURIComponent(topic)}`}>{topic}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
