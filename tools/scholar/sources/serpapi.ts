import { ServiceError } from '@/lib/net/errors';
import { transformWithPapers } from '@/lib/stats/published-file';
import { toUtcDate } from '@/lib/stats/values';
import { entries, property } from '@/lib/text/property';
import { requireScholarId } from '@/tools/scholar/sources/google-scholar';
import { partError, partNotes, type StatsSource, today } from '@/tools/scholar/sources/source';
import { LATER } from '@/tools/scholar/ways-out';
import { askJson, explainStatus, serviceUrl, setting } from '@/tools/shared/service';

const PAGE_SIZE = 100;
const MAX_PAGES = 20;
const STATUSES = {
  401: new ServiceError(
    'ImproperlyConfigured',
    'SerpApi does not accept SERPAPI_KEY: copy it again from your account at serpapi.com',
  ),
  403: new ServiceError(
    'ImproperlyConfigured',
    'SerpApi does not let the account of SERPAPI_KEY search: check its dashboard at serpapi.com',
  ),
  429: new ServiceError(
    'Inaccessible',
    'the searches of SERPAPI_KEY are used up; try again when the monthly quota is renewed',
  ),
};

/**
 * The same Google Scholar profile through SerpApi (serpapi.com/google-scholar-author-api), which needs a key and bills one
 * search per hundred papers. The date is that of SerpApi's own read, an hour ago at most.
 */
export const serpApi: StatsSource = {
  name: 'serpapi',

  async fetch(context) {
    const id = requireScholarId(context);
    const key = setting(context, 'SERPAPI_KEY');
    if (!key)
      throw new ServiceError(
        'ImproperlyConfigured',
        'SerpApi needs a key in SERPAPI_KEY: create an account at serpapi.com; the free plan is enough',
      );
    const pages: unknown[] = [];
    for (let start = 0; start < MAX_PAGES * PAGE_SIZE; start += PAGE_SIZE) {
      const query = {
        engine: 'google_scholar_author',
        author_id: id,
        hl: 'en',
        num: `${PAGE_SIZE}`,
        start: `${start}`,
      };
      const path = `/search.json?${new URLSearchParams({ ...query, api_key: key })}`;
      const url = serviceUrl(context, 'SERPAPI_BASE_URL', 'https://serpapi.com', path);
      let page: unknown;
      try {
        page = await askJson(context, url);
      } catch (error) {
        const explained = explainStatus(error, STATUSES, LATER);
        if (start === 0) throw explained;
        return { pages, pagesError: partError(explained) };
      }
      const isPastTheEnd = start > 0 && property(page, 'error') !== undefined;
      if (!isPastTheEnd) pages.push(page);
      if (entries(property(page, 'articles')).length < PAGE_SIZE) break;
    }
    return { pages, pagesError: null };
  },

  transform(body, context) {
    const pages = entries(property(body, 'pages')).map(([, page]) => page);
    for (const page of pages) refuseError(property(page, 'error'));
    const [first] = pages;
    const metadata = property(first, 'search_metadata');
    // "2026-11-22 10:30:00 UTC"
    const time = property(metadata, 'processed_at') ?? property(metadata, 'created_at');
    const published = {
      search_parameters: property(first, 'search_parameters'),
      author: property(first, 'author'),
      cited_by: property(first, 'cited_by'),
      articles: pages.flatMap((page) => entries(property(page, 'articles')).map(([, article]) => article)),
      updated: typeof time === 'string' ? toUtcDate(time.replace(/ UTC$/, 'Z'), context.now()) : today(context),
    };
    return { ...transformWithPapers(published, context), notes: partNotes(property(body, 'pagesError')) };
  },
};

function refuseError(error: unknown): void {
  if (error === undefined) return;
  if (typeof error === 'string' && /hasn't returned any results/i.test(error))
    throw new ServiceError(
      'NotFound',
      'SerpApi finds no such profile on Google Scholar: correct the id in data/profile.json',
    );
  throw new ServiceError('InvalidResponse', `SerpApi responded with an error instead of the profile; ${LATER}`);
}
