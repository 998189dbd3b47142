import type { STATS_SOURCES } from '@/lib/content/schemas/site';
import type { ForeignPublication, OwnPublication } from '@/lib/stats/match';
import type { PublishedFileContext } from '@/lib/stats/published-file';
import type { ScholarStats } from '@/lib/stats/types';
import type { ServiceContext } from '@/tools/shared/service';

export type SourceName = (typeof STATS_SOURCES)[number];

export interface IdentifiedPublication extends OwnPublication {
  /** Without the address before it. */
  doi?: string | undefined;
  arxiv?: string | undefined;
  aclAnthology?: string | undefined;
}

/** Everything a source may know or use; times are ms since 1970. */
export interface SourceContext extends PublishedFileContext, ServiceContext {
  publications: readonly IdentifiedPublication[];
  /** User names by network, as data/profile.json spells both. */
  usernames: ReadonlyMap<string, string>;
}

export interface Reading {
  stats: ScholarStats;
  /** What the counts in `stats.publications` were matched from: matching them again gives the same. */
  papers: readonly ForeignPublication[];
  /** Those of them that are none of ours. */
  unmatched: readonly ForeignPublication[];
  /** What the owner should know about this reading, in sentences. */
  notes: readonly string[];
}

/** One service that knows citation numbers. Both functions throw ServiceError. */
export interface StatsSource {
  name: SourceName;
  fetch(context: SourceContext): Promise<unknown>;
  transform(body: unknown, context: SourceContext): Reading;
}

/** The UTC date of this read: what a service answers now is what it counts today. */
export function today(context: SourceContext): string {
  return new Date(context.now()).toISOString().slice(0, 10);
}
