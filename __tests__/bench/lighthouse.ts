import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { toolModules } from './packages';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

// Lighthouse shows higher scores in green.
const GOOD = 0.9;

export interface Lighthouse {
  /** 0 to 100, in the order of CATEGORIES. */
  scores: number[];
  /** Simulated on slow 4G; ms. */
  lcp: number;
  /** Total blocking time, ms. */
  tbt: number;
  cls: number;
  /** Failed audits: "accessibility: color-contrast". */
  faults: string[];
}

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullish(), numericValue: z.number().optional() })),
});

/** One mobile run of Lighthouse in the Chromium that listens on `port`. */
export async function runLighthouse(url: string, port: number): Promise<Lighthouse> {
  const entry = pathToFileURL(join(toolModules, 'lighthouse', 'core', 'index.js')).href;
  const { default: lighthouse } = await import(entry);
  const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES] });
  return readReport(result?.lhr);
}

/** The parts of a Lighthouse report for the tables; throws if it has no timings, such as when a page did not load. */
export function readReport(lhr: unknown): Lighthouse {
  const { categories, audits } = report.parse(lhr);
  const value = (id: string) => {
    const number = audits[id]?.numericValue;
    if (number === undefined) throw new Error(`Lighthouse has no ${id} for this page.`);
    return number;
  };
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    faults: CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < GOOD)
        .map(({ id }) => `${name}: ${id}`),
    ),
  };
}
