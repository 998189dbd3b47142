import type { z } from 'zod';
import type { Entry, EntryLayout } from '@/lib/content/entry';
import type { Publication } from '@/lib/csl/publication';
import type { Locale } from '@/lib/words/words';

/** What entries may refer to beside their own file. */
export type EntryContext = { publications: readonly Publication[]; locale: Locale };

interface Place {
  /** The anchor on the page. Fixed here and not made from the heading, so that shared links keep working. */
  id: string;
  /** The home page shows it only where site.json names it; other sections appear once their file holds an entry. */
  onlyIfNamed?: true;
  /** The CV leaves it out unless `cv.sections` of site.json names it. */
  notOnCv?: true;
}

interface List<T> extends Place {
  /** JSON Resume: the fields that stay out; null for a section that it has no place for, or that lib/formats writes. */
  resumeWithout: readonly (keyof T)[] | null;
}

interface EntryList<T> extends List<T> {
  /** The entries in their order, for the layout that they share. */
  entries: (list: readonly T[], context: EntryContext) => Entry[];
  layout?: EntryLayout;
  /** Entries have dates, and those to come stand first, under a heading of their own. */
  hasUpcoming?: true;
}

/** A section without a file of its own. */
export const place = (definition: Place): Place => definition;

/** A section of `data/<name>.json` that app/ renders by a component of its own. */
export const list = <T extends object>(schema: z.ZodType<T[]>, definition: List<T>) => ({ schema, ...definition });

/** A section of `data/<name>.json` in the layout that entries share. */
export const entryList = <T extends object>(schema: z.ZodType<T[]>, definition: EntryList<T>) => ({
  schema,
  ...definition,
});
