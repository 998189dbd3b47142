import { DatedEntries } from '@/components/entries/dated-entries';
import { EntryRows } from '@/components/entries/entry-rows';
import { Leaders } from '@/components/entries/leaders';
import { People } from '@/components/entries/people';
import { RunIn } from '@/components/entries/run-in';
import { type EntryGroup, type EntryLayout, isRich } from '@/lib/content/entry';
import type { Locale } from '@/lib/words/words';

interface EntryListProps {
  groups: readonly EntryGroup[];
  layout: EntryLayout;
  locale: Locale;
}

const LAYOUTS = { dated: DatedEntries, rows: EntryRows, leaders: Leaders, 'run-in': RunIn, people: People } as const;

/** The entries of a section, grouped if there are many. */
export function EntryList({ groups, layout, locale }: EntryListProps) {
  const isLong = groups.some(({ entries }) => entries.some(isRich));
  const Layout = LAYOUTS[isLong && layout !== 'rows' && layout !== 'people' ? 'dated' : layout];
  return groups.map(({ heading, isUpcoming, entries }) =>
    heading === null ? (
      <Layout key="" entries={entries} locale={locale} />
    ) : (
      <div key={heading} className={isUpcoming ? 'group soon' : 'group'}>
        <h3>{heading}</h3>
        <Layout entries={entries} locale={locale} />
      </div>
    ),
  );
}
