import type { Picture } from '@/lib/pictures/manifest';
import type { Period } from '@/lib/text/periods';

/** What a section's entry shows, whatever the section. Descriptions and points are Markdown. */
export type Entry = {
  /** The date, or what stands in its place. */
  when?: Period | { date: string } | { words: string };
  title?: string | undefined;
  /** What the entry is about, which is set strong. */
  lead?: 'title' | 'organization';
  url?: string | undefined;
  organization?: string | undefined;
  detail?: string | undefined;
  description?: string | undefined;
  points?: readonly string[] | undefined;
  keywords?: readonly string[] | undefined;
  links?: readonly { label: string; url: string }[];
  image?: { src: string; alt: string; prepared?: Picture | undefined } | undefined;
  /** Several roles at one organization. */
  roles?: readonly Entry[];
};

/** How a section is set as long as its entries are short; entries with more to say stand below their dates. */
export type EntryLayout = 'dated' | 'rows' | 'leaders' | 'run-in' | 'people';

export type EntryGroup = { heading: string | null; isUpcoming?: true; entries: readonly Entry[] };

/** Whether an entry has more to say than one line holds. */
export const isRich = ({ description, points, keywords, links, image, roles = [] }: Entry): boolean =>
  [description, points, keywords, links].some((part) => part && part.length > 0) ||
  image !== undefined ||
  roles.some(isRich);
