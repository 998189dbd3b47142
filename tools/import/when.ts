import { fromDateParts, toDateParts } from '@/lib/csl/date-parts';
import type { CslDate } from '@/lib/csl/publication';
import { MONTHS, type PartialDate, partialDate, toIsoDate } from '@/lib/text/dates';
import { property, textAt } from '@/lib/text/property';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const STATUS: readonly [pattern: RegExp, status: string][] = [
  [/in\s*press|im druck|à paraître|en prensa/i, 'in press'],
  [/forthcoming|to\s*appear|im erscheinen|erscheint|prepublished|online first/i, 'forthcoming'],
  [/accepted/i, 'accepted'],
  [/under\s*(?:review|revision)|in review/i, 'under review'],
  [/submitted/i, 'submitted'],
  [/in\s*preparation|inpreparation|in progress|working paper|draft/i, 'in preparation'],
];

/** The `status` expressed by words in place of a year: "in press" for "inpress", "forthcoming" for "to appear". */
export const statusIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : STATUS.find(([pattern]) => pattern.test(text))?.[1];

/**
 * A date in any notation ("2024/11/2", "12 Nov. 2024", "1999~", `{ "date-parts": [["2024", 11]] }`) as ISO text of the
 * same precision; ranges, seasons and "circa" are kept. Null when there is no year.
 */
export function readDate(value: unknown): CslDate | null {
  if (typeof value === 'number') return readDate(String(value));
  if (typeof value === 'string') return edtf(value) ?? isoText(value);
  const parts = property(value, 'date-parts');
  const dates = (Array.isArray(parts) ? parts : []).map(fromParts).filter((date) => date !== null);
  const [from, to] = dates;
  const season = seasonNumber(property(value, 'season'));
  const circa = property(value, 'circa');
  if (from) return whole(from, to, { season, circa: circa !== undefined && circa !== false && circa !== 0 });
  const said = textAt(value, 'raw') ?? textAt(value, 'edtf') ?? textAt(value, 'literal');
  return said === undefined ? null : (edtf(said) ?? isoText(said));
}

/** A year and, if valid, a month ("11", "nov", "November"), a season or a day. */
export function dateOf(year: unknown, month?: unknown, day?: unknown): CslDate | null {
  const text = String(year ?? '').trim();
  const number = Number(
    /(?<!\d)(1\d|20)\d\d(?!\d)/.exec(text)?.[0] ?? /^-?\d{3,4}(?=[a-z]?$)/.exec(text)?.[0] ?? Number.NaN,
  );
  const [monthNumber, dayNumber] = [monthOf(month), Number(/\d{1,2}/.exec(String(day ?? ''))?.[0] ?? Number.NaN)];
  const date = partialDate(number, monthNumber, dayNumber) ?? partialDate(number, monthNumber) ?? partialDate(number);
  if (!date) return null;
  return whole(date, undefined, { season: date.month === undefined ? seasonNumber(month) : undefined });
}

/** What a date does not say of what it was read from, such as "2020-13", read as "2020"; null if it says all. */
export function lostPart(value: unknown, date: unknown): string | null {
  const parts = property(value, 'date-parts');
  const [first] = Array.isArray(parts) ? parts : [];
  const given = typeof value === 'string' ? (value.match(/\d+/g) ?? []) : Array.isArray(first) ? first : [];
  const count = given.filter((part: unknown) => Number(part) > 0).length;
  if (typeof date !== 'string' || Math.min(count, 3) <= date.split('-').length) return null;
  return `is ${JSON.stringify(typeof value === 'string' ? value : first)}, of which ${date} was kept`;
}

function whole(
  from: PartialDate,
  to?: PartialDate,
  { season, circa }: { season?: number | undefined; circa?: boolean } = {},
): CslDate {
  const isRange = to !== undefined && toIsoDate(from) !== toIsoDate(to);
  if (!isRange && season === undefined && !circa) return toIsoDate(from);
  return {
    'date-parts': [toDateParts(from), ...(isRange ? [toDateParts(to)] : [])],
    ...(season !== undefined && { season }),
    ...(circa && { circa: true }),
  };
}

/** Dates of biblatex (EDTF): "2019-03/2019-05", "2020-21" for a spring, "1988~", "-0349", "2019/". */
function edtf(text: string): CslDate | null {
  const parts = text.trim().split('/');
  if (parts.length > 2) return null;
  const read = parts.map((part) => /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(part.trim()));
  const [from, to] = read;
  const isOpen = parts.length === 2 && /^(?:\.\.)?$/.test(parts[1] ?? 'x');
  const first = from ? dateFrom(from) : null;
  if (!from || !first || (parts.length === 2 && !isOpen && !to)) return null;
  const last = to ? dateFrom(to)?.date : undefined;
  const circa = Boolean(from[4] || to?.[4]);
  return whole(first.date, last, { season: first.season, circa });
}

function dateFrom([, year, month, day]: RegExpExecArray): { date: PartialDate; season?: number } | null {
  const season = Number(month ?? 0) - 20;
  const isSeason = season >= 1 && season <= 4;
  const date = partialDate(
    Number(year),
    isSeason || month === undefined ? undefined : Number(month),
    isSeason || day === undefined ? undefined : Number(day),
  );
  return date && { date, ...(isSeason && { season }) };
}

function fromParts(parts: unknown): PartialDate | null {
  if (!Array.isArray(parts)) return null;
  const [year, month, day] = parts.map((part) => (part === null || part === '' ? Number.NaN : Number(part)));
  if (year === undefined) return null;
  const of = (...numbers: (number | undefined)[]) => fromDateParts(numbers.map((number) => number ?? Number.NaN));
  return of(year, month, day) ?? of(year, month) ?? of(year);
}

function isoText(text: string): CslDate | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ?? [];
  if (year && month) return dateOf(year, month, day);
  const word = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i.exec(text)?.[1];
  const dayOfMonth = word && /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1];
  return dateOf(text, word ?? /\b(?:spring|summer|autumn|fall|winter)\b/i.exec(text)?.[0], dayOfMonth);
}

function monthOf(month: unknown): number {
  const text = String(month ?? '')
    .trim()
    .toLowerCase();
  if (/^\d{1,2}/.test(text)) return Number.parseInt(text, 10);
  const index = MONTHS.findIndex((name) => text.startsWith(name));
  return index < 0 ? Number.NaN : index + 1;
}

function seasonNumber(season: unknown): number | undefined {
  const text = String(season ?? '')
    .trim()
    .toLowerCase()
    .replace(/^fall/, 'autumn');
  const number = /^(?:2)?[1-4]$/.test(text)
    ? Number(text.at(-1))
    : 1 + SEASONS.findIndex((name) => text.startsWith(name));
  return text !== '' && number >= 1 ? number : undefined;
}
