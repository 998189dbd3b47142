import { EntryList } from '@/components/entries/entry-list';
import { builtOn, content } from '@/lib/content/load';
import type { EntrySection } from '@/lib/content/registry';
import { entryGroups } from '@/lib/content/sections';

/** The entries of a section, at most `limit` of them. */
export const Entries = ({ section, limit }: { section: EntrySection; limit?: number | undefined }) => (
  <EntryList groups={entryGroups(content, section, builtOn, limit)} language={content.site.language} />
);
