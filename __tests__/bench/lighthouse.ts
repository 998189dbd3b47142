import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { toolModules } from './packages';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Lighthouse {
  /** 0 to 100, in the order of CATEGORIES. */
  scores: number[];
  /** Simulated on slow 4G; ms. */
  lcp: number;
  /** Total blocking time, ms. */
  tbt: number;
  cls: number;
  /** What cost points outside performance: "accessibility: color-contrast". */
  faults: string[];
}

const numeric = z.object({ numericValue: z.number() });
const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z
    .object({
      'largest-contentful-paint': numeric,
      'total-blocking-time': numeric,
      'cumulative-layout-shift': numeric,
    })
    .catchall(z.looseObject({ score: z.number().nullable().optional() })),
});

/** One mobile run of Lighthouse in the Chromium that listens on `port`. */
export async function runLighthouse(url: string, port: number): Promise<Lighthouse> {
  const entry = pathToFileURL(join(toolModules, 'lighthouse', 'core', 'index.js')).href;
  const { default: lighthouse } = await import(entry);
  const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES] });
  return readReport(result?.lhr);
}

/** What the tables need of a Lighthouse report. */
export function readReport(lhr: unknown): Lighthouse {
  const { categories, audits } = report.parse(lhr);
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    lcp: audits['largest-contentful-paint'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    faults: CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id] as { score?: number | null })?.score === 0)
        .map(({ id }) => `${name}: ${id}`),
    ),
  };
}
