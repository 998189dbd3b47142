import { PublicationList, type PublicationListProps } from '@/components/publications/publication-list-client';
import { PageSection } from '@/components/ui/section';
import { type YearGroup, yearLabel } from '@/lib/csl/issued';
import type { ListedPublication } from '@/lib/publications/entry';
import { counted } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface PublicationYearsProps extends Omit<PublicationListProps, 'entries' | 'showYear'> {
  years: readonly { year: YearGroup; entries: readonly ListedPublication[] }[];
  allWords: Words;
}

/** Papers grouped by year. */
export function PublicationYears({ years, allWords, ...list }: PublicationYearsProps) {
  return years.map(({ year, entries }) => (
    <PageSection
      key={year}
      id={`y${year}`}
      heading={yearLabel(year, allWords.dates)}
      aside={counted(allWords.publications.count, entries.length, list.language)}
      isYear
    >
      <PublicationList entries={entries} {...list} />
    </PageSection>
  ));
}
