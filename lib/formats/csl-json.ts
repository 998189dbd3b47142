import { toDateParts } from '@/lib/csl/date-parts';
import { arxivId, pubmedId, workUrl } from '@/lib/csl/identifiers';
import { cslDate } from '@/lib/csl/issued';
import type { CslDate, Publication } from '@/lib/csl/publication';
import type { CSL_DATES } from '@/lib/csl/schema';

type CslDateParts = { 'date-parts'?: number[][] };
export type CslItem = Omit<Publication, 'custom' | 'issued' | (typeof CSL_DATES)[number]> & {
  issued?: CslDateParts;
} & { [field in (typeof CSL_DATES)[number]]?: CslDateParts };

/** Plain CSL-JSON that every reader understands: dates as numbers, and only fields that CSL defines. */
export function toCslJson(publication: Publication): CslItem {
  const { custom: _custom, issued, accessed, submitted, ...item } = publication;
  const { 'available-date': available, 'event-date': event, 'original-date': original, ...rest } = item;
  const arxiv = arxivId(publication);
  const [url, pubmed] = [workUrl(publication), pubmedId(publication)];
  return {
    ...rest,
    ...(issued && { issued: dateParts(issued) }),
    ...(accessed && { accessed: dateParts(accessed) }),
    ...(available && { 'available-date': dateParts(available) }),
    ...(event && { 'event-date': dateParts(event) }),
    ...(original && { 'original-date': dateParts(original) }),
    ...(submitted && { submitted: dateParts(submitted) }),
    // Zotero's convention for a preprint's id.
    ...(publication.type === 'article' && arxiv && { number: publication.number ?? `arXiv:${arxiv}` }),
    ...(url && { URL: url }),
    ...(pubmed && { PMID: pubmed }),
  };
}

/** One paper as the text of a CSL-JSON file. */
export const toCslJsonText = (publication: Publication): string =>
  `${JSON.stringify(readable(toCslJson(publication)), null, 2)}\n`;

/** All papers as CSL-JSON: an array, in the order given. */
export const toCslJsonFile = (publications: readonly Publication[]): string =>
  `${JSON.stringify(
    publications.map((publication) => readable(toCslJson(publication))),
    null,
    2,
  )}\n`;

// Zotero rejects a whole file because of one item of type "software"; but it reads the type from a note, its own convention for
// types that it lacks (docs/formats.md).
function readable(item: CslItem): CslItem {
  if (item.type !== 'software') return item;
  return { ...item, type: 'document', note: ['type: software', item.note].filter(Boolean).join('\n') };
}

function dateParts(date: CslDate): CslDateParts {
  if (typeof date === 'string') {
    const parsed = cslDate(date);
    return { 'date-parts': parsed ? [toDateParts(parsed)] : [] };
  }
  const { 'date-parts': parts, ...rest } = date;
  return { ...rest, ...(parts && { 'date-parts': parts.map((part) => part.map(Number)) }) };
}
