import type { z } from 'zod';
import type { Entry, EntryLayout } from '@/lib/content/entry';
import type { Publication } from '@/lib/csl/publication';
import type { Locale } from '@/lib/words/words';

/** What entries may refer to outside their own file. */
export type EntryContext = { publications: readonly Publication[]; locale: Locale };

interface Place {
  /** The anchor on the page. Fixed here rather than derived from the heading, so that shared links keep working. */
  id: string;
  /** Shown on the home page only if site.json names it; other sections appear as soon as their file has an entry. */
  onlyIfNamed?: true;
  /** Left out of the CV unless `cv.sections` in site.json names it. */
  notOnCv?: true;
}

interface List<T> extends Place {
  /** JSON Resume: the fields to omit; null for a section that it has no field for, or that lib/formats writes. */
  resumeWithout: readonly (keyof T)[] | null;
}

interface EntryList<T> extends List<T> {
  /** The entries in display order, for the shared layout. */
  entries: (list: readonly T[], context: EntryContext) => Entry[];
  layout?: EntryLayout;
  /** Entries have dates, and upcoming ones come first, under their own heading. */
  hasUpcoming?: true;
}

/** A section without its own file. */
export const place = (definition: Place): Place => definition;

/** A section from `data/<name>.json` that app/ renders with its own component. */
export const list = <T extends object>(schema: z.ZodType<T[]>, definition: List<T>) => ({ schema, ...definition });

/** A section from `data/<name>.json` in the shared entry layout. */
export const entryList = <T extends object>(schema: z.ZodType<T[]>, definition: EntryList<T>) => ({
  schema,
  ...definition,
});
