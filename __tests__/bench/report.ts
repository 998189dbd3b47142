import type { Build } from './builds';
import { grouped, kilobytes, median, seconds, table, times } from './figures';
import type { Lighthouse } from './lighthouse';
import type { Kind, Weight } from './weigh';

export interface PageResult {
  name: string;
  /** The name of the page without script that its times are compared with. */
  scriptless: string;
  weight: Weight;
  requests: number;
  /** Largest Contentful Paint in Chromium on slow 4G, ms, one of each run. */
  lcps: number[];
  lighthouse: Lighthouse[];
}

export interface Results {
  pages: PageResult[];
  /** The name of the page whose scripts the others are compared with. */
  empty: string;
  servers: { name: string; perSecond: number }[];
  builds: Build[];
  runs: number;
  /** Sentences above and below the tables. */
  where: string;
  notes: string[];
}

export const lcpOf = (page: PageResult | undefined): number => median(page?.lcps ?? []);
export const totalBytes = ({ weight: { gzip } }: PageResult): number => gzip.document + gzip.script + gzip.other;

/** All tables, as Markdown. */
export function report(results: Results): string {
  const { where, runs, servers, notes } = results;
  return [
    `${where} Medians of ${runs} runs, each of which measures all pages one after the other. Times depend on the machine; ratios hardly do.`,
    'Bytes loaded by a first visit, as gzip -9 / brotli 11 (the servers sent gzip):',
    bytesTable(results),
    'Loading time in Lighthouse (mobile; performance / accessibility / best practices / SEO) and in Chromium as a phone on slow 4G with the CPU slowed down four times:',
    speedTable(results),
    ...(servers.length > 0 ? ['Requests for the home page per second, compressed:', serverTable(results)] : []),
    'Duration of `next build`, with a page, a card and three citation files for each paper:',
    buildTable(results),
    ...notes,
  ].join('\n\n');
}

const find = ({ pages }: Results, name: string) => pages.find((page) => page.name === name);

function bytesTable(results: Results): string {
  const emptyScript = find(results, results.empty)?.weight.gzip.script ?? 0;
  const both = ({ weight: { gzip, brotli } }: PageResult, ...kinds: Kind[]) => {
    const sum = (of: Record<Kind, number>) => kilobytes(kinds.reduce((total, kind) => total + of[kind], 0));
    return sum(gzip) === '0' ? '0' : `${sum(gzip)} / ${sum(brotli)}`;
  };
  const over = (bytes: number) =>
    bytes === 0 ? '' : `${bytes < emptyScript ? '−' : '+'}${kilobytes(Math.abs(bytes - emptyScript))}`;
  return table(
    ['home page', 'HTML and CSS', 'script', 'over the empty app', 'all', 'requests'],
    [
      ...results.pages.map((page) => [
        page.name,
        both(page, 'document'),
        both(page, 'script'),
        page.name === results.empty ? '' : over(page.weight.gzip.script),
        both(page, 'document', 'script', 'other'),
        String(page.requests),
      ]),
      ['*our limit*', '*12 kB (short career)*', '', '*+15 kB*', '', '*12*'],
    ],
  );
}

function speedTable(results: Results): string {
  const reference = (page: PageResult) => find(results, page.scriptless);
  const simulated = (page: PageResult | undefined) => median(page?.lighthouse.map(({ lcp }) => lcp) ?? []);
  const score = (page: PageResult, index: number) =>
    Math.round(median(page.lighthouse.map(({ scores }) => scores[index] ?? 0)));
  return table(
    [
      'home page',
      'Lighthouse',
      'its LCP',
      'against no script',
      'LCP in Chromium',
      'against no script',
      'blocked',
      'CLS',
    ],
    [
      ...results.pages.map((page) => [
        page.name,
        [0, 1, 2, 3].map((index) => score(page, index)).join(' / '),
        seconds(simulated(page)),
        times(simulated(page), simulated(reference(page))),
        seconds(lcpOf(page)),
        times(lcpOf(page), lcpOf(reference(page))),
        `${grouped(median(page.lighthouse.map(({ tbt }) => tbt)))} ms`,
        String(Number(median(page.lighthouse.map(({ cls }) => cls)).toFixed(3))),
      ]),
      ['*our limit*', '*97 / 100 / 100 / 100*', '', '*2×*', '', '*2×*', '', '*0*'],
    ],
  );
}

function serverTable({ servers }: Results): string {
  const first = servers[0]?.perSecond ?? Number.NaN;
  return table(
    ['server', 'requests per second', 'ratio'],
    servers.map(({ name, perSecond }) => [name, grouped(perSecond), times(perSecond, first)]),
  );
}

function buildTable({ builds }: Results): string {
  return table(
    ['papers', 'build', 'per paper'],
    [
      ...builds.map(({ papers, took }) => [
        grouped(papers),
        `${(took / 1000).toFixed(0)} s`,
        `${grouped(took / papers)} ms`,
      ]),
      ['*our limit*', '', '*must not grow*'],
    ],
  );
}
