import {
  type ListedPublication,
  PublicationList,
  type PublicationListProps,
} from '@/components/publications/publication-list-client';
import { type YearGroup, yearLabel } from '@/lib/csl/issued';

interface PublicationYearsProps extends Omit<PublicationListProps, 'entries' | 'showYear'> {
  years: readonly { year: YearGroup; entries: readonly ListedPublication[] }[];
}

/** Papers under the years they appeared in. */
export function PublicationYears({ years, ...list }: PublicationYearsProps) {
  return years.map(({ year, entries }) => (
    <section key={year} id={`y${year}`} aria-labelledby={`h${year}`} className="year dated">
      <h2 id={`h${year}`}>{yearLabel(year)}</h2>
      <PublicationList entries={entries} {...list} />
    </section>
  ));
}
