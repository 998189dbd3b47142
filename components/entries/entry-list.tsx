import { DatedEntries } from '@/components/entries/dated-entries';
import { EntryRows } from '@/components/entries/entry-rows';
import { Leaders } from '@/components/entries/leaders';
import { RunIn } from '@/components/entries/run-in';
import { type EntryGroup, type EntryLayout, isRich } from '@/lib/content/entry';

interface EntryListProps {
  groups: readonly EntryGroup[];
  layout: EntryLayout;
  language: string;
}

const LAYOUTS = { dated: DatedEntries, rows: EntryRows, leaders: Leaders, 'run-in': RunIn } as const;

/** The entries of a section, in groups where there are many. */
export function EntryList({ groups, layout, language }: EntryListProps) {
  const isLong = groups.some(({ entries }) => entries.some(isRich));
  const Layout = LAYOUTS[isLong && layout !== 'rows' ? 'dated' : layout];
  return groups.map(({ heading, entries }) =>
    heading === null ? (
      <Layout key="" entries={entries} language={language} />
    ) : (
      <div key={heading} className={heading === 'Upcoming' ? 'group soon' : 'group'}>
        <h3>{heading}</h3>
        <Layout entries={entries} language={language} />
      </div>
    ),
  );
}
