import { CSL_DATES, CSL_NAMES } from '@/lib/csl/schema';
import { isObject } from '@/lib/text/property';
import { isNameReadable } from '@/tools/import/names';
import { lostPart } from '@/tools/import/when';

export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const isDate = (field: string) => field === 'issued' || CSL_DATES.some((name) => name === field);
export const isNames = (field: string) => field === 'author' || CSL_NAMES.some((name) => name === field);

/** The different texts of a field, which may be a list or a number. */
export const textsIn = (value: unknown): string[] => [
  ...new Set(
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      (typeof one === 'string' && one.trim() !== '') || typeof one === 'number' ? [String(one)] : [],
    ),
  ),
];

// What CSL has one text for, but a paper may have several of.
const JOINED: Readonly<Record<string, string>> = {
  ISSN: ', ',
  ISBN: ', ',
  keyword: ', ',
  note: '; ',
  abstract: '\n\n',
};

/** The text that is kept of several; undefined if there is none. */
export function oneText(field: string, [first, ...more]: readonly string[]): string | undefined {
  const between = JOINED[field];
  return between === undefined || first === undefined ? first : [first, ...more].join(between);
}

/** Why a part of a known field's value is not in `kept`, to follow its name; null if nothing is lost. */
export function lossOf(field: string, value: unknown, kept: unknown): string | null {
  // A missing date or title is a reason for refusal, which says so; keys that cannot be used are replaced.
  if (isBlank(value) || ['type', 'custom', 'categories', 'citation-key'].includes(field)) return null;
  if (isDate(field)) {
    if (isEmpty(kept)) return field === 'issued' ? null : 'is not a date';
    return lostPart(value, kept);
  }
  const list = (Array.isArray(value) ? value : [value]).filter((one) => !isBlank(one));
  if (isNames(field)) return list.every(isNameReadable) ? null : 'has a name that cannot be read';
  if (list.some((one) => typeof one !== 'string' && typeof one !== 'number')) return 'is not text';
  return textsIn(value).length > 1 && JOINED[field] === undefined ? 'has more than one value' : null;
}

/** Whether there is nothing in a value, at any depth: Crossref has `[[null]]` for an unknown date. */
function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return isObject(value) ? Object.values(value).every(isBlank) : value === null || value === undefined;
}
