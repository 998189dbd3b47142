import type { Publication } from '@/lib/csl/publication';
import { fold } from '@/lib/publications/search';

/** Venues that are spelt in more than one way, each as `"EMNLP 2024" (3), "Emnlp 2024" (1)`, the most frequent first. */
export function spellings(publications: readonly Publication[]): string[] {
  const venues = new Map<string, Map<string, number>>();
  for (const { 'container-title': venue } of publications) {
    if (venue === undefined) continue;
    const counts = venues.get(key(venue)) ?? new Map<string, number>();
    counts.set(venue, (counts.get(venue) ?? 0) + 1);
    venues.set(key(venue), counts);
  }
  return [...venues.values()]
    .filter((counts) => counts.size > 1)
    .map((counts) =>
      [...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([venue, count]) => `"${venue}" (${count})`)
        .join(', '),
    );
}

// A venue without case, punctuation and short words.
const key = (venue: string) =>
  fold(venue)
    .replace(/&/g, ' and ')
    .replace(/\b(in|proc(eedings)?( of)?|the|and|of|on|for)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
