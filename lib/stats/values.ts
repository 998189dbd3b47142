import { MAX_COUNT } from '@/lib/stats/types';

const YEAR_SCHOLAR_OPENED = 2004;

/** A count from foreign JSON: an integer from 0 to ten million, or that in plain digits; null for anything else. */
export function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,8}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0 || number > MAX_COUNT) return null;
  return Math.abs(number); // JSON has -0, and number formats print its sign
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The UTC date of an ISO-like time; without a zone it means UTC. Null if unreadable, before 2004, or after today. */
export function toUtcDate(value: unknown, now: number): string | null {
  const [, day, time = '00:00', zone = 'Z'] = (typeof value === 'string' && TIMESTAMP.exec(value.trim())) || [];
  if (!day || isoDate(Date.parse(day)) !== day) return null; // Date.parse moves 31 February into March
  const date = isoDate(Date.parse(`${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`));
  const today = isoDate(now);
  return date && today && date <= today && date >= `${YEAR_SCHOLAR_OPENED}` ? date : null;
}

function isoDate(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
