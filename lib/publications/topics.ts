import { newestFirst } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { fold } from '@/lib/publications/search';
import { oneLine } from '@/lib/text/strings';

/** The distinct topics of a paper, from CSL's "keyword". */
export function topics({ keyword }: Publication): string[] {
  const found = new Map<string, string>();
  for (const topic of (keyword ?? '').split(/[,;，；、]/).map(oneLine))
    if (topic && !found.has(fold(topic))) found.set(fold(topic), topic);
  return [...found.values()];
}

/** Other papers that share topics with this one, most shared first, then newest first; at most `max`. */
export function relatedPublications(publication: Publication, all: readonly Publication[], max: number): Publication[] {
  const own = new Set(topics(publication).map(fold));
  if (own.size === 0) return [];
  return newestFirst(all)
    .filter(({ id }) => id !== publication.id)
    .map((other) => ({ other, shared: topics(other).filter((topic) => own.has(fold(topic))).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, max)
    .map(({ other }) => other);
}
