import { withoutVersion } from '@/lib/csl/identifiers';
import { ServiceError } from '@/lib/net/errors';
import { checkProfileIds, checkProfileName } from '@/lib/stats/identity';
import { emptyStats } from '@/lib/stats/types';
import { toCount } from '@/lib/stats/values';
import { entries, property } from '@/lib/text/property';
import {
  type IdentifiedPublication,
  partError,
  partNotes,
  type SourceContext,
  type StatsSource,
  today,
} from '@/tools/scholar/sources/source';
import { LATER } from '@/tools/scholar/ways-out';
import { askJson, serviceUrl, setting, statusOf, withAdvice } from '@/tools/shared/service';

const BATCH_SIZE = 500;
// A key allows one request a second; without one, the quota is shared by all users and often used up.
const GAP_MS = 1100;
const TRIES = 4;

/**
 * The owner as an author of Semantic Scholar, and our papers by DOI, arXiv and ACL Anthology id (api.semanticscholar.org,
 * Academic Graph). It has no counts per year. The date is that of this request.
 */
export const semanticScholar: StatsSource = {
  name: 'semantic-scholar',

  async fetch(context) {
    const id = authorId(context);
    const author = await get(context, `/graph/v1/author/${id}?fields=name,citationCount,hIndex`);
    const asked = context.publications.flatMap((publication) => idsOf(publication));
    const papers: unknown[] = [];
    try {
      for (let start = 0; start < asked.length; start += BATCH_SIZE) {
        await context.pause(GAP_MS);
        papers.push(...(await getPapers(context, asked.slice(start, start + BATCH_SIZE))));
      }
    } catch (error) {
      return { author, asked, papers, papersError: partError(error) };
    }
    return { author, asked, papers, papersError: null };
  },

  transform(body, context) {
    const author = property(body, 'author');
    const id = authorId(context);
    checkProfileIds([property(author, 'authorId')], id);
    checkProfileName(property(author, 'name'), context.profileNames, 'by id');
    const citedBy = toCount(property(author, 'citationCount'));
    if (citedBy === null)
      throw new ServiceError('InvalidResponse', `Semantic Scholar gives no valid total of citations; ${LATER}`);

    const counts = countsById(body);
    const found = context.publications.flatMap((publication) => {
      const known = idsOf(publication).flatMap((paperId) => counts.get(paperId) ?? []);
      // A paper found by several ids is counted once; if the service has several records for it, the largest count is used.
      return known.length > 0 ? [{ ...publication, citedBy: Math.max(...known) }] : [];
    });
    const stats = {
      ...emptyStats,
      source: 'semantic-scholar' as const,
      profileUrl: `https://www.semanticscholar.org/author/${id}`,
      citedBy,
      hIndex: toCount(property(author, 'hIndex')),
      publications: Object.fromEntries(found.map((paper) => [paper.id, paper.citedBy])),
      asOf: today(context),
      fetchedAt: context.fetchedAt,
    };
    return { stats, papers: found, unmatched: [], notes: partNotes(property(body, 'papersError')) };
  },
};

function authorId(context: SourceContext): string {
  const id = context.usernames.get('Semantic Scholar');
  if (id) return id;
  const hint = 'the number at the end of the address of your page there; it cannot look authors up by ORCID iD';
  throw new ServiceError(
    'ImproperlyConfigured',
    `Semantic Scholar needs a profile of network "Semantic Scholar" in data/profile.json: ${hint}`,
  );
}

function idsOf({ doi, arxiv, aclAnthology }: IdentifiedPublication): string[] {
  const ids = [doi && `DOI:${doi}`, arxiv && `ARXIV:${withoutVersion(arxiv)}`, aclAnthology && `ACL:${aclAnthology}`];
  return ids.flatMap((id) => id || []);
}

/** Papers in the order of the ids, null for unknown ones. */
async function getPapers(context: SourceContext, ids: readonly string[]): Promise<unknown[]> {
  const body = JSON.stringify({ ids });
  try {
    const papers = await get(context, '/graph/v1/paper/batch?fields=citationCount', body);
    if (Array.isArray(papers) && papers.length === ids.length) return papers;
  } catch (error) {
    // The response when none of the ids is known.
    if (statusOf(error) === 400) return ids.map(() => null);
    throw error;
  }
  throw new ServiceError(
    'InvalidResponse',
    `the response of Semantic Scholar is not a list of the requested papers; ${LATER}`,
  );
}

async function get(context: SourceContext, path: string, body?: string): Promise<unknown> {
  const url = serviceUrl(context, 'SEMANTIC_SCHOLAR_BASE_URL', 'https://api.semanticscholar.org', path);
  const key = setting(context, 'SEMANTIC_SCHOLAR_API_KEY');
  const headers = { ...(key && { 'x-api-key': key }), ...(body && { 'content-type': 'application/json' }) };
  for (let tried = 1; ; tried += 1) {
    try {
      return await askJson(context, url, { headers, ...(body && { method: 'POST' as const, body }) });
    } catch (error) {
      const status = statusOf(error);
      if (status === 401 || status === 403)
        throw new ServiceError(
          'ImproperlyConfigured',
          'Semantic Scholar does not accept SEMANTIC_SCHOLAR_API_KEY; correct it, or remove it to try without a key',
        );
      if (status === 404)
        throw new ServiceError(
          'NotFound',
          'Semantic Scholar has no such author: search for your name on semanticscholar.org and correct the id in data/profile.json',
          { status },
        );
      if (status !== 429) throw withAdvice(error, LATER);
      const mayWait = error instanceof ServiceError && error.retryAfterSeconds === undefined;
      if (tried === TRIES || !mayWait)
        throw new ServiceError(
          'Inaccessible',
          'the quota that Semantic Scholar shares among all users without a key is used up; try again later, or set a free key in SEMANTIC_SCHOLAR_API_KEY',
        );
    }
    await context.pause(GAP_MS * 2 ** tried);
  }
}

function countsById(body: unknown): Map<string, number> {
  const papers = property(body, 'papers');
  const counts = entries(property(body, 'asked')).flatMap(([index, id]) => {
    const count = toCount(property(property(papers, index), 'citationCount'));
    return count !== null && typeof id === 'string' ? [[id, count] as const] : [];
  });
  return new Map(counts);
}
