import type { PartialDate } from '@/lib/text/dates';

/** The first moment of a date in UTC, as "2025-02-01T00:00:00Z": what feeds and schema.org want in full. */
export const timestamp = ({ year, month = 1, day = 1 }: PartialDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
