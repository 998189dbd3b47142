import { MONTHS, type PartialDate, partialDate, toIsoDate } from '@/lib/text/dates';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

// Each pattern with the order of year, month and day in it.
const FORMS: readonly [pattern: RegExp, order: readonly [year: number, month?: number, day?: number]][] = [
  [/(\d{4})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{1,2}))?(?!\d)/, [1, 2, 3]],
  [/(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/, [1, 2, 3]],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})(?!\\d)`, 'i'), [3, 2, 1]],
  [new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})(?!\\d)`, 'i'), [3, 1, 2]],
  [new RegExp(`${MONTH},?\\s+(\\d{4})(?!\\d)`, 'i'), [2, 1]],
  [new RegExp(`(\\d{4}),?\\s+${MONTH}(?![a-z])`, 'i'), [1, 2]],
  [/(\d{1,2})\/(\d{4})(?!\d)/, [2, 1]],
  [/(\d{4})(?![\d\p{L}])/u, [1]],
];

/** The date that a text starts with, in any common notation, as "2024-09", and the rest of the text; null when it starts with none. */
export function leadingDate(text: string): { date: string; rest: string } | null {
  for (const [pattern, order] of FORMS) {
    const match = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(text);
    const date = match && toDate(match, order);
    if (date) return { date: toIsoDate(date), rest: text.slice(match[0].length) };
  }
  return null;
}

/** "2024-09" for "2024.9", "2024/09", "Sep 2024"; null when the text is not a date or contains anything else. */
export function mendedDate(text: string): string | null {
  const found = leadingDate(text.trim());
  return found && found.rest === '' ? found.date : null;
}

function toDate(match: RegExpExecArray, order: readonly (number | undefined)[]): PartialDate | null {
  const [year, month, day] = order.map((group) => (group === undefined ? undefined : toNumber(match[group])));
  return partialDate(year, month, day);
}

function toNumber(part: string | undefined): number | undefined {
  if (part === undefined) return undefined;
  const month = MONTHS.indexOf(part.slice(0, 3).toLowerCase());
  return month < 0 ? Number(part) : month + 1;
}
