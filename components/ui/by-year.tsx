import type { ReactNode } from 'react';
import { PageSection } from '@/components/ui/section';

interface ByYearProps<Entry> {
  /** Newest first. */
  entries: readonly Entry[];
  list: (ofYear: Entry[]) => ReactNode;
}

/** One section per year, with the list of its entries. */
export function ByYear<Entry extends { date: string }>({ entries, list }: ByYearProps<Entry>) {
  const years = [...new Set(entries.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => (
    <PageSection key={year} id={`y${year}`} heading={year} isYear>
      {list(entries.filter(({ date }) => date.startsWith(year)))}
    </PageSection>
  ));
}
