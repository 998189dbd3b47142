import type { Picture } from '@/lib/pictures/manifest';
import type { Period } from '@/lib/text/periods';

/** What a section's entry shows, whatever the section. Descriptions and points are Markdown. */
export type Entry = {
  /** What stands in the gutter. */
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

export type EntryGroup = { heading: string | null; entries: readonly Entry[] };
