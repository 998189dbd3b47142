import { snapshot } from '@/lib/stats/snapshot';
import type { StatsAccess } from '@/lib/stats/types';
import { sitePath } from '@/lib/text/paths';

/** For all components that show numbers; each adds only the counts it shows, so that pages contain no others. */
export const statsAccess: StatsAccess = {
  url: sitePath('/api/scholar-stats'),
  known: {
    ...snapshot,
    publications: {},
    citesPerYear: {},
    ...(snapshot.partsAsOf && { partsAsOf: ofParts(snapshot.partsAsOf) }),
  },
};

// Left out, because there may be one date for each paper.
function ofParts(dates: Record<string, string | null>) {
  return Object.fromEntries(Object.entries(dates).filter(([part]) => !part.includes('.')));
}
