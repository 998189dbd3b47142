import type { ScholarStats } from '@/lib/stats/types';

const FIGURES = ['citedBy5y', 'hIndex', 'hIndex5y', 'i10Index', 'i10Index5y'] as const;
const MAPS = ['citesPerYear', 'publications'] as const;

type Dates = Record<string, string | null>;

/** The date of a part, or of one entry of it: that of all numbers, unless it is kept from an earlier reading. */
export function partAsOf(stats: Pick<ScholarStats, 'asOf' | 'partsAsOf'>, part: string, entry?: string): string | null {
  const dates = stats.partsAsOf ?? {};
  for (const key of entry === undefined ? [part] : [`${part}.${entry}`, part]) {
    const date = dates[key];
    if (date !== undefined) return date;
  }
  return stats.asOf;
}

/** The new numbers, plus parts found only in the earlier ones of the same source and profile, with their own dates. */
export function keepParts(known: ScholarStats, reading: ScholarStats): ScholarStats {
  const merged: ScholarStats = { ...reading, profileUrl: reading.profileUrl ?? known.profileUrl };
  const dates: Dates = { ...reading.partsAsOf };
  const keep = (key: string, date: string | null) => {
    if (date !== reading.asOf) dates[key] = date;
  };
  for (const figure of FIGURES) {
    if (reading[figure] !== null || known[figure] === null) continue;
    merged[figure] = known[figure];
    keep(figure, partAsOf(known, figure));
  }
  for (const map of MAPS) {
    const missing = Object.keys(known[map]).filter((entry) => !Object.hasOwn(reading[map], entry));
    if (missing.length === 0) continue;
    merged[map] = { ...known[map], ...reading[map] };
    for (const entry of missing) keep(`${map}.${entry}`, partAsOf(known, map, entry));
  }
  if (!reading.withoutSelfCitations && known.withoutSelfCitations) {
    merged.withoutSelfCitations = known.withoutSelfCitations;
    keep('withoutSelfCitations', partAsOf(known, 'withoutSelfCitations'));
  }
  return withDates(merged, dates);
}

// If a whole part has one date, it is stored once, however many papers there are.
function withDates(stats: ScholarStats, all: Dates): ScholarStats {
  const dates = { ...all };
  for (const map of MAPS) {
    const keys = Object.keys(stats[map]).map((entry) => `${map}.${entry}`);
    const [first] = keys;
    const date = first === undefined ? undefined : dates[first];
    if (date === undefined || !keys.every((key) => dates[key] === date)) continue;
    for (const key of keys) delete dates[key];
    dates[map] = date;
  }
  const { partsAsOf: _, ...rest } = stats;
  return Object.keys(dates).length > 0 ? { ...rest, partsAsOf: dates } : rest;
}
