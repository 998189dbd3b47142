import { snapshot } from '@/lib/stats/snapshot';
import type { StatsAccess } from '@/lib/stats/types';
import { sitePath } from '@/lib/text/paths';

/** For all that shows numbers: each place adds the counts it shows, so that a page carries no others. */
export const statsAccess: StatsAccess = {
  url: sitePath('/api/scholar-stats'),
  known: {
    ...snapshot,
    publications: {},
    citesPerYear: {},
    ...(snapshot.partsAsOf && { partsAsOf: ofParts(snapshot.partsAsOf) }),
  },
};

// The dates of single papers are as many as the papers.
function ofParts(dates: Record<string, string | null>) {
  return Object.fromEntries(Object.entries(dates).filter(([part]) => !part.includes('.')));
}
