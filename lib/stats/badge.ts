import { makeBadge } from 'badge-maker';
import type { ScholarStats } from '@/lib/stats/types';

/** shields.io's endpoint object (schema version 1). */
export type ShieldsEndpoint = { schemaVersion: 1; label: string; message: string; isError?: true };

const LABEL = 'citations';

/** The total for shields.io: digits without grouping, as such published files have always had. */
export function shieldsEndpoint({ citedBy }: ScholarStats): ShieldsEndpoint {
  if (citedBy === null) return { schemaVersion: 1, label: LABEL, message: 'unknown', isError: true };
  return { schemaVersion: 1, label: LABEL, message: String(citedBy) };
}

/** The total as an SVG image, with digits grouped as in `language`. */
export function badgeSvg({ citedBy }: ScholarStats, language: string): string {
  if (citedBy === null) return makeBadge({ label: LABEL, message: 'unknown', color: 'lightgrey' });
  return makeBadge({ label: LABEL, message: new Intl.NumberFormat(language).format(citedBy), color: 'blue' });
}
