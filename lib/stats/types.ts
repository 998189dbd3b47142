import { z } from 'zod';

export const MAX_COUNT = 10_000_000;

const count = z.int().min(0).max(MAX_COUNT);

export const httpsUrl = z.url().startsWith('https://');

/** The shape of the committed numbers and of the last-good file; null means that no source has given the number. */
export const scholarStatsSchema = z.strictObject({
  source: z.enum(['google-scholar', 'openalex', 'semantic-scholar', 'inspire', 'none']),
  profileUrl: httpsUrl.nullable(),
  citedBy: count.nullable(),
  citedBy5y: count.nullable(),
  hIndex: count.nullable(),
  hIndex5y: count.nullable(),
  i10Index: count.nullable(),
  i10Index5y: count.nullable(),
  citesPerYear: z.record(z.string().regex(/^(19|20)\d\d$/), count),
  publications: z.record(z.string(), count),
  asOf: z.iso.date().nullable(),
  fetchedAt: z.iso.datetime().nullable(),
  partsAsOf: z.record(z.string(), z.iso.date().nullable()).optional(),
  withoutSelfCitations: z.strictObject({ citedBy: count, hIndex: count, i10Index: count }).optional(),
  enteredBy: z.literal('owner').optional(),
});

/**
 * `citesPerYear` is keyed by year, `publications` by the ids in `data/publications.json`; `asOf` is a UTC date. `partsAsOf`
 * has the dates of numbers that an earlier reading had and the last one lacked, keyed by part ("hIndex", "publications") or
 * by entry of a part ("publications.yu2020codecmr"); null if unknown.
 */
export type ScholarStats = z.infer<typeof scholarStatsSchema>;

/** The body of `GET /api/scholar-stats`: the numbers, and a sentence that says why the last reading was rejected. */
export type StatsAnswer = ScholarStats & { notice?: string };

/** The value before anything has been read. */
export const emptyStats: ScholarStats = {
  source: 'none',
  profileUrl: null,
  citedBy: null,
  citedBy5y: null,
  hIndex: null,
  hIndex5y: null,
  i10Index: null,
  i10Index5y: null,
  citesPerYear: {},
  publications: {},
  asOf: null,
  fetchedAt: null,
};

/** Where to fetch the live numbers, and the values in the HTML; papers and years are added by each component. */
export interface StatsAccess {
  url: string;
  known: ScholarStats;
}
