import { ServiceError } from '@/lib/net/errors';
import { parseJson, type ReadTextOptions, readText } from '@/lib/net/http';
import { checkProfileIds, checkProfileName } from '@/lib/stats/identity';
import { type ForeignPublication, matchPublications, type OwnPublication } from '@/lib/stats/match';
import { httpsUrl, type ScholarStats } from '@/lib/stats/types';
import { toCount, toUtcDate } from '@/lib/stats/values';
import { entries, isObject, property } from '@/lib/text/property';

const BRANCH = 'google-scholar-stats';
const FILE = 'gs_data.json';
const TOTAL_MS = 3000;
const FIRST_HOST_MS = 1500;

/** Base URLs of the published file, first choice first; the override stands in for both. Throws ImproperlyConfigured. */
export function publishedFileHosts(settings: {
  repository: string | null;
  useCdn: boolean;
  baseUrlOverride?: string;
}): string[] {
  const { repository, useCdn, baseUrlOverride } = settings;
  if (baseUrlOverride) return [checkedBaseUrl(baseUrlOverride)];
  if (!repository || !/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(repository))
    throw new ServiceError(
      'ImproperlyConfigured',
      'scholarStats.repository in data/site.json must look like "owner/name"',
    );
  const cdn = `https://cdn.jsdelivr.net/gh/${repository}@${BRANCH}/`;
  const raw = `https://raw.githubusercontent.com/${repository}/${BRANCH}/`;
  return useCdn ? [cdn, raw] : [raw, cdn];
}

function checkedBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new ServiceError('ImproperlyConfigured', 'SCHOLAR_STATS_BASE_URL must be an http(s) URL of a folder');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Reads `gs_data.json` from the first host that has it, in 3 s at most. Throws the first host's ServiceError. */
export async function fetchPublishedFile(
  hosts: readonly string[],
  options: Pick<ReadTextOptions, 'fetch' | 'now' | 'headers'>,
): Promise<unknown> {
  const errors: ServiceError[] = [];
  const total = new AbortController();
  const late = new ServiceError('Inaccessible', `no host of ${FILE} gave a complete answer in ${TOTAL_MS} ms`);
  const timer = setTimeout(() => total.abort(late), TOTAL_MS);
  try {
    for (const [index, host] of hosts.entries()) {
      const timeoutMs = index < hosts.length - 1 ? FIRST_HOST_MS : TOTAL_MS;
      try {
        const { text } = await readText(new URL(FILE, host).href, { ...options, timeoutMs, signal: total.signal });
        return parseJson(text);
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        errors.push(error);
      }
    }
  } finally {
    clearTimeout(timer);
  }
  const [first] = errors;
  if (!first) throw new ServiceError('ImproperlyConfigured', `no host of ${FILE} is configured`);
  const waits = errors.flatMap((error) => error.retryAfterSeconds ?? []);
  const retryAfterSeconds = waits.length > 0 ? Math.max(...waits) : undefined;
  throw new ServiceError(first.kind, first.message, { retryAfterSeconds, cause: first });
}

export interface PublishedFileContext {
  scholarId: string | null;
  /** The profile's name and its alternate names. */
  profileNames: readonly string[];
  publications: readonly OwnPublication[];
  /** ISO time of this read. */
  fetchedAt: string;
  /** Wall clock in ms since 1970. */
  now: () => number;
}

/** Stats from a published file in any shape that crawlers leave. Throws InvalidResponse for a wrong shape or person. */
export function transformPublishedFile(body: unknown, context: PublishedFileContext): ScholarStats {
  return transformWithPapers(body, context).stats;
}

