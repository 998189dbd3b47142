import type { CslDate } from '@/lib/csl/publication';
import { type PartialDate, partialDate, toIsoDate } from '@/lib/text/dates';
import { property } from '@/lib/text/property';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date however it was written ("2024/11/2", "12 Nov. 2024", `{ "date-parts": [["2024", 11]] }`) as ISO text of the
 * precision that it has; a range stays one. Null where there is no year.
 */
export function readDate(value: unknown): CslDate | null {
  if (typeof value === 'number') return readDate(String(value));
  if (typeof value === 'string') return isoText(value);
  const parts = property(value, 'date-parts');
  const dates = (Array.isArray(parts) ? parts : []).map(fromParts).filter((date) => date !== null);
  const [from, to] = dates;
  if (from && to && toIsoDate(from) !== toIsoDate(to)) return { 'date-parts': [numbers(from), numbers(to)] };
  if (from) return toIsoDate(from);
  const said = property(value, 'raw') ?? property(value, 'literal');
  return typeof said === 'string' ? isoText(said) : null;
}

/** A year and, if they make sense, a month ("11", "nov", "November") and a day. */
export function dateOf(year: unknown, month?: unknown, day?: unknown): string | null {
  const number = Number(/(?<!\d)(1[5-9]|20)\d\d(?!\d)/.exec(String(year ?? ''))?.[0] ?? Number.NaN);
  const [monthNumber, dayNumber] = [monthOf(month), Number(/\d{1,2}/.exec(String(day ?? ''))?.[0] ?? Number.NaN)];
  const date = partialDate(number, monthNumber, dayNumber) ?? partialDate(number, monthNumber) ?? partialDate(number);
  return date && toIsoDate(date);
}

function fromParts(parts: unknown): PartialDate | null {
  if (!Array.isArray(parts)) return null;
  const [year, month, day] = parts.map((part) => (part === null || part === '' ? Number.NaN : Number(part)));
  return partialDate(year, month, day) ?? partialDate(year, month) ?? partialDate(year);
}

const numbers = ({ year, month, day }: PartialDate) => [year, month, day].filter((part) => part !== undefined);

function isoText(text: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ?? [];
  if (year && month) return dateOf(year, month, day);
  const word = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i.exec(text)?.[1];
  const dayOfMonth = word && /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1];
  return dateOf(text, word, dayOfMonth);
}

function monthOf(month: unknown): number {
  const text = String(month ?? '')
    .trim()
    .toLowerCase();
  if (/^\d{1,2}/.test(text)) return Number.parseInt(text, 10);
  const index = MONTHS.findIndex((name) => text.startsWith(name));
  return index < 0 ? Number.NaN : index + 1;
}
