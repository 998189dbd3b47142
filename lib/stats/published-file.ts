import { ServiceError } from '@/lib/net/errors';
import { type ReadTextOptions, readText } from '@/lib/net/http';
import { checkProfileName } from '@/lib/stats/identity';
import { type ForeignPublication, matchPublications, type OwnPublication } from '@/lib/stats/match';
import { checkProvenance, type KeyedPaper, type NamedProfile } from '@/lib/stats/provenance';
import { httpsUrl, type ScholarStats } from '@/lib/stats/types';
import { parseLenientJson, toCount, toDate } from '@/lib/stats/values';
import { entries, isObject, property } from '@/lib/text/property';

const BRANCH = 'google-scholar-stats';
const FILE = 'gs_data.json';
const AGAIN = 'run the program that writes it again';
const TOTAL_MS = 3000;
const FIRST_HOST_MS = 1500;
// Some crawlers keep the abstracts of a thousand papers.
const MAX_BYTES = 4 * 1_048_576;

/** Base URLs of the published file, in order of preference; the override replaces both. Throws ImproperlyConfigured. */
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

/** Fetches `gs_data.json` from the first host that has it, within 3 s. Throws the first host's ServiceError. */
export async function fetchPublishedFile(
  hosts: readonly string[],
  options: Pick<ReadTextOptions, 'fetch' | 'now' | 'headers'>,
): Promise<unknown> {
  const errors: ServiceError[] = [];
  const total = new AbortController();
  const late = new ServiceError('Inaccessible', `no host of ${FILE} sent a complete response within ${TOTAL_MS} ms`);
  const timer = setTimeout(() => total.abort(late), TOTAL_MS);
  try {
    for (const [index, host] of hosts.entries()) {
      const timeoutMs = index < hosts.length - 1 ? FIRST_HOST_MS : TOTAL_MS;
      try {
        const limits = { maxBytes: MAX_BYTES, timeoutMs, signal: total.signal };
        const { text } = await readText(new URL(FILE, host).href, { ...options, ...limits });
        return parseLenientJson(text);
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
  /** User names keyed by network, as spelled in data/profile.json; they identify the owner in files of other sources. */
  usernames?: ReadonlyMap<string, string>;
  /** The profile's name and its alternate names. */
  profileNames: readonly string[];
  publications: readonly OwnPublication[];
  /** ISO time of this read. */
  fetchedAt: string;
  /** Wall clock in ms since 1970. */
  now: () => number;
}

/** Stats from a published file in any of the known crawler formats. Throws InvalidResponse for a wrong shape or person. */
export function transformPublishedFile(body: unknown, context: PublishedFileContext): ScholarStats {
  return transformWithPapers(body, context).stats;
}

/** Like `transformPublishedFile`, and also returns the file's papers and those of them that are not on the site. */
export function transformWithPapers(
  body: unknown,
  context: PublishedFileContext,
): { stats: ScholarStats; papers: ForeignPublication[]; unmatched: ForeignPublication[] } {
  if (!isObject(body)) throw new ServiceError('InvalidResponse', `the statistics file is not a JSON object; ${AGAIN}`);
  const { scholarId, fetchedAt, now } = context;
  const isSerpApi = property(body, 'source') === 'serpapi';
  const all = [...entries(property(body, 'publications')), ...entries(property(body, 'articles'))].map((entry) =>
    toPaper(entry, isSerpApi),
  );
  const { source, papers, named } = checkProvenance(body, all, context);
  checkProfileName(property(body, 'name') ?? property(property(body, 'author'), 'name'), context.profileNames, named);

  const indices = {
    citedBy5y: toCount(property(body, 'citedby5y') ?? serpApiCell(body, 'citations', /^since_/)),
    hIndex: toCount(property(body, 'hindex') ?? serpApiCell(body, 'h_index', /^all$/)),
    hIndex5y: toCount(property(body, 'hindex5y') ?? serpApiCell(body, 'h_index', /^since_/)),
    i10Index: toCount(property(body, 'i10index') ?? serpApiCell(body, 'i10_index', /^all$/)),
    i10Index5y: toCount(property(body, 'i10index5y') ?? serpApiCell(body, 'i10_index', /^since_/)),
  };
  // Only `undefined` means "absent": a null total is invalid.
  const total = [property(body, 'citedby'), serpApiCell(body, 'citations', /^all$/)].find(
    (value) => value !== undefined,
  );
  // Crawlers omit the total while a profile has no citations.
  const counts = [...Object.values(indices), ...papers.map((paper) => paper.citedBy)];
  const isNewProfile = total === undefined && named === 'by id' && !counts.some(Boolean);
  const citedBy = isNewProfile ? 0 : toCount(total);
  if (citedBy === null)
    throw new ServiceError('InvalidResponse', `the statistics file has no valid total number of citations; ${AGAIN}`);

  const matched = matchPublications(context.publications, papers);
  const years = toCitesPerYear(body);
  const inYears = Object.values(years).reduce((sum, count) => sum + count, 0);
  const stats: ScholarStats = {
    source,
    profileUrl: toProfileUrl(body, source, scholarId),
    citedBy,
    ...indices,
    // If the years add up to more than the total, they are from another reading or another person.
    citesPerYear: inYears > citedBy ? {} : years,
    publications: matched.counts,
    asOf: toDate(property(body, 'updated'), now()),
    fetchedAt,
  };
  return { stats, papers, unmatched: matched.unmatched };
}

function toPaper([key, entry]: [string, unknown], isSerpApi: boolean): KeyedPaper {
  const title = property(property(entry, 'bib'), 'title') ?? property(entry, 'title');
  const keys = [key, property(entry, 'author_pub_id'), property(entry, 'citation_id')].flatMap((name) => {
    const [, profileId, scholarId] = (typeof name === 'string' && /^([\w-]+)(?:&[^:]*)?:([\w-]+)$/.exec(name)) || [];
    return profileId && scholarId ? { profileId, scholarId } : [];
  });
  const crawled = property(entry, 'num_citations');
  const count = crawled === undefined ? property(property(entry, 'cited_by'), 'value') : crawled;
  // SerpApi's form of the empty cell of a paper without citations.
  const isEmptyCell = count === null && (isSerpApi || isObject(property(entry, 'cited_by')));
  return {
    profileIds: keys.map(({ profileId }) => profileId),
    scholarId: keys[0]?.scholarId,
    title: typeof title === 'string' ? title : undefined,
    citedBy: isEmptyCell ? 0 : toCount(count),
  };
}

function serpApiCell(body: object, row: string, column: RegExp): unknown {
  const rows = entries(property(property(body, 'cited_by'), 'table')).map(([, value]) => property(value, row));
  return entries(rows.find(isObject)).find(([name]) => column.test(name))?.[1];
}

function toProfileUrl(body: object, source: NamedProfile['source'], scholarId: string | null): string | null {
  if (source !== 'google-scholar') return httpsUrl.safeParse(property(body, 'profile_url')).data ?? null;
  return scholarId && `https://scholar.google.com/citations?user=${encodeURIComponent(scholarId)}`;
}

function toCitesPerYear(body: object): Record<string, number> {
  const bars = [property(property(body, 'cited_by'), 'graph'), property(body, 'cited_by_graph')].flatMap(entries);
  const graph = bars.map(([, bar]) => [property(bar, 'year'), property(bar, 'citations')]);
  const years = [...graph, ...entries(property(body, 'cites_per_year'))].flatMap(([year, value]) => {
    const key = typeof year === 'number' ? `${year}` : year;
    const citations = toCount(value);
    return citations !== null && typeof key === 'string' && /^(19|20)\d\d$/.test(key) ? [{ key, citations }] : [];
  });
  return Object.fromEntries(years.map(({ key, citations }) => [key, citations]));
}
