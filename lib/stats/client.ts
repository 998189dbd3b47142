import type { ScholarStats } from '@/lib/stats/types';

/** The SWR key, which is also the URL; `basePath` is "" or "/folder". */
export function statsKey(basePath: string): string {
  return `${basePath}/api/scholar-stats`;
}

/** For useSWR: the number changes a few times a day, so refocusing a page revalidates at most once an hour. */
export const calmOptions = {
  revalidateOnFocus: true,
  focusThrottleInterval: 3_600_000,
  revalidateOnReconnect: false,
  shouldRetryOnError: false,
  dedupingInterval: 60_000,
};

/** Fetches the site's own `/api/scholar-stats` in the browser. Throws if the request fails or the response has another shape. */
export async function fetchStats(url: string): Promise<ScholarStats> {
  // `stale-while-revalidate` is meant for shared caches; without `no-cache` the browser would show yesterday's number first.
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The request for citation statistics failed with status ${response.status}.`);
  const body: unknown = await response.json();
  if (!isScholarStats(body)) throw new Error('The citation statistics have an unknown format.');
  return body;
}

const SOURCES = ['google-scholar', 'openalex', 'semantic-scholar', 'inspire', 'none'];
const NUMBERS = ['citedBy', 'citedBy5y', 'hIndex', 'hIndex5y', 'i10Index', 'i10Index5y'];
const TEXTS = ['profileUrl', 'asOf', 'fetchedAt'];
const MAPS = ['citesPerYear', 'publications'];

// Written by hand, because zod would be larger than all other scripts of the page.
function isScholarStats(body: unknown): body is ScholarStats {
  if (!isMap(body)) return false;
  return (
    SOURCES.some((source) => source === body.source) &&
    NUMBERS.every((key) => body[key] === null || isCount(body[key])) &&
    TEXTS.every((key) => body[key] === null || typeof body[key] === 'string') &&
    MAPS.every((key) => {
      const map = body[key];
      return isMap(map) && Object.values(map).every(isCount);
    })
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
