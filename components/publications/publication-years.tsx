import { PublicationList, type PublicationListProps } from '@/components/publications/publication-list-client';
import { PageSection } from '@/components/ui/section';
import { type YearGroup, yearLabel } from '@/lib/csl/issued';
import type { ListedPublication } from '@/lib/publications/entry';

interface PublicationYearsProps extends Omit<PublicationListProps, 'entries' | 'showYear'> {
  years: readonly { year: YearGroup; entries: readonly ListedPublication[] }[];
}

/** Papers under the years they appeared in. */
export function PublicationYears({ years, ...list }: PublicationYearsProps) {
  return years.map(({ year, entries }) => (
    <PageSection
      key={year}
      id={`y${year}`}
      heading={String(yearLabel(year))}
      aside={entries.length === 1 ? '1 paper' : `${entries.length} papers`}
      isYear
    >
      <PublicationList entries={entries} {...list} />
    </PageSection>
  ));
}
