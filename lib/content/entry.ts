import type { Picture } from '@/lib/pictures/manifest';
import type { Period } from '@/lib/text/periods';

/** What an entry of any section shows. Descriptions and points are Markdown. */
export type Entry = {
  /** The date, or the words shown instead. */
  when?: Period | { date: string } | { words: string };
  title?: string | undefined;
  /** The part that is set in bold. */
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

/** The layout of a section while its entries are short; longer entries are placed below their dates. */
export type EntryLayout = 'dated' | 'rows' | 'leaders' | 'run-in' | 'people';

export type EntryGroup = { heading: string | null; isUpcoming?: true; entries: readonly Entry[] };

/** Whether an entry has more content than fits on one line. */
export const isRich = ({ description, points, keywords, links, image, roles = [] }: Entry): boolean =>
  [description, points, keywords, links].some((part) => part && part.length > 0) ||
  image !== undefined ||
  roles.some(isRich);
