import { parseJson } from '@/lib/net/http';
import { MAX_COUNT } from '@/lib/stats/types';

const YEAR_SCHOLAR_OPENED = 2004;

/** A count from foreign JSON: an integer from 0 to ten million, or that in plain digits; null for anything else. */
export function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,8}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0 || number > MAX_COUNT) return null;
  return Math.abs(number); // JSON has -0, and number formats print its sign
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/;

// Where people live: New Zealand in summer.
const FARTHEST_ZONE_MS = 13 * 3_600_000;

/**
 * The UTC date of an ISO-like time; without a zone it may be the writer's own, so one that is ahead of UTC is of today. Null
 * if unreadable, before 2004, or after today.
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

/** Parses JSON in which Python may have written NaN or Infinity for what it did not know; they become null. */
export function parseLenientJson(text: string): unknown {
  // Strings are matched whole, so that nothing within them changes.
  return parseJson(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token.startsWith('"') ? token : 'null')),
  );
}

function isoDate(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
