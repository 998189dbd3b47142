import { EntryList } from '@/components/entries/entry-list';
import type { Edition } from '@/lib/content/edition';
import type { EntryLayout } from '@/lib/content/entry';
import { builtOn } from '@/lib/content/load';
import { type EntrySection, SECTIONS } from '@/lib/content/registry';
import { entryGroups } from '@/lib/content/sections';

interface EntriesProps {
  section: EntrySection;
  edition: Edition;
  limit?: number | undefined;
}

/** The entries of a section, at most `limit`. */
export const Entries = ({ section, edition: { content, locale }, limit }: EntriesProps) => (
  <EntryList
    layout={layoutOf(SECTIONS[section])}
    groups={entryGroups(content, section, builtOn, locale, limit)}
    locale={locale}
  />
);

const layoutOf = ({ layout = 'dated' }: { layout?: EntryLayout }) => layout;
