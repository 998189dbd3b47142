/** A calendar date whose month or day may be unknown. Months count from 1; the year before 1 CE is 0 (ISO 8601). */
export type PartialDate = { year: number; month?: number; day?: number };

/** BibTeX's month names, which are also prefixes of most other spellings. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PATTERN = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads "2024", "2024-11", "2024-11-12", "0800" or "-0043" (44 BCE); null for anything else and for invalid calendar dates. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  return partialDate(...match.slice(1).filter(Boolean).map(Number));
}

/** Builds a date from year, month and day; null if it is not a valid calendar date. */
export function partialDate(year?: number, month?: number, day?: number): PartialDate | null {
  if (year === undefined || !Number.isInteger(year) || year < -9999 || year > 2999) return null;
  if (month === undefined) return { year };
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (day === undefined) return { year, month };
  const lastDay = new Date(utc(year, month, 0)).getUTCDate();
  return Number.isInteger(day) && day >= 1 && day <= lastDay ? { year, month, day } : null;
}

/** "2024", "2024-11" or "2024-11-12"; years before 1000 are zero-padded, and 44 BCE is "-0043". */
export function toIsoDate({ year, month, day }: PartialDate): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return [year < 0 ? `-${digits}` : digits, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The first moment of a date in UTC, as "2025-02-01T00:00:00Z": the full form that feeds and schema.org require. RFC 3339 begins with the year 0. */
export const timestamp = ({ year, month = 1, day = 1 }: PartialDate): string =>
  `${toIsoDate({ year: Math.max(0, year), month, day })}T00:00:00Z`;

/** "2024", or "44 BCE" for the year -43. */
const yearText = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`);

/** Chronological order; a year comes before its months, a month before its days. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** "Nov 2024" or "12 Nov 2024", formatted for `language` (BCP 47); independent of the time zone. */
export function formatDate(date: PartialDate, language: string, monthStyle: 'short' | 'long' = 'short'): string {
  const { year, month, day } = date;
  const isEnglish = language === 'en' || language.startsWith('en-');
  if (month === undefined && isEnglish) return yearText(year);
  const time = utc(year, (month ?? 1) - 1, day ?? 1);
  // Plain "en" would put the month first, and "en-GB" would call the ninth one "Sept".
  if (language === 'en') {
    const name = new Intl.DateTimeFormat('en', { month: monthStyle, timeZone: 'UTC' }).format(time);
    return [day, name, yearText(year)].filter((part) => part !== undefined).join(' ');
  }
  const withDay = day === undefined ? {} : ({ day: 'numeric' } as const);
  const era = year > 0 ? {} : ({ era: 'short' } as const);
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: monthStyle }),
    ...withDay,
    ...era,
    timeZone: 'UTC',
    // Papers use Gregorian dates everywhere; two calendars on one page would contradict each other.
    calendar: 'gregory',
  }).format(time);
}

/**
 * The UTC day of the build as an ISO date: from `epochSeconds` (SOURCE_DATE_EPOCH, the standard for reproducible builds), else
 * from `nowMs`.
 */
export function buildDay(epochSeconds: string | undefined, nowMs: number): string {
  if (!epochSeconds) return toDay(nowMs);
  if (!/^\d{1,12}$/.test(epochSeconds))
    throw new Error(`SOURCE_DATE_EPOCH: found "${epochSeconds}", expected seconds since 1970, such as "1764000000"`);
  return toDay(Number(epochSeconds) * 1000);
}

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

// Date.UTC maps the years 0 to 99 to 1900 to 1999.
const utc = (year: number, monthIndex: number, day: number) =>
  new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, monthIndex, day);
