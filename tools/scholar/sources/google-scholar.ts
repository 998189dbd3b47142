import { ServiceError } from '@/lib/net/errors';
import { transformWithPapers } from '@/lib/stats/published-file';
import { attribute, elementsOf, type HtmlElement, hasClass, hasId, textOf } from '@/tools/scholar/html';
import { type Reading, type SourceContext, type StatsSource, today } from '@/tools/scholar/sources/source';
import { BY_HAND } from '@/tools/scholar/ways-out';
import { ask, serviceUrl, statusOf, withAdvice } from '@/tools/shared/service';

const PAGE_SIZE = 100;
const MAX_BYTES = 4 * 1_048_576;
const BLOCKED = `Google Scholar blocks this machine: ${BY_HAND}`;
// Matches class names and URLs, not the page's text, which is in the visitor's language.
const BLOCK_PAGE =
  /captcha|unusual traffic|automated queries|not a robot|consent\.(google|youtube)|\/sorry\/|accounts\.google|ServiceLogin|异常流量|異常流量|ungewöhnlichen Datenverkehr|trafic (exceptionnel|inhabituel)|tráfico inusual|tráfego incomum|traffico insolito|необычный трафик|通常と異なるトラフィック|비정상적인 트래픽/i;

/**
 * The owner's public profile page. Scholar's robots.txt allows `/citations?user=` but no address with `cstart=`, so this is
 * one request for the hundred most cited papers. The date is that of this request.
 */
export const googleScholar: StatsSource = {
  name: 'google-scholar',

  async fetch(context) {
    const id = requireScholarId(context);
    const path = `/citations?${new URLSearchParams({ user: id, hl: 'en', pagesize: `${PAGE_SIZE}` })}`;
    const url = serviceUrl(context, 'SCHOLAR_BASE_URL', 'https://scholar.google.com', path);
    try {
      return await ask(context, url, { html: true, maxBytes: MAX_BYTES });
    } catch (error) {
      throw explained(error, id);
    }
  },

  transform: (body, context) => readProfilePage(body, context, requireScholarId(context)),
};

/** The numbers on a profile page; `askedId` is the requested id, null for a saved page. */
export function readProfilePage(body: unknown, context: SourceContext, askedId: string | null): Reading {
  const html = typeof body === 'string' ? body : '';
  const page = elementsOf(html);
  const name = textOf(page.find(hasId('gsc_prf_in')));
  if (!name) {
    if (BLOCK_PAGE.test(html)) throw new ServiceError('Inaccessible', BLOCKED);
    throw new ServiceError(
      'InvalidResponse',
      `the page is not a Google Scholar profile in the known layout: ${BY_HAND}`,
    );
  }
  const rows = page.filter(hasClass('gsc_a_tr'));
  const published = {
    ...toIndices(page, rows),
    scholar_id: idOf(page) ?? askedId,
    name,
    publications: Object.fromEntries(rows.flatMap(toPublication)),
    cites_per_year: toCitesPerYear(page),
    updated: today(context),
  };
  const more = page.find(hasId('gsc_bpf_more'));
  const hasMore = more !== undefined && !more.attrs.some((attr) => attr.name === 'disabled');
  const notes = hasMore
    ? [
        `The profile has more than ${rows.length} papers; the rest was not read, because robots.txt forbids further pages.`,
      ]
    : [];
  return { ...transformWithPapers(published, context), notes };
}

/** The owner's Google Scholar id. Throws ImproperlyConfigured when there is none. */
export function requireScholarId(context: SourceContext): string {
  if (context.scholarId) return context.scholarId;
  throw new ServiceError(
    'ImproperlyConfigured',
    'data/profile.json has no profile of network "Google Scholar"; add it, with the user=… part of its URL',
  );
}

// Scholar redirects suspected programs to a captcha, a consent form or a sign-in, each at another address.
function explained(error: unknown, id: string): unknown {
  const status = statusOf(error);
  if (status === 404)
    return new ServiceError(
      'NotFound',
      `Google Scholar has no public profile ${id}: correct the id in data/profile.json`,
    );
  if (status === 301 || status === 308)
    return new ServiceError(
      'NotFound',
      `Google Scholar has moved the profile ${id}: open it in a browser and copy the user=… part of its URL to data/profile.json`,
    );
  const isBlock = status !== undefined && ([0, 403, 429, 503].includes(status) || (status >= 300 && status < 400));
  return isBlock ? new ServiceError('Inaccessible', BLOCKED, { cause: error }) : withAdvice(error, BY_HAND);
}

/** The id in the page itself. */
function idOf(page: HtmlElement[]): string | undefined {
  const canonical = page.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  return /[?&]user=([\w-]{12})/.exec(attribute(canonical, 'href'))?.[1];
}

// Six cells: citations, h-index and i10-index, each for all time and for the last five years; a new profile has no table.
function toIndices(page: HtmlElement[], rows: HtmlElement[]) {
  const cells = page.filter(hasClass('gsc_rsb_std')).map((cell) => withoutCommas(textOf(cell)));
  const [citedby, citedby5y, hindex, hindex5y, i10index, i10index5y] = cells;
  if (cells.length === 6) return { citedby, citedby5y, hindex, hindex5y, i10index, i10index5y };
  if (cells.length === 0 && rows.length > 0) return {};
  throw new ServiceError(
    'InvalidResponse',
    `the Google Scholar profile has no table of citations in the known layout: ${BY_HAND}`,
  );
}

function toPublication(row: HtmlElement) {
  const cells = elementsOf(row);
  const link = cells.find(hasClass('gsc_a_at'));
  const address = attribute(link, 'data-href') || attribute(link, 'href');
  const key = /[?&]citation_for_view=([\w-]+(?::|%3A)[\w-]+)/i.exec(address)?.[1]?.replace(/%3A/i, ':');
  if (!key) return [];
  // The cell is empty for a paper without citations.
  const count = withoutCommas(textOf(cells.find(hasClass('gsc_a_ac')))) || '0';
  return [[key, { bib: { title: textOf(link) }, num_citations: count }] as const];
}

// A year without citations has a label but no bar; the z-index of a bar is the position of its label, counted from the right.
function toCitesPerYear(page: HtmlElement[]): Record<string, string> {
  const chart = page.find(hasClass('gsc_md_hist_b'));
  const elements = chart ? elementsOf(chart) : page;
  const years = elements.filter(hasClass('gsc_g_t')).map(textOf);
  const counts = Object.fromEntries(years.map((year) => [year, '0']));
  for (const bar of elements.filter(hasClass('gsc_g_a'))) {
    const fromRight = Number(/z-index:\s*(\d+)/.exec(attribute(bar, 'style'))?.[1]);
    const year = /[?&]as_ylo=(\d{4})/.exec(attribute(bar, 'href'))?.[1] ?? years[years.length - fromRight];
    if (year === undefined) return {};
    counts[year] = withoutCommas(textOf(elementsOf(bar).find(hasClass('gsc_g_al'))));
  }
  return counts;
}

// The thousands separator depends on the page's language.
function withoutCommas(text: string): string {
  return /^\d{1,3}(?:[,.\s'’٬]\d{3})+$/u.test(text) ? text.replace(/\D/g, '') : text;
}
