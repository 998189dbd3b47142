import { EntryList } from '@/components/entries/entry-list';
import type { EntryLayout } from '@/lib/content/entry';
import { builtOn, content, locale } from '@/lib/content/load';
import { type EntrySection, SECTIONS } from '@/lib/content/registry';
import { entryGroups } from '@/lib/content/sections';

/** The entries of a section, at most `limit` of them. */
export const Entries = ({ section, limit }: { section: EntrySection; limit?: number | undefined }) => (
  <EntryList
    layout={layoutOf(SECTIONS[section])}
    groups={entryGroups(content, section, builtOn, locale, limit)}
    locale={locale}
  />
);

const layoutOf = ({ layout = 'dated' }: { layout?: EntryLayout }) => layout;
