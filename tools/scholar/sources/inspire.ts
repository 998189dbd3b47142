import { ORCID } from '@/lib/csl/checksums';
import { ServiceError } from '@/lib/net/errors';
import { checkProfileIds, checkProfileName } from '@/lib/stats/identity';
import { matchPublications } from '@/lib/stats/match';
import { emptyStats } from '@/lib/stats/types';
import { toCount } from '@/lib/stats/values';
import { entries, property, textAt } from '@/lib/text/property';
import { byIdentifier, type SourceContext, type StatsSource, today } from '@/tools/scholar/sources/source';
import { LATER } from '@/tools/scholar/ways-out';
import { askJson, serviceUrl, statusOf, withAdvice } from '@/tools/shared/service';

const PUBLIC_BASE = 'https://inspirehep.net';
const PAGE_SIZE = 250;
const MAX_PAGES = 40;
const MAX_BYTES = 8 * 1_048_576;
// Fifteen requests in five seconds are allowed; rejected requests count, too.
const GAP_MS = 400;
const WAIT_MS = 5500;
const TRIES = 3;
const FIELDS = 'citation_count,citation_count_without_self_citations,dois,arxiv_eprints,titles';

/**
 * The owner as an author of INSPIRE, by record number, BAI or ORCID (github.com/inspirehep/rest-api-doc), without a key. It
 * has no totals, so they are summed over the author's records, with and without self-citations. There are no counts per
 * year. The date is that of this request.
 */
export const inspire: StatsSource = {
  name: 'inspire',

  async fetch(context) {
    const author = await findAuthor(context);
    const id = recordNumber(author);
    const records: unknown[] = [];
    let total: unknown = null;
    for (let page = 1; id !== null && page <= MAX_PAGES; page += 1) {
      await context.pause(GAP_MS);
      const query = {
        q: `authors.recid:${id}`,
        fields: FIELDS,
        size: `${PAGE_SIZE}`,
        page: `${page}`,
        sort: 'mostrecent',
      };
      const hits = property(await get(context, '/api/literature', query), 'hits');
      const found = entries(property(hits, 'hits')).map(([, record]) => record);
      records.push(...found);
      total = property(hits, 'total');
      if (found.length < PAGE_SIZE) break;
    }
    return { author, records, total };
  },

  transform(body, context) {
    const author = property(body, 'author');
    const id = recordNumber(author);
    if (id === null) throw new ServiceError('InvalidResponse', `the response of INSPIRE is not an author; ${LATER}`);
    checkAuthor(author, context);

    const records = entries(property(body, 'records')).map(([, record]) => property(record, 'metadata'));
    const total = toCount(property(body, 'total'));
    if (total === null || records.length === 0 || records.length < Math.min(total, PAGE_SIZE * MAX_PAGES))
      throw new ServiceError('InvalidResponse', `INSPIRE did not return all records of the author; ${LATER}`);
    const counts = records.map((record) => toCount(property(record, 'citation_count')) ?? 0);
    const others = records.map((record) => toCount(property(record, 'citation_count_without_self_citations')));
    const known = others.flatMap((count) => count ?? []);
    const all = indicesOf(counts);

    const papers = records.map((record) => toPaper(record, context));
    const matched = matchPublications(context.publications, papers);
    const stats = {
      ...emptyStats,
      ...all,
      source: 'inspire' as const,
      profileUrl: `${PUBLIC_BASE}/authors/${id}`,
      publications: matched.counts,
      asOf: today(context),
      fetchedAt: context.fetchedAt,
      ...(known.length === records.length && { withoutSelfCitations: indicesOf(known) }),
    };
    const notes =
      total > records.length
        ? [`INSPIRE has ${total} records of the author; the newest ${records.length} were read.`]
        : [];
    return { stats, papers, unmatched: matched.unmatched, notes };
  },
};

async function findAuthor(context: SourceContext): Promise<unknown> {
  const id = context.usernames.get('INSPIRE HEP');
  if (id && /^\d+$/.test(id)) return get(context, `/api/authors/${id}`);
  if (id) {
    const query = { q: `ids.value:${JSON.stringify(id)}`, size: '2' };
    const found = entries(property(property(await get(context, '/api/authors', query), 'hits'), 'hits'));
    if (found.length === 1) return found[0]?.[1];
    throw new ServiceError('NotFound', `INSPIRE has no unique author ${id}; ${LOOK}`);
  }
  const orcid = context.usernames.get('ORCID');
  if (orcid) return get(context, `/api/orcid/${orcid}`);
  throw new ServiceError(
    'ImproperlyConfigured',
    `INSPIRE needs a profile of network "INSPIRE HEP" or "ORCID" in data/profile.json; ${LOOK}`,
  );
}

const LOOK =
  'search for your name on inspirehep.net and copy the number at the end of the URL of your page to data/profile.json';

async function get(context: SourceContext, path: string, query: Record<string, string> = {}): Promise<unknown> {
  const url = serviceUrl(context, 'INSPIRE_BASE_URL', PUBLIC_BASE, path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  for (let tried = 1; ; tried += 1) {
    try {
      return await askJson(context, url, { maxBytes: MAX_BYTES, headers: { accept: 'application/json' } });
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) throw new ServiceError('NotFound', `INSPIRE has no such author; ${LOOK}`, { status });
      if (status !== 429) throw withAdvice(error, LATER);
      if (tried === TRIES)
        throw new ServiceError(
          'Inaccessible',
          'INSPIRE has had too many requests from this machine; try again in a few minutes',
        );
    }
    await context.pause(WAIT_MS);
  }
}

function recordNumber(author: unknown): string | null {
  const number = property(property(author, 'metadata'), 'control_number') ?? property(author, 'id');
  return /^\d+$/.test(`${number}`) ? `${number}` : null;
}

function checkAuthor(author: unknown, { usernames, profileNames }: SourceContext): void {
  const metadata = property(author, 'metadata');
  const ids = entries(property(metadata, 'ids')).flatMap(([, id]) => textAt(id, 'value') ?? []);
  const asked = usernames.get('INSPIRE HEP');
  const orcids = ids.filter((id) => ORCID.test(id));
  const isAsked = asked !== undefined && (recordNumber(author) === asked || ids.includes(asked));
  if (asked && !isAsked) checkProfileIds([recordNumber(author)], asked);
  if (!asked) checkProfileIds(orcids, usernames.get('ORCID') ?? null);
  const name = textAt(property(metadata, 'name'), 'preferred_name') ?? textAt(property(metadata, 'name'), 'value');
  checkProfileName(name, profileNames, isAsked || orcids.length > 0 ? 'by id' : undefined);
}

function toPaper(record: unknown, { publications }: SourceContext) {
  const values = (field: string) => entries(property(record, field)).flatMap(([, id]) => textAt(id, 'value') ?? []);
  const title = textAt(property(property(record, 'titles'), 0), 'title');
  return {
    ...byIdentifier(publications, { dois: values('dois'), arxiv: values('arxiv_eprints') }, title),
    citedBy: toCount(property(record, 'citation_count')),
  };
}

/** Total, h-index and i10-index for papers with these citation counts. */
function indicesOf(counts: readonly number[]) {
  const sorted = counts.toSorted((a, b) => b - a);
  return {
    citedBy: sorted.reduce((sum, count) => sum + count, 0),
    hIndex: sorted.filter((count, index) => count > index).length,
    i10Index: sorted.filter((count) => count >= 10).length,
  };
}
