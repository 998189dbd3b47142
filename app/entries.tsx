import { EntryList } from '@/components/entries/entry-list';
import type { EntryLayout } from '@/lib/content/entry';
import { builtOn, content } from '@/lib/content/load';
import { type EntrySection, SECTIONS } from '@/lib/content/registry';
import { entryGroups } from '@/lib/content/sections';

/** The entries of a section, at most `limit` of them. */
export const Entries = ({ section, limit }: { section: EntrySection; limit?: number | undefined }) => (
  <EntryList
    layout={layoutOf(SECTIONS[section])}
    groups={entryGroups(content, section, builtOn, limit)}
    language={content.site.language}
  />
);

const layoutOf = ({ layout = 'dated' }: { layout?: EntryLayout }) => layout;
