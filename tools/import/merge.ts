import { isDeepStrictEqual } from 'node:util';
import { arxivId, doiOf } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { normaliseTitle } from '@/lib/stats/match';
import { isPreprint, isPublished, preprintServer } from '@/tools/import/types';
import { inFieldOrder } from '@/tools/shared/field-order';

/** One field before and after; no `before` for a new field, no `after` for a removed one. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

export interface Merged {
  paper: Publication;
  changes: FieldChange[];
  /** Fields where the two disagree and ours was kept. */
  doubts: string[];
}

type Fields = Record<string, unknown>;

/** Fields taken from the published version of a preprint. */
const DECIDED_BY_PUBLISHED = ['type', 'container-title', 'issued', 'DOI'];
/** Fields that a preprint can add to its published version. */
const ADDED_BY_PREPRINT: ReadonlySet<string> = new Set(['abstract', 'keyword', 'language', 'custom']);
/** Notes by the author of the foreign file. */
const NEVER_ADDED: ReadonlySet<string> = new Set(['id', 'citation-key', 'note', 'accessed']);

/**
 * Our paper, completed from another record of it. Our fields are kept, unless ours is the preprint and the other is
 * the published version: then type, venue, date and DOI are taken from that, and the arXiv id is kept.
 */
export function mergePaper(ours: Publication, theirs: Publication): Merged {
  const isUpgrade = isPreprint(ours) && isPublished(theirs);
  const result: Fields = { ...ours };
  const changes: FieldChange[] = [];
  const set = (field: string, after: unknown) => {
    const before = result[field];
    if (isDeepStrictEqual(before, after)) return;
    if (after === undefined) delete result[field];
    else result[field] = after;
    changes.push({ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
  };

  const incoming = new Map<string, unknown>(Object.entries(theirs));
  if (isUpgrade) {
    for (const field of DECIDED_BY_PUBLISHED) if (incoming.has(field)) set(field, decided(field, ours, theirs));
    if (ours.publisher && preprintServer(ours.publisher)) set('publisher', theirs.publisher);
  }
  const fromPreprint = isPublished(ours) && isPreprint(theirs);
  for (const [field, value] of incoming) {
    if (NEVER_ADDED.has(field) || result[field] !== undefined || field === 'custom') continue;
    if (fromPreprint && !ADDED_BY_PREPRINT.has(field)) continue;
    if (field === 'page-first' && result.page !== undefined) continue;
    set(field, value);
  }
  set('custom', mergeCustom(ours, theirs, isUpgrade));
  return {
    paper: inOrderOf(ours, result, theirs),
    changes,
    doubts: disagreements(ours, theirs, isUpgrade || fromPreprint),
  };
}

// "2024" in a record adds nothing to our "2024-11".
function decided(field: string, ours: Publication, theirs: Publication): unknown {
  if (field !== 'issued') return new Map<string, unknown>(Object.entries(theirs)).get(field);
  const { issued } = ours;
  const isFiner = typeof issued === 'string' && typeof theirs.issued === 'string' && issued.startsWith(theirs.issued);
  return isFiner ? issued : theirs.issued;
}

function mergeCustom(ours: Publication, theirs: Publication, isUpgrade: boolean): Publication['custom'] {
  const links = { ...theirs.custom?.links, ...ours.custom?.links };
  // The arXiv id may have been in the DOI, which the published version replaces.
  const arxiv = isUpgrade ? arxivId(ours) : undefined;
  const custom = {
    ...theirs.custom,
    ...(arxiv && { arxiv }),
    ...ours.custom,
    ...(Object.keys(links).length > 0 && { links }),
  };
  return Object.keys(custom).length > 0 ? custom : ours.custom;
}

/** Our paper keeps its order of fields; new ones go to their usual place. */
function inOrderOf(ours: Publication, fields: Fields, theirs: Publication): Publication {
  const merged: Publication = { ...theirs, ...ours };
  for (const key of Object.keys(merged)) if (!(key in fields)) Reflect.deleteProperty(merged, key);
  for (const [key, value] of Object.entries(fields)) Reflect.set(merged, key, value);
  return inFieldOrder(merged);
}

function disagreements(ours: Publication, theirs: Publication, areVersions: boolean): string[] {
  const doubts: string[] = [];
  const tell = (field: string, own: unknown, other: unknown) =>
    doubts.push(`${field}: kept ${JSON.stringify(own)}, the source says ${JSON.stringify(other)}`);
  if (normaliseTitle(ours.title) !== normaliseTitle(theirs.title)) tell('title', ours.title, theirs.title);
  const [own, other] = [ours.author?.length ?? 0, theirs.author?.length ?? 0];
  if (own !== other) doubts.push(`author: kept ${own}, the source lists ${other}`);
  if (areVersions) return doubts;
  const [year, otherYear] = [issuedDate(ours)?.year, issuedDate(theirs)?.year];
  if (year !== undefined && otherYear !== undefined && year !== otherYear) tell('issued', ours.issued, theirs.issued);
  if (ours.type !== theirs.type) tell('type', ours.type, theirs.type);
  const [doi, otherDoi] = [doiOf(ours), doiOf(theirs)];
  if (doi && otherDoi && doi.toLowerCase() !== otherDoi.toLowerCase()) tell('DOI', doi, otherDoi);
  for (const field of ['volume', 'issue', 'page'] as const) {
    const [own, other] = [ours[field], theirs[field]];
    if (own !== undefined && other !== undefined && bare(own) !== bare(other)) tell(field, own, other);
  }
  return doubts;
}

const bare = (value: string | number) => String(value).replace(/[-–—\s]+/g, '-');
