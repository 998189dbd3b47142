import { ServiceError } from '@/lib/net/errors';
import { checkProfileIds, checkProfileName } from '@/lib/stats/identity';
import { matchPublications } from '@/lib/stats/match';
import { emptyStats } from '@/lib/stats/types';
import { toCount } from '@/lib/stats/values';
import { entries, property } from '@/lib/text/property';
import {
  byIdentifier,
  type IdentifiedPublication,
  partError,
  partNotes,
  type SourceContext,
  type StatsSource,
  today,
} from '@/tools/scholar/sources/source';
import { LATER } from '@/tools/scholar/ways-out';
import { askJson, explainStatus, serviceUrl, setting } from '@/tools/shared/service';

const PUBLIC_BASE = 'https://api.openalex.org';
const MAX_PAGES = 20;
const MERGED = new ServiceError(
  'NotFound',
  'OpenAlex has merged this author into another: search for your name on openalex.org and copy the new id to data/profile.json',
);
const STATUSES = {
  301: MERGED,
  404: new ServiceError(
    'NotFound',
    'OpenAlex has no such author: search for your name on openalex.org and correct the id in data/profile.json',
  ),
  401: new ServiceError(
    'ImproperlyConfigured',
    'OpenAlex does not accept OPENALEX_API_KEY; correct it, or remove it, because no key is needed',
  ),
  403: new ServiceError('Inaccessible', 'OpenAlex has had too many requests from this machine; try again tomorrow'),
};
const allowanceUsedUp = (hasKey: boolean) =>
  new ServiceError(
    'Inaccessible',
    `today's OpenAlex quota is used up; ${hasKey ? 'try again tomorrow' : 'try again tomorrow, or set a free key in OPENALEX_API_KEY for a larger one'}`,
  );

/**
 * The owner as an author of OpenAlex, by OpenAlex id or by ORCID iD: one request, which is free. Lists use a little of a daily
 * quota, with or without a key; when it is used up the total can still be read. The date is that of this request, because
 * `updated_date` is when a count last changed.
 */
export const openAlex: StatsSource = {
  name: 'openalex',

  async fetch(context) {
    const author = await get(context, `/authors/${authorId(context)}`);
    const id = toAuthorId(property(author, 'id'));
    if (!id) return { author, works: [], worksError: null };
    const works: unknown[] = [];
    const query = { filter: `authorships.author.id:${id}`, select: 'doi,title,cited_by_count', per_page: '100' };
    let cursor: unknown = '*';
    try {
      for (let page = 0; page < MAX_PAGES && typeof cursor === 'string'; page += 1) {
        const list = await get(context, '/works', { ...query, cursor });
        const results = entries(property(list, 'results')).map(([, work]) => work);
        works.push(...results);
        cursor = results.length > 0 ? property(property(list, 'meta'), 'next_cursor') : null;
      }
    } catch (error) {
      return { author, works, worksError: partError(error) };
    }
    return { author, works, worksError: null };
  },

  transform(body, context) {
    const author = property(body, 'author');
    const id = toAuthorId(property(author, 'id'));
    if (!id) throw new ServiceError('InvalidResponse', `the response of OpenAlex is not an author; ${LATER}`);
    const asked = context.usernames.get('OpenAlex');
    const orcid = toOrcid(property(author, 'orcid'));
    if (asked) checkProfileIds([id], asked);
    else checkProfileIds([orcid], context.usernames.get('ORCID') ?? null);
    const named = asked || orcid ? 'by id' : undefined;
    checkProfileName(property(author, 'display_name'), context.profileNames, named);
    const citedBy = toCount(property(author, 'cited_by_count'));
    if (citedBy === null)
      throw new ServiceError('InvalidResponse', `OpenAlex gives no valid total of citations; ${LATER}`);

    const summary = property(author, 'summary_stats');
    const works = property(body, 'works');
    const papers = entries(works).map(([, work]) => toPaper(work, context.publications));
    const { counts, unmatched } = matchPublications(context.publications, papers);
    const stats = {
      ...emptyStats,
      source: 'openalex' as const,
      profileUrl: `https://openalex.org/${id}`,
      citedBy,
      hIndex: toCount(property(summary, 'h_index')),
      i10Index: toCount(property(summary, 'i10_index')),
      citesPerYear: toCitesPerYear(property(author, 'counts_by_year')),
      publications: counts,
      asOf: today(context),
      fetchedAt: context.fetchedAt,
    };
    return { stats, papers, unmatched, notes: partNotes(property(body, 'worksError')) };
  },
};

function authorId(context: SourceContext): string {
  const id = context.usernames.get('OpenAlex');
  if (id) return id;
  const orcid = context.usernames.get('ORCID');
  if (orcid) return `orcid:${orcid}`;
  throw new ServiceError(
    'ImproperlyConfigured',
    'OpenAlex needs your ORCID iD or your OpenAlex id (search for your name on openalex.org): add a profile of network "ORCID" or "OpenAlex" to data/profile.json',
  );
}

async function get(context: SourceContext, path: string, query: Record<string, string> = {}): Promise<unknown> {
  const url = serviceUrl(context, 'OPENALEX_BASE_URL', PUBLIC_BASE, path);
  const key = setting(context, 'OPENALEX_API_KEY');
  for (const [name, value] of Object.entries({ ...query, ...(key && { api_key: key }) }))
    url.searchParams.set(name, value);
  try {
    return await askJson(context, url);
  } catch (error) {
    throw explainStatus(error, { ...STATUSES, 429: allowanceUsedUp(key !== undefined) }, LATER);
  }
}

const toAuthorId = (id: unknown) => (typeof id === 'string' ? /(?:^|\/)(A\d+)$/.exec(id)?.[1] : undefined);
const toOrcid = (orcid: unknown) => (typeof orcid === 'string' ? orcid.replace(/^.*\//, '') : orcid);

function toPaper(work: unknown, publications: readonly IdentifiedPublication[]) {
  const doi = property(work, 'doi');
  const dois = typeof doi === 'string' ? [doi] : [];
  return {
    ...byIdentifier(publications, { dois }, property(work, 'title')),
    citedBy: toCount(property(work, 'cited_by_count')),
  };
}

function toCitesPerYear(counts: unknown): Record<string, number> {
  const years = entries(counts).flatMap(([, entry]) => {
    const year = property(entry, 'year');
    const citations = toCount(property(entry, 'cited_by_count'));
    return citations !== null && /^(19|20)\d\d$/.test(`${year}`) ? [[`${year}`, citations] as const] : [];
  });
  return Object.fromEntries(years);
}
