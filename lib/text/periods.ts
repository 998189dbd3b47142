/** From one ISO date to another, each possibly only a month or year; without an end date it is ongoing. */
export type Period = { startDate?: string | undefined; endDate?: string | undefined };

/** Ongoing periods first, then by latest end, then by latest start; equal ones keep their order. */
export const latestFirst = <T extends Period>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => compare(lastDay(b), lastDay(a)) || compare(b.startDate ?? '', a.startDate ?? ''));

/** Newest first, entries without a date last; equal dates keep their order. */
export const newestByDate = <T extends { date?: string | undefined }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => compare(b.date ?? '', a.date ?? ''));

/** The span from the earliest start to the latest end of several periods. */
export function span(periods: readonly Period[]): Period {
  const starts = periods.flatMap(({ startDate }) => startDate ?? []).sort();
  const ends = periods.map(({ endDate }) => endDate);
  const endDate = ends.includes(undefined) ? undefined : latestFirst(periods)[0]?.endDate;
  return { startDate: starts[0], endDate };
}

// "2024" ends on its last day, with 31 as the last day of any month; periods without dates come last.
const lastDay = ({ startDate, endDate }: Period): string => {
  if (endDate === undefined) return startDate === undefined ? '' : '9999';
  return endDate + '2024-12-31'.slice(endDate.length);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
