import { lostPart, readDate } from '@/tools/import/when';

/** The date of publication, from its own tag or that of the year. */
export function risDate(date: string | undefined, year: string | undefined, unplaced: string[]): unknown {
  const said = date ?? year;
  if (said === undefined) return null;
  const [read, other] = [readDate(dateText(said)), readDate(year ?? null)];
  const lost = read === null ? other && 'is not a date' : lostPart(dateText(said), read);
  if (lost) unplaced.push(`RIS ${date === undefined ? 'PY' : 'DA'} (${lost})`);
  return read ?? other ?? { raw: said };
}

export function accessDate(date: string | undefined, unplaced: string[]) {
  const read = readDate(dateText(date));
  const lost = read === null ? date && 'is not a date' : lostPart(dateText(date), read);
  if (lost) unplaced.push(`RIS Y2 (${lost})`);
  return read ?? undefined;
}

// "2024/11//" and "2024/11/12/Winter" are valid RIS dates; in "2024/00/00" the zeros are placeholders.
function dateText(date: string | undefined): string | undefined {
  const [from] = (date ?? '').split(/\/(?=\/|[a-z]|$)/i);
  return from?.replace(/\/00(?=\/|$)/g, '') || undefined;
}
