import { withoutVersion } from '@/lib/csl/identifiers';
import { ServiceError } from '@/lib/net/errors';
import type { ForeignPublication, OwnPublication } from '@/lib/stats/match';
import type { PublishedFileContext } from '@/lib/stats/published-file';
import type { SourceName } from '@/lib/stats/settings';
import type { ScholarStats } from '@/lib/stats/types';
import type { ServiceContext } from '@/tools/shared/service';

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
  /** Where gs_data.json is published; null where data/site.json names no repository. */
  published: { repository: string; useCdn: boolean } | null;
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

/** What kept the counts of single papers from being read, where the total is known already. Throws what nobody expected. */
export function partError(error: unknown): string {
  if (error instanceof ServiceError) return error.message;
  throw error;
}

/** The sentence for the owner about such an error; none for null. */
export const partNotes = (error: unknown): string[] =>
  typeof error === 'string' ? [`Not all counts of single papers could be read: ${error}`] : [];

/** The UTC date of this read: what a service answers now is what it counts today. */
export function today(context: SourceContext): string {
  return new Date(context.now()).toISOString().slice(0, 10);
}

/** The paper of theirs as ours where one of its identifiers is ours, which is surer than a title. */
export function byIdentifier(
  publications: readonly IdentifiedPublication[],
  ids: { dois: readonly string[]; arxiv?: readonly string[] },
  title: unknown,
): Pick<ForeignPublication, 'scholarId' | 'title'> {
  const dois = ids.dois.map((doi) => doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '').toLowerCase());
  const arxiv = (ids.arxiv ?? []).map((id) => `10.48550/arxiv.${id.toLowerCase()}`);
  const ours = publications.find((publication) =>
    doisOf(publication).some((doi) => dois.includes(doi) || arxiv.includes(doi)),
  );
  return { scholarId: ours?.scholarId, title: ours?.title ?? (typeof title === 'string' ? title : undefined) };
}

function doisOf({ doi, arxiv, aclAnthology }: IdentifiedPublication): string[] {
  const known = [
    doi,
    arxiv && `10.48550/arxiv.${withoutVersion(arxiv)}`,
    aclAnthology && `10.18653/v1/${aclAnthology}`,
  ];
  return known.flatMap((value) => value?.toLowerCase() || []);
}
