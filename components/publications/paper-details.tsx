import type { ReactNode } from 'react';
import { issuedDate } from '@/lib/csl/issued';
import { issuedText } from '@/lib/csl/issued-text';
import type { Publication } from '@/lib/csl/publication';
import { typeLabel } from '@/lib/csl/type-labels';
import { venueOf } from '@/lib/publications/entry';
import { topics } from '@/lib/publications/topics';
import { toIsoDate } from '@/lib/text/dates';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface PaperDetailsProps {
  publication: Publication;
  locale: Locale;
  citations: ReactNode;
}

/** The facts about a paper, as a list of terms. */
export function PaperDetails({ publication, locale, citations }: PaperDetailsProps) {
  const { type, volume, issue, page, custom } = publication;
  const { words } = locale;
  const venue = venueOf(publication, words);
  const [date, when] = [issuedDate(publication), issuedText(publication, locale)];
  const subjects = topics(publication);
  const place = [
    volume && fill(words.paper.volume, { number: volume }),
    issue && fill(words.paper.issue, { number: issue }),
    page && fill(words.paper.pages, { pages: String(page).replace('-', '–') }),
  ].filter(Boolean);
  return (
    <dl className="facts q">
      <Fact term={words.paper.type}>{typeLabel(type, words.types)}</Fact>
      {(venue.name || venue.detail) && (
        <Fact term={words.paper.publishedIn}>
          <em>{venue.name}</em>
          {venue.detail}
          {place.length > 0 && `${words.comma}${place.join(words.comma)}`}
        </Fact>
      )}
      {when && (
        <Fact term={words.paper.date}>
          {date && date.year > 0 ? <time dateTime={toIsoDate(date)}>{when}</time> : when}
        </Fact>
      )}
      {custom?.award && <Fact term={words.paper.award}>{custom.award}</Fact>}
      {citations && <Fact term={words.paper.citedBy}>{citations}</Fact>}
      {subjects.length > 0 && (
        <Fact term={words.paper.topics}>
          <ul className="flex flex-wrap gap-x-3 wide:block">
            {subjects.map((topic) => (
              <li key={topic}>
                <a href={`${sitePath(inLanguage(locale, '/publications'))}?topic=${encodeURIComponent(topic)}`}>
                  {topic}
                </a>
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
