import { withValidTexts } from '@/lib/content/text-rules';
import { type Publication, publicationsSchema } from '@/lib/csl/publication';
import { CSL_NAMES, CSL_NUMBERS, CSL_STRINGS } from '@/lib/csl/schema';
import { isObject, property } from '@/lib/text/property';
import { shorten } from '@/lib/text/strings';
import { contributions } from '@/tools/import/contributions';
import { identify } from '@/tools/import/identify';
import { readNames } from '@/tools/import/names';
import { cleanParagraphs, cleanText, plainText } from '@/tools/import/text';
import { cslType } from '@/tools/import/types';
import { isDate, isEmpty, isNames, lossOf, oneText, textsIn } from '@/tools/import/values';
import { readDate, statusIn } from '@/tools/import/when';
import { inFieldOrder } from '@/tools/shared/field-order';

/** The result for a foreign item: a valid publication with a placeholder id, or the reason for refusal. */
export type Normalised =
  | { ok: true; publication: Publication; notes: string[]; dropped: string[] }
  | { ok: false; reason: string };

/** Placeholder until the real id is assigned. */
const NO_ID = 'without-id';

/** Characters of a value in a note. */
const LONGEST = 200;

const REQUIRED: ReadonlySet<string> = new Set(['type', 'title', 'issued']);
const RICH: ReadonlySet<string> = new Set([
  'title',
  'abstract',
  'title-short',
  'shortTitle',
  'original-title',
  'container-title',
  'collection-title',
  'event-title',
]);
// Private fields of reference managers, not meant for publication.
const PRIVATE: ReadonlySet<string> = new Set([
  'annote',
  'citation-label',
  'citation-number',
  'first-reference-note-number',
  'locator',
  'source',
  'call-number',
]);

/** Converts foreign CSL-JSON to our strict schema; what cannot be kept is listed in `dropped` or explained in `notes`. */
export function normalise(csl: Readonly<Record<string, unknown>>): Normalised {
  const notes: string[] = [];
  const dropped: string[] = [];
  const draft: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(csl)) {
    if (field === 'id' || isEmpty(value)) continue;
    if (PRIVATE.has(field)) {
      dropped.push(`${field} (is private to your reference manager)`);
      continue;
    }
    const kept = readField(field, value, notes);
    if (kept === undefined) dropped.push(field);
    else if (!isEmpty(kept)) draft[field] = kept;
    const lost = kept === undefined ? null : lossOf(field, value, kept);
    if (lost) dropped.push(`${field} (${lost})`);
  }
  if (!draft.issued) takeStatus(csl, draft);
  takeMarks(csl, draft, notes);
  const missing = reasonToRefuse(csl, draft);
  if (missing) return { ok: false, reason: missing };
  notes.push(...identify(draft));
  signByPublisher(draft, notes);
  return checked(draft, notes, dropped);
}

