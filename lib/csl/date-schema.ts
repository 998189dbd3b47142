import { z } from 'zod';
import { fromDateParts } from '@/lib/csl/date-parts';
import { parsePartialDate } from '@/lib/text/dates';

export const numberOrText = z.union([z.string(), z.number()], { error: 'a number or text' });
/** A CSL boolean, which may also be a number or text. */
export const flag = z.union([z.string(), z.number(), z.boolean()], { error: 'true or false' });

/** What a date field of a paper expects. */
export const DATE = 'a date such as "2024-11" or { "date-parts": [[2024, 11]] }';
const datePart = z.union([z.int(), z.string().regex(/^-?\d{1,4}$/, { error: DATE })], { error: DATE });
const dateParts = z
  .array(datePart, { error: DATE })
  .min(1, { error: DATE })
  .max(3, { error: DATE })
  .refine(
    (parts) =>
      parts.length === 0 || parts.some((part) => !/^-?\d+$/.test(String(part))) || fromDateParts(parts) !== null,
    {
      error: 'a date that exists, such as [2024, 11]',
    },
  );

const SEASON = 'a season from 1 (spring) to 4 (winter), or a word';

/** Whether the second date is not before the first. */
function isRange([start = [], end = []]: readonly (readonly (number | string)[])[] = []): boolean {
  const at = end.findIndex((part, index) => start[index] !== undefined && Number(part) !== Number(start[index]));
  return at < 0 || Number(end[at]) > Number(start[at]);
}

// A year before 1000 is a typo in news, but valid in a bibliography.
const dateText = z
  .string({ error: DATE })
  .regex(/^-?\d{4}(-\d{2}){0,2}$/, { error: 'a date such as "2024", "2024-11", "2024-11-12", "0800" or "-0043"' })
  .refine((value) => !/^-?\d{4}(-\d{2}){0,2}$/.test(value) || parsePartialDate(value) !== null, {
    error: 'a date that exists, such as "2024-11-12"',
  })
  .meta({ examples: ['2024-11'] });

/** A CSL date: text such as "2024-11", `date-parts` with an optional second date for a range, or free text in `literal`. */
export const cslDate = z.union(
  [
    dateText,
    z
      .strictObject({
        'date-parts': z.array(dateParts, { error: DATE }).min(1, { error: DATE }).max(2, { error: DATE }).optional(),
        season: numberOrText
          .refine((season) => !/^\d+$/.test(String(season)) || /^[1-4]$/.test(String(season)), { error: SEASON })
          .optional(),
        circa: flag.optional(),
        literal: z.string().optional(),
        raw: z.string().optional(),
      })
      .refine((date) => date['date-parts'] !== undefined || /\S/.test(date.literal ?? ''), {
        error: DATE,
        when: ({ issues }) => issues.length === 0,
      })
      .refine((date) => isRange(date['date-parts']), {
        error: 'a range whose second date is not before the first',
        when: ({ issues }) => issues.length === 0,
      }),
  ],
  { error: DATE },
);
