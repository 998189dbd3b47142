import {
  type ListedPublication,
  PublicationList,
  type PublicationListProps,
} from '@/components/publications/publication-list-client';

interface PublicationYearsProps extends Omit<PublicationListProps, 'entries' | 'showYear'> {
  years: readonly { year: number; entries: readonly ListedPublication[] }[];
}

/** Papers under the years they appeared in. */
export function PublicationYears({ years, ...list }: PublicationYearsProps) {
  return years.map(({ year, entries }) => (
    <section
      key={year}
      id={`y${year}`}
      aria-labelledby={`y${year}-heading`}
      className="mt-6 border-line border-t pt-2 wide:grid wide:grid-cols-[6rem_minmax(0,1fr)]"
    >
      <h2 id={`y${year}-heading`} className="pt-3 font-semibold font-serif text-[1.2rem]">
        {year}
      </h2>
      <PublicationList entries={entries} {...list} />
    </section>
  ));
}
