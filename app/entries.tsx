import { EntryList } from '@/components/entries/entry-list';
import { type EntrySection, entryGroups } from '@/lib/content/entries';
import { builtOn, content } from '@/lib/content/load';

/** The entries of a section, at most `limit` of them. */
export const Entries = ({ section, limit }: { section: EntrySection; limit?: number | undefined }) => (
  <EntryList groups={entryGroups(content, section, builtOn, limit)} language={content.site.language} />
);
