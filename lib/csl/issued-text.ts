import { cslRangeEnd, issuedDate } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { formatDate } from '@/lib/text/dates';

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** When a paper appeared, in words: "12 November 2024", "Dec 2019 – Jan 2020", "Spring 2020", "c. 1988", "In press"; null where nothing is said. */
export function issuedText(publication: Publication, language: string): string | null {
  const { issued } = publication;
  const date = issuedDate(publication);
  const details = typeof issued === 'object' ? issued : {};
  if (!date || issued === undefined) return details.literal ?? capitalised(statusOf(publication));
  const end = cslRangeEnd(issued);
  const style = end ? 'short' : 'long';
  const text = [date, end].flatMap((part) => (part ? [formatDate(part, language, style)] : [])).join(' – ');
  const season = details.season === undefined ? undefined : (SEASONS[Number(details.season) - 1] ?? details.season);
  const isCirca = details.circa !== undefined && !/^(false|0|)$/.test(String(details.circa));
  return [isCirca && 'c.', date.month === undefined && season, text].filter(Boolean).join(' ');
}

const capitalised = (text: string | undefined) => (text ? text.charAt(0).toUpperCase() + text.slice(1) : null);
