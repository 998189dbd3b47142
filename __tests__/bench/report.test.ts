import { XMLValidator } from 'fast-xml-parser';
import { chart } from './chart';
import { readReport } from './lighthouse';
import { type PageResult, type Results, report } from './report';

const lighthouse = (lcp: number) => ({ scores: [99, 100, 100, 92], lcp, tbt: 40, cls: 0, faults: [] });
const page = (name: string, script: number, lcps: number[], simulated: number[]): PageResult => ({
  name,
  scriptless: 'bare <page>',
  weight: {
    gzip: { document: 12_000, script, other: 500 },
    brotli: { document: 10_000, script: script * 0.8, other: 500 },
    missing: [],
  },
  requests: 3,
  lcps,
  lighthouse: simulated.map(lighthouse),
});
const results: Results = {
  pages: [
    page('ours', 150_000, [1500, 900, 1200], [2000, 1500, 1800]),
    page('bare <page>', 0, [1000, 1000, 800], [900, 900, 900]),
    page('empty', 135_000, [700, 700, 700], [900, 900, 900]),
  ],
  empty: 'empty',
  servers: [
    { name: 'slow', perSecond: 1000 },
    { name: 'fast', perSecond: 12_345 },
  ],
  builds: [
    { papers: 10, took: 20_000 },
    { papers: 110, took: 25_000 },
  ],
  runs: 3,
  where: 'Here.',
  notes: ['A note.'],
};

test('the tables contain medians, the ratio to the page without scripts, and our limits', () => {
  const lines = report(results).split('\n');
  expect(lines).toContain('| ours | 12.0 kB / 10.0 kB | 150.0 kB / 120.0 kB | +15.0 kB | 162.5 kB / 130.5 kB | 3 |');
  expect(lines).toContain('| bare <page> | 12.0 kB / 10.0 kB | 0 |  | 12.5 kB / 10.5 kB | 3 |');
  expect(lines).toContain('| ours | 99 / 100 / 100 / 92 | 1.80 s | 2.00× | 1.20 s | 1.20× | 40 ms | 0 |');
  expect(lines).toContain('| *our limit* | *97 / 100 / 100 / 100* |  | *2×* |  | *2×* |  | *0* |');
  expect(lines).toContain('| fast | 12,345 | 12.35× |');
  expect(lines).toContain('| 110 | 25 s | 227 ms |');
  expect(lines.at(-1)).toBe('A note.');
});

test('without nginx there is no table of servers', () => {
  expect(report({ ...results, servers: [] })).not.toContain('per second');
});

test('the chart is well-formed, names every page, and marks ours', () => {
  const svg = chart(results, (name) => name === 'ours');
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).toContain('bare &lt;page&gt;');
  expect(svg.match(/class="own"/g)).toHaveLength(2);
  expect(svg).toContain('162.5 kB');
});

test('reads scores, times and failed audits from a Lighthouse report', () => {
  const category = (score: number | null, ...ids: string[]) => ({
    score,
    auditRefs: ids.map((id) => ({ id, weight: 1 })),
  });
  const timing = (numericValue: number, score = 0.99) => ({ numericValue, score });
  const lhr = {
    categories: {
      performance: category(0.985, 'largest-contentful-paint'),
      accessibility: category(0.9, 'color-contrast', 'image-alt'),
      'best-practices': category(1, 'doctype'),
      seo: category(null),
    },
    audits: {
      'largest-contentful-paint': timing(1500, 0.5),
      'total-blocking-time': timing(30),
      'cumulative-layout-shift': timing(0),
      'color-contrast': { score: 0 },
      'image-alt': { score: null },
      doctype: { score: 1 },
    },
  };
  expect(readReport(lhr)).toEqual({
    scores: [99, 90, 100, 0],
    lcp: 1500,
    tbt: 30,
    cls: 0,
    faults: ['performance: largest-contentful-paint', 'accessibility: color-contrast'],
  });
  expect(() => readReport({ ...lhr, audits: {} })).toThrow('no largest-contentful-paint');
});
