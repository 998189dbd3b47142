import { property, textAt } from '@/lib/text/property';
import { arxivIdIn, arxivIdWithin, doiIn, webUrlIn } from '@/tools/import/identifiers';
import { preprintServer } from '@/tools/import/types';

const NEEDS_CONTAINER = new Set([
  'paper-conference',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
]);

/**
 * Normalises the identifiers of a draft (bare DOI, arXiv id in `custom`), and detects preprints by them.
 * Changes the draft; returns what the user should check.
 */
export function identify(draft: Record<string, unknown>): string[] {
  const notes: string[] = [];
  const arxiv = takeArxiv(draft);
  takeDoi(draft, notes);
  takeUrl(draft, notes);
  takeNote(draft);
  const server = takeServer(draft);
  const container = draft['container-title'];
  if (arxiv) draft.custom = { ...(typeof draft.custom === 'object' ? draft.custom : {}), arxiv };
  if (!container && server && draft.type !== 'thesis') {
    draft.type = 'article';
    draft.publisher = server;
  } else if (!container && arxiv && isPaper(draft.type)) {
    draft.type = 'article';
    draft.publisher ??= 'arXiv';
  }
  if (draft['container-title'] === undefined && NEEDS_CONTAINER.has(String(draft.type))) {
    notes.push(`it has no journal or conference, so "${draft.type}" became "document"`);
    draft.type = 'document';
  }
  return notes;
}

const isPaper = (type: unknown) =>
  type === undefined ||
  ['article', 'document', 'webpage', 'manuscript', 'post'].includes(String(type)) ||
  NEEDS_CONTAINER.has(String(type));

function takeArxiv(draft: Record<string, unknown>): string | undefined {
  const text = (field: string) => textAt(draft, field) ?? '';
  const own = textAt(draft.custom, 'arxiv');
  const number = text('number');
  const fromNumber = /^arxiv/i.test(number) ? arxivIdIn(number) : undefined;
  if (fromNumber) delete draft.number;
  const isArxiv = preprintServer(text('container-title')) === 'arXiv';
  return (
    (own && arxivIdIn(own)) ??
    fromNumber ??
    arxivIdIn(text('DOI')) ??
    arxivIdIn(text('URL')) ??
    (isArxiv ? (arxivIdWithin(text('container-title')) ?? arxivIdWithin(text('volume'))) : undefined) ??
    (/^arxiv$/i.test(text('archive')) ? arxivIdIn(text('archive_location')) : undefined) ??
    /^\s*arXiv:.*/im
      .exec(text('note'))?.[0]
      .match(/arXiv:\s*\S+/i)
      ?.map((id) => arxivIdIn(id))[0]
  );
}

function takeDoi(draft: Record<string, unknown>, notes: string[]) {
  const given = textAt(draft, 'DOI');
  const url = textAt(draft, 'URL') ?? '';
  const doi = given === undefined ? doiIn(webUrlIn(url) ?? url) : doiIn(given);
  // The DOI that arXiv assigns adds nothing to the arXiv id.
  if (doi && !arxivIdIn(doi)) draft.DOI = doi;
  else {
    if (given && !doi) takeOddDoi(given, draft, notes);
    delete draft.DOI;
  }
}

// "10/fqd6hj" is a short DOI, which resolves to the paper but is not its DOI; others put a URL here.
function takeOddDoi(given: string, draft: Record<string, unknown>, notes: string[]) {
  const short = /^(?:https?:\/\/doi\.org\/|doi:\s*)?10\/([a-z\d]{3,})$/i.exec(given.trim())?.[1];
  const url = short ? `https://doi.org/${short}` : webUrlIn(given);
  const isNew = url !== undefined && textAt(draft, 'URL') === undefined;
  if (isNew) draft.URL = url;
  notes.push(`its DOI ${JSON.stringify(given)} is not a DOI and was ${isNew ? 'kept as its URL' : 'left out'}`);
}

function takeUrl(draft: Record<string, unknown>, notes: string[]) {
  const given = textAt(draft, 'URL');
  if (given === undefined) return;
  const url = webUrlIn(given);
  if (!url) notes.push(`its URL ${JSON.stringify(given)} was left out: it is not a web address`);
  const doi = doiIn(url ?? '');
  const isDoi = doi !== undefined && doi.toLowerCase() === textAt(draft, 'DOI')?.toLowerCase();
  // The site builds these URLs from the ids.
  if (!url || isDoi || arxivIdIn(url)) delete draft.URL;
  else draft.URL = url;
}

// Zotero keeps what it has no field for as lines of "Extra"; these are not meant for publication.
const MANAGERS_LINE =
  /^(?:citation key|bibtex(?:\[?\*?\]?)?|biblatex|ads bibcode|publisher|type|version|arxiv|pmid|pmcid|doi|issn|isbn|url|read_status(?:_date)?|ranking|oclc|zotero|mlzsync\d*|tex\.[\w.]+|_eprint|number of citations|citations?|zsclc|s2id|openalex|extra|container-title-short|original-date|event-place|lccn|google-books-id|00\d\d\w*)\s*:.*$/i;
const FOREIGN_LINK = /(?:zotero|mendeley|x-devonthink|file):\/\/\S*|mlzsync\d*:\d*\{.*/gi;

function takeNote(draft: Record<string, unknown>) {
  const note = textAt(draft, 'note');
  if (note === undefined) return;
  const rest = note
    .replace(/\barXiv:\s*\S+(?:\s*\[[\w.-]+\])?/gi, '')
    .split(/\n|(?<=\S)\s+(?=(?:Citation Key|ADS Bibcode|PMID|PMCID|Publisher|Type|version|tex\.\w+|mlzsync\d*)\s*:)/i)
    .map((line) => line.replace(FOREIGN_LINK, '').trim())
    .filter((line) => line && !MANAGERS_LINE.test(line))
    .join(' ')
    .trim();
  if (/^(?:type: article)?[\s;,.]*$/.test(rest)) delete draft.note;
  else if (rest !== note && !/arXiv:/i.test(note)) draft.note = rest;
}

/** Removes and returns the preprint server given as journal, archive or publisher. */
function takeServer(draft: Record<string, unknown>): string | undefined {
  const container = textAt(draft, 'container-title');
  const server = preprintServer(container ?? '');
  if (server) {
    delete draft['container-title'];
    if (arxivIdWithin(textAt(draft, 'volume') ?? '')) delete draft.volume;
    return server;
  }
  if (container !== undefined) return undefined;
  return draft.type === 'article' ? preprintServer(String(property(draft, 'publisher') ?? '')) : undefined;
}
