import { type PartialDate, partialDate } from '@/lib/text/dates';

/** CSL writes 44 BCE as -44; ISO 8601 has a year 0 and so writes it as -43. */
export function fromDateParts(parts: readonly (string | number)[]): PartialDate | null {
  const [year, month, day] = parts.filter((part) => part !== '').map(Number);
  return partialDate(year !== undefined && year < 0 ? year + 1 : year, month, day);
}

/** The inverse: [-44, 3, 15] for "-0043-03-15". */
export const toDateParts = ({ year, month, day }: PartialDate): number[] =>
  [year < 1 ? year - 1 : year, month, day].filter((part) => part !== undefined);
