import { parseJson } from '@/lib/net/http';
import { MAX_COUNT } from '@/lib/stats/types';

const YEAR_SCHOLAR_OPENED = 2004;

/** A count from untrusted JSON: an integer from 0 to ten million, or a string of plain digits; null for anything else. */
export function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,8}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0 || number > MAX_COUNT) return null;
  return Math.abs(number); // JSON has -0, and number formats print its sign
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/;

// The farthest inhabited time zone: New Zealand in summer.
const FARTHEST_ZONE_MS = 13 * 3_600_000;

/**
 * The UTC date of an ISO-like time. Without a zone it may be local time, so one ahead of UTC counts as today. Null if
 * unreadable, before 2004, or after today.
 */
export function toUtcDate(value: unknown, now: number): string | null {
  const [, day, time = '00:00', zone] = (typeof value === 'string' && TIMESTAMP.exec(value.trim())) || [];
  if (!day || isoDate(Date.parse(day)) !== day) return null; // Date.parse moves 31 February into March
  const at = Date.parse(`${day}T${time}${zone?.replace(/^(...)(\d\d)$/, '$1:$2') ?? 'Z'}`);
  const [date, today] = [isoDate(at), isoDate(now)];
  if (!date || !today || date < `${YEAR_SCHOLAR_OPENED}`) return null;
  if (date <= today) return date;
  return zone === undefined && at - now <= FARTHEST_ZONE_MS ? today : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (number: number | string) => `${number}`.padStart(2, '0');

/**
 * The same, and also for other common formats: seconds or milliseconds since 1970, "Tue, 24 Nov 2026 08:04:31 GMT",
 * "Nov 24, 2026", "11/24/2026". Unreadable if day and month are ambiguous.
 */
export function toDate(value: unknown, now: number): string | null {
  const number = typeof value === 'string' && /^\d{10}(\d{3})?(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number') {
    const at = new Date(number < 1e11 ? number * 1000 : number);
    return Number.isNaN(at.getTime()) ? null : toUtcDate(at.toISOString(), now);
  }
  if (typeof value !== 'string') return null;
  return toUtcDate(value, now) ?? toUtcDate(toIsoText(value.trim()), now);
}

function toIsoText(text: string): string | null {
  const [, day, inMonth, year, time, zone = ''] =
    /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?: (\d\d:\d\d(?::\d\d)?)(?: ?(gmt|utc|z|[+-]\d{4}))?)?$/i.exec(
      text,
    ) ?? [];
  if (day && inMonth && year) return isoText(year, inMonth, day, time, zone);
  const [, monthName, dayOf, yearOf] = /^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  if (monthName && dayOf && yearOf) return isoText(yearOf, monthName, dayOf);
  const [, one, other, last] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? .*)?$/.exec(text) ?? [];
  if (!one || !other || !last) return null;
  const isUsual = text.includes('/') && Number(other) > 12;
  const isDayFirst = Number(one) > 12 || text.includes('.') || one === other;
  if (isUsual === isDayFirst) return null;
  return isUsual ? `${last}-${pad(one)}-${pad(other)}` : `${last}-${pad(other)}-${pad(one)}`;
}

function isoText(year: string, monthName: string, day: string, time?: string, zone = ''): string | null {
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  if (month === 0) return null;
  const offset = /^(gmt|utc|z)$/i.test(zone) ? 'Z' : zone;
  return `${year}-${pad(month)}-${pad(day)}${time ? ` ${time}${offset}` : ''}`;
}

/** Parses JSON in which Python may have written NaN or Infinity for unknown values; they become null. */
export function parseLenientJson(text: string): unknown {
  // Strings are matched as a whole, so that their content does not change.
  return parseJson(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token.startsWith('"') ? token : 'null')),
  );
}

function isoDate(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
