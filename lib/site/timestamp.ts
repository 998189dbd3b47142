import { type PartialDate, toIsoDate } from '@/lib/text/dates';

/** The first moment of a date in UTC, as "2025-02-01T00:00:00Z": what feeds and schema.org want in full. RFC 3339 begins with the year 0. */
export const timestamp = ({ year, month = 1, day = 1 }: PartialDate): string =>
  `${toIsoDate({ year: Math.max(0, year), month, day })}T00:00:00Z`;
