import { withoutVersion } from '@/lib/csl/identifiers';
import { ServiceError } from '@/lib/net/errors';
import type { ForeignPublication, OwnPublication } from '@/lib/stats/match';
import type { PublishedFileContext } from '@/lib/stats/published-file';
import type { SourceName } from '@/lib/stats/settings';
import type { ScholarStats } from '@/lib/stats/types';
import type { ServiceContext } from '@/tools/shared/service';

export interface IdentifiedPublication extends OwnPublication {
  /** The bare DOI, not a URL. */
  doi?: string | undefined;
  arxiv?: string | undefined;
  aclAnthology?: string | undefined;
}

/** Everything a source may use; times are ms since 1970. */
export interface SourceContext extends PublishedFileContext, ServiceContext {
  publications: readonly IdentifiedPublication[];
  /** User names by network, both as spelt in data/profile.json. */
  usernames: ReadonlyMap<string, string>;
  /** Where gs_data.json is published; null when data/site.json has no repository. */
  published: { repository: string; useCdn: boolean } | null;
}

export interface Reading {
  stats: ScholarStats;
  /** The papers that the counts in `stats.publications` were matched from; matching them again gives the same result. */
  papers: readonly ForeignPublication[];
  /** Those that match none of our publications. */
  unmatched: readonly ForeignPublication[];
  /** Notes for the owner about this reading, in sentences. */
  notes: readonly string[];
}

/** A service with citation numbers. Both functions throw ServiceError. */
export interface StatsSource {
  name: SourceName;
  fetch(context: SourceContext): Promise<unknown>;
  transform(body: unknown, context: SourceContext): Reading;
}

/** The message of an error that prevented reading counts per paper when the total is already known. Rethrows unexpected errors. */
export function partError(error: unknown): string {
  if (error instanceof ServiceError) return error.message;
  throw error;
}

/** The note for the owner about such an error; none for null. */
export const partNotes = (error: unknown): string[] =>
  typeof error === 'string' ? [`Not all counts per paper could be read: ${error}`] : [];

/** The UTC date of this request, which is the date of the numbers. */
export function today(context: SourceContext): string {
  return new Date(context.now()).toISOString().slice(0, 10);
}

/** Our publication for a service's paper when an identifier matches, which is more reliable than the title. */
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