/** The value in our form; undefined for an unknown field. */
function readField(field: string, value: unknown, notes: string[]): unknown {
  const one = oneText(field, textsIn(value));
  if (isNames(field)) {
    const { names } = readNames(value);
    if (field === 'author' && names.at(-1)?.literal === 'others')
      notes.push('its author list ends with "others", which is shown as "et al."');
    return names.length > 0 ? names : null;
  }
  if (isDate(field)) return readDate(value);
  if (field === 'type') return cslType(one) ?? unknownType(one ?? value, notes);
  if (field === 'categories' || field === 'custom') return value;
  const isKnown = [...CSL_NUMBERS, ...CSL_STRINGS, 'keyword', 'DOI', 'URL', 'status'].some((name) => name === field);
  if (!isKnown && !RICH.has(field)) return undefined;
  if (one === undefined) return null;
  if (field === 'page') return plainText(one).replace(/(?<=\w)\s*[-‐‑–—−]+\s*(?=\w)/gu, '-');
  if (field === 'abstract') return cleanParagraphs(one);
  if (RICH.has(field)) return cleanText(one);
  if (field === 'citation-key') return /^[^\s"#%'(),={}~\\]+$/.test(one) ? one : null;
  return field === 'DOI' || field === 'URL' ? one.trim() : plainText(one);
}

// "in press" may be given as status, or in place of a date.
function takeStatus(csl: Readonly<Record<string, unknown>>, draft: Record<string, unknown>) {
  const said = [csl.status, property(csl.issued, 'literal'), property(csl.issued, 'raw'), csl.issued, csl.note];
  const status = said.map((text) => (typeof text === 'string' ? statusIn(text) : undefined)).find(Boolean);
  const printed = ['published-print', 'published-online', 'published', 'available-date']
    .map((field) => readDate(csl[field]))
    .find((date) => date !== null);
  if (printed) draft.issued = printed;
  else if (status) draft.status = status;
  else delete draft.status;
}

function takeMarks(csl: Readonly<Record<string, unknown>>, draft: Record<string, unknown>, notes: string[]) {
  const { names, marks } = readNames(csl.author);
  const found = contributions(names, marks, typeof csl.note === 'string' ? csl.note : '');
  notes.push(...found.notes);
  if (Object.keys(found.custom).length > 0)
    draft.custom = { ...(isObject(draft.custom) ? draft.custom : {}), ...found.custom };
}

// Reports, pages and data without authors are cited by the organisation behind them.
const OF_A_BODY = ['report', 'webpage', 'document', 'dataset', 'software', 'post', 'pamphlet', 'map'];

function signByPublisher(draft: Record<string, unknown>, notes: string[]) {
  const body = draft.authority ?? draft.publisher;
  if (typeof body !== 'string' || !OF_A_BODY.includes(String(draft.type))) return;
  if (['author', ...CSL_NAMES].some((role) => draft[role] !== undefined)) return;
  draft.author = [{ literal: body }];
  notes.push(`it has no author, so its publisher ${JSON.stringify(body)} became the author`);
}

function unknownType(word: unknown, notes: string[]): string {
  notes.push(`its type ${JSON.stringify(word)} is not a CSL type, so it became "document"`);
  return 'document';
}

function reasonToRefuse(csl: Readonly<Record<string, unknown>>, draft: Record<string, unknown>): string | null {
  if (!draft.title) return 'it has no title';
  if (draft.issued || draft.status) return null;
  const said = property(csl.issued, 'raw') ?? property(csl.issued, 'literal') ?? csl.issued;
  return typeof said === 'string' && said.trim()
    ? `its date ${JSON.stringify(plainText(said))} has no year`
    : 'it has no date';
}

// Drops invalid fields one by one until the rest is valid, so that a mistake in a detail costs only the detail.
function checked(draft: Record<string, unknown>, notes: string[], dropped: string[]): Normalised {
  const candidate: Record<string, unknown> = { ...draft, id: NO_ID, type: draft.type ?? 'document' };
  for (const { path, found, expected } of withValidTexts(candidate).problems) {
    const [field = '', inner] = path;
    if (REQUIRED.has(String(field)) || field === 'author')
      return { ok: false, reason: `its ${String(field)} is not valid: found ${found}, expected ${expected}` };
    const bag = candidate[String(field)];
    if (field === 'custom' && isObject(bag))
      candidate.custom = Object.fromEntries(Object.entries(bag).filter(([key]) => key !== inner));
    else delete candidate[String(field)];
    const name = field === 'custom' ? `custom.${String(inner)}` : String(field);
    const note = `its ${name} was left out: found ${found}, expected ${expected}`;
    if (!notes.includes(note)) notes.push(note);
  }
  for (;;) {
    const result = publicationsSchema.safeParse([candidate]);
    const [publication] = result.data ?? [];
    if (publication) return { ok: true, publication: inFieldOrder(publication), notes, dropped };
    const issue = result.error?.issues[0];
    const [, field, inner] = issue?.path ?? [];
    const lost = issue?.code === 'unrecognized_keys' && field === undefined ? issue.keys[0] : field;
    if (lost === 'author' && !('author' in candidate))
      return { ok: false, reason: 'it has no author, editor or other person' };
    if (typeof lost !== 'string' || REQUIRED.has(lost) || !(lost in candidate))
      return { ok: false, reason: `its ${String(lost)} is not ${issue?.message ?? 'valid'}` };
    const bag = candidate[lost];
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : inner;
    if (lost === 'custom' && typeof unknown === 'string' && typeof bag === 'object' && bag !== null) {
      candidate.custom = Object.fromEntries(Object.entries(bag).filter(([key]) => key !== unknown));
      dropped.push(`custom.${unknown}`);
      continue;
    }
    notes.push(
      `its ${lost} ${shorten(JSON.stringify(bag), LONGEST)} was left out: expected ${issue?.message ?? 'something else'}`,
    );
    delete candidate[lost];
  }
}
