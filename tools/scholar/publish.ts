import { ServiceError } from '@/lib/net/errors';
import type { ForeignPublication } from '@/lib/stats/match';
import type { ScholarStats } from '@/lib/stats/types';

export interface PublishedIdentity {
  scholarId: string | null;
  /** Identifies the owner when a source was queried by it. */
  orcid?: string | undefined;
  name: string;
}

/**
 * Stats in the format of the Python crawler's `gs_data.json` (scholarly's Author), so that other sites with that format can read
 * it, as this one does in `transformPublishedFile`: `papers` must be what `stats.publications` was matched from. Numbers that no
 * source gave are left out. Throws InvalidParameter when there is no total.
 */
export function toPublishedFile(
  stats: ScholarStats,
  papers: readonly ForeignPublication[],
  { scholarId, orcid, name }: PublishedIdentity,
): Record<string, unknown> {
  if (stats.source === 'none' || stats.citedBy === null)
    throw new ServiceError('InvalidParameter', 'there is no total of citations to publish');
  return present({
    container_type: 'Author',
    filled: ['basics', 'publications', 'indices', 'counts'],
    scholar_id: scholarId,
    orcid,
    // The crawler's name for Google Scholar; other sources use their own names.
    source: stats.source === 'google-scholar' ? 'AUTHOR_PROFILE_PAGE' : stats.source,
    profile_url: stats.profileUrl,
    name,
    citedby: stats.citedBy,
    publications: Object.fromEntries(papers.map((paper, index) => toEntry(paper, index, scholarId))),
    citedby5y: stats.citedBy5y,
    hindex: stats.hIndex,
    hindex5y: stats.hIndex5y,
    i10index: stats.i10Index,
    i10index5y: stats.i10Index5y,
    cites_per_year: stats.citesPerYear,
    updated: stats.asOf && `${stats.asOf} 00:00:00`,
  });
}

/** The crawler's second file: an endpoint badge of shields.io. Throws InvalidParameter when there is no total. */
export function toShieldsFile(stats: ScholarStats): { schemaVersion: 1; label: string; message: string } {
  if (stats.citedBy === null) throw new ServiceError('InvalidParameter', 'there is no total of citations to publish');
  return { schemaVersion: 1, label: 'citations', message: `${stats.citedBy}` };
}

// Without Scholar's id for a paper, readers match it by title. Papers without a count are included because matching needs them.
function toEntry(paper: ForeignPublication, index: number, scholarId: string | null): [string, unknown] {
  const key = scholarId && paper.scholarId ? `${scholarId}:${paper.scholarId}` : `paper-${index + 1}`;
  const entry = present({
    container_type: 'Publication',
    source: 'AUTHOR_PUBLICATION_ENTRY',
    bib: present({ title: paper.title }),
    filled: false,
    author_pub_id: key.includes(':') ? key : null,
    num_citations: paper.citedBy,
  });
  return [key, entry];
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