/** As `transformPublishedFile`, with the papers of the file and those of them that are none of ours. */
export function transformWithPapers(
  body: unknown,
  context: PublishedFileContext,
): { stats: ScholarStats; papers: ForeignPublication[]; unmatched: ForeignPublication[] } {
  if (!isObject(body)) throw new ServiceError('InvalidResponse', 'the statistics file holds no object');
  const { scholarId, fetchedAt, now } = context;
  const papers = [...entries(property(body, 'publications')), ...entries(property(body, 'articles'))].map(toPaper);
  const profileIds = [property(body, 'scholar_id'), property(property(body, 'search_parameters'), 'author_id')];
  const ids = [...profileIds, ...papers.flatMap((paper) => paper.profileIds)];
  checkProfileIds(ids, scholarId);
  checkProfileName(property(body, 'name') ?? property(property(body, 'author'), 'name'), context.profileNames);

  const indices = {
    citedBy5y: toCount(property(body, 'citedby5y') ?? serpApiCell(body, 'citations', /^since_/)),
    hIndex: toCount(property(body, 'hindex') ?? serpApiCell(body, 'h_index', /^all$/)),
    hIndex5y: toCount(property(body, 'hindex5y') ?? serpApiCell(body, 'h_index', /^since_/)),
    i10Index: toCount(property(body, 'i10index') ?? serpApiCell(body, 'i10_index', /^all$/)),
    i10Index5y: toCount(property(body, 'i10index5y') ?? serpApiCell(body, 'i10_index', /^since_/)),
  };
  // `undefined` alone is "absent": a null total is a wrong one. The last is a shields.io object under the file's name.
  const total = [property(body, 'citedby'), serpApiCell(body, 'citations', /^all$/), property(body, 'message')].find(
    (value) => value !== undefined,
  );
  // Crawlers leave the total out while a profile has no citation.
  const counts = [...Object.values(indices), ...papers.map((paper) => paper.citedBy)];
  const isNewProfile = total === undefined && scholarId && ids.includes(scholarId) && !counts.some(Boolean);
  const citedBy = isNewProfile ? 0 : toCount(total);
  if (citedBy === null)
    throw new ServiceError('InvalidResponse', 'the statistics file has no valid total of citations');

  const matched = matchPublications(context.publications, papers);
  const stats: ScholarStats = {
    ...toSource(body, scholarId),
    citedBy,
    ...indices,
    citesPerYear: toCitesPerYear(body),
    publications: matched.counts,
    asOf: toUtcDate(property(body, 'updated'), now()),
    fetchedAt,
  };
  return { stats, papers, unmatched: matched.unmatched };
}

function toPaper([key, entry]: [string, unknown]): ForeignPublication & { profileIds: string[] } {
  const title = property(property(entry, 'bib'), 'title') ?? property(entry, 'title');
  const keys = [key, property(entry, 'author_pub_id'), property(entry, 'citation_id')].flatMap((name) => {
    const [, profileId, scholarId] = (typeof name === 'string' && /^([\w-]+):([\w-]+)$/.exec(name)) || [];
    return profileId && scholarId ? { profileId, scholarId } : [];
  });
  return {
    profileIds: keys.map(({ profileId }) => profileId),
    scholarId: keys[0]?.scholarId,
    title: typeof title === 'string' ? title : undefined,
    citedBy: toCount(property(entry, 'num_citations') ?? property(property(entry, 'cited_by'), 'value')),
  };
}

function serpApiCell(body: object, row: string, column: RegExp): unknown {
  const rows = entries(property(property(body, 'cited_by'), 'table')).map(([, value]) => property(value, row));
  return entries(rows.find(isObject)).find(([name]) => column.test(name))?.[1];
}

function toSource(body: object, scholarId: string | null): Pick<ScholarStats, 'source' | 'profileUrl'> {
  const source = property(body, 'source');
  if (source === 'openalex' || source === 'semantic-scholar')
    return { source, profileUrl: httpsUrl.safeParse(property(body, 'profile_url')).data ?? null };
  const profileUrl = scholarId && `https://scholar.google.com/citations?user=${encodeURIComponent(scholarId)}`;
  return { source: 'google-scholar', profileUrl: profileUrl || null };
}

function toCitesPerYear(body: object): Record<string, number> {
  const graph = entries(property(property(body, 'cited_by'), 'graph')).map(([, bar]) => [
    property(bar, 'year'),
    property(bar, 'citations'),
  ]);
  const years = [...graph, ...entries(property(body, 'cites_per_year'))].flatMap(([year, value]) => {
    const key = typeof year === 'number' ? `${year}` : year;
    const citations = toCount(value);
    return citations !== null && typeof key === 'string' && /^(19|20)\d\d$/.test(key) ? [{ key, citations }] : [];
  });
  return Object.fromEntries(years.map(({ key, citations }) => [key, citations]));
}
