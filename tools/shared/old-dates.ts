import { MONTHS, type PartialDate, partialDate, toIsoDate } from '@/lib/text/dates';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

// Each with the order in which year, month and day stand in it.
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

/** The date that text begins with, in any of the ways people write it, as "2024-09", and what follows; null without one. */
export function leadingDate(text: string): { date: string; rest: string } | null {
  for (const [pattern, order] of FORMS) {
    const match = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(text);
    const date = match && toDate(match, order);
    if (date) return { date: toIsoDate(date), rest: text.slice(match[0].length) };
  }
  return null;
}

/** "2024-09" for "2024.9", "2024/09", "Sep 2024"; null when the text is no date or says more. */
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
