import type { NewsItem } from '@/lib/content/schemas/lists';

/** Newest first; equal dates keep the order of the file. */
export const newestNewsFirst = (news: readonly NewsItem[]): NewsItem[] =>
  [...news].sort((a, b) => b.date.localeCompare(a.date, 'en'));
