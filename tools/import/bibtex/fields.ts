import type { CslName, Publication } from '@/lib/csl/publication';
import { languageTag } from '@/lib/formats/bibtex-language';
import { pageFields, type Read } from '@/tools/import/bibtex/links';
import { genreOf, typeOf } from '@/tools/import/bibtex/types';
import { arxivIdIn } from '@/tools/import/identifiers';
import { dateOf, lostPart, readDate, statusIn } from '@/tools/import/when';

export interface Fields extends Read {
  names: (field: string) => CslName[];
}

/** Maps the fields of a BibTeX or biblatex entry to CSL. */
export function bibtexFields(entryType: string, read: Fields): Record<string, unknown> {
  const { text, verbatim, names } = read;
  const type = typeOf(entryType, text);
  const isArticle = /^article-|^review|^periodical$/.test(type);
  const isBookish = type === 'book' || type === 'chapter' || type === 'paper-conference';
  const arxiv = arxivOf(read);
  const page = pageFields(read);
  const custom = { ...page, ...(arxiv && { arxiv }), ...(text('acl') && { aclAnthology: text('acl') }) };
  const [number, series, eid] = [
    text('number'),
    text('series'),
    text('eid') ?? text('articleno') ?? text('article-number'),
  ];
  const [main, howPublished, note] = [joined(text, 'maintitle', 'mainsubtitle'), text('howpublished'), text('note')];
  const [institution, organization] = [text('school') ?? text('institution'), text('organization')];
  const holder = verbatimNames(read.text('holder'));
  const publisher = text('publisher') ?? institution ?? organization ?? holder;
  if (publisher !== organization && organization && names('author').length > 0) read.unplaced('organization');
  const when = issued(read);
  const status = statusIn(text('pubstate')) ?? text('pubstate') ?? when.status;
  const journal = journalOf(read);
  const container =
    joined(text, 'booktitle', 'booksubtitle') ??
    joined(text, 'journaltitle', 'journalsubtitle') ??
    journal.title ??
    (type === 'chapter' ? main : undefined);
  const [own, others, archive] = [verbatim('url'), otherEditors(read), archiveOf(read)];
  const isDifferent = own !== undefined && page.links?.html !== own;
  return {
    type: arxiv && type === 'document' ? 'article' : type,
    title: joined(text, 'title', 'subtitle'),
    'title-short': text('shorttitle'),
    author: signatories(read, [organization, institution, holder]),
    translator: names('translator'),
    director: names('director'),
    composer: names('composer'),
    illustrator: names('illustrator'),
    'container-author': names('bookauthor'),
    'script-writer': names('scriptwriter'),
    ...others,
    contributor: [...names('collaborator'), ...(others.contributor ?? names('contributor'))],
    issued: when.issued,
    status,
    'original-date': dateIn(read, 'origdate'),
    'event-date': dateIn(read, 'eventdate'),
    accessed: dateIn(read, 'urldate'),
    'container-title': container,
    'container-title-short': text('shortjournal') ?? journal.short ?? (container ? text('abbr') : undefined),
    'collection-title': series ?? (container !== main && type !== 'periodical' ? main : undefined),
    'volume-title': text('issuetitle'),
    volume: text('volume'),
    ...(isArticle
      ? { issue: number ?? text('issue') }
      : series && isBookish
        ? { 'collection-number': number }
        : { number: number ?? text('issue') }),
    page: text('pages') ?? eid,
    ...(text('pages') && eid && { number: eid }),
    'chapter-number': text('chapter'),
    part: text('part'),
    'number-of-pages': text('pagetotal') ?? text('numpages'),
    'number-of-volumes': text('volumes'),
    edition: text('edition'),
    version: text('version'),
    genre: genreOf(entryType, text('type')),
    publisher: publisher ?? (link(howPublished) ? undefined : howPublished),
    'publisher-place': text('address') ?? text('location'),
    // ACM uses it for the place of the conference.
    'event-place': text('venue') ?? (type === 'paper-conference' && text('address') ? text('location') : undefined),
    'original-title': text('origtitle'),
    'original-publisher': text('origpublisher'),
    'original-publisher-place': text('origlocation'),
    'event-title': joined(text, 'eventtitle', 'eventtitleaddon'),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    PMID: verbatim('pmid') ?? eprintOf(read, 'pubmed'),
    PMCID: verbatim('pmcid') ?? verbatim('pmc'),
    DOI: verbatim('doi'),
    archive: archive.archive,
    archive_location: archive.archive_location,
    URL: (isDifferent ? own : undefined) ?? link(howPublished) ?? link(note) ?? verbatim('ee') ?? archive.URL,
    language: languageOf(read),
    keyword: [text('keywords'), text('keyword'), text('tags')].filter(Boolean).join(', ') || undefined,
    abstract: text('abstract'),
    note: link(note) ? undefined : [note, text('addendum')].filter(Boolean).join('. ') || undefined,
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  };
}

/** The authors; for a work without authors, the organisation behind it. */
function signatories({ names, text }: Fields, organisations: (string | undefined)[]): CslName[] {
  const authors = names('author');
  const group = text('collaboration');
  if (group && authors.length > 0) {
    const literal = /collaboration|consortium|group|team/i.test(group) ? group : `${group} Collaboration`;
    const at = authors.findIndex((name) => name.literal === 'others');
    return authors.some((name) => name.literal?.includes(group))
      ? authors
      : authors.toSpliced(at < 0 ? authors.length : at, 0, { literal });
  }
  if (authors.length > 0) return authors;
  if (group) return [{ literal: /collaboration/i.test(group) ? group : `${group} Collaboration` }];
  if (['editor', 'translator', 'director', 'composer', 'illustrator'].some((field) => names(field).length > 0))
    return [];
  const [organisation] = organisations.filter(Boolean);
  return organisation ? [{ literal: organisation }] : [];
}

const EDITOR_TYPES: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  director: 'director',
  organizer: 'organizer',
  founder: 'editorial-director',
  translator: 'translator',
  producer: 'producer',
  scriptwriter: 'script-writer',
  collaborator: 'contributor',
};

// biblatex has up to three further kinds of editors, each with its type.
function otherEditors({ names, text, unplaced }: Fields): Record<string, CslName[]> {
  const found: Record<string, CslName[]> = {};
  for (const field of ['editor', 'editora', 'editorb', 'editorc']) {
    const people = names(field);
    const type = text(`${field}type`);
    const role = EDITOR_TYPES[type ?? ''] ?? (type === 'editor' || field === 'editor' ? 'editor' : 'contributor');
    if (people.length > 0 && type !== undefined && type !== 'editor' && role !== EDITOR_TYPES[type])
      unplaced(`${field}type`, `is "${type}", which CSL lacks, so these people became ${role}`);
    if (people.length > 0) found[role] = [...(found[role] ?? (role === 'editor' ? [] : names(role))), ...people];
  }
  return found;
}

function issued(fields: Fields): { issued: unknown; status?: string } {
  const { text } = fields;
  const date = text('date') ?? text('year');
  const read = text('date') ? dateIn(fields, 'date') : fromYear(fields);
  if (read) return { issued: read };
  const status = statusIn(date) ?? (date === undefined ? statusIn(text('note')) : undefined);
  return status ? { issued: null, status } : { issued: date ? { raw: date } : null };
}

function fromYear({ text, unplaced }: Fields): Publication['issued'] | null {
  const year = text('year');
  if (!year) return null;
  const range = /^\s*(\d{4})\s*(?:[–—/]|-(?!\d{2}\b))\s*(\d{4})\s*$/.exec(year);
  if (range) return readDate(`${range[1]}/${range[2]}`);
  if (/~|\b(?:ca?\.|circa)/i.test(year)) {
    const about = /\d{3,4}/.exec(year)?.[0];
    if (about) return readDate(`${about.padStart(4, '0')}~`);
  }
  // "15 mar", "mar15" and "3~5" all occur: words or the later number are the month.
  const month = text('month') ?? '';
  const word = /\p{L}{3,}/u.exec(month)?.[0];
  const [first, second] = month.match(/\d+/g) ?? [];
  const day = text('day');
  const date = dateOf(year, word ?? (second ? second : first), day ?? (word || second ? first : undefined));
  if (typeof date !== 'string') return date;
  const parts = date.split('-').length;
  if (parts < 2 && month) unplaced('month', `is ${JSON.stringify(month)}, not a month`);
  else if (parts < 3 && day) unplaced('day', `is ${JSON.stringify(day)}, not a day of that month`);
  const lost = month ? null : lostPart(year, date);
  if (lost) unplaced('year', lost);
  return date;
}

// "de" and "ngerman" mean the same, and exporters write both.
function languageOf({ text }: Fields): string | undefined {
  const [language, langid] = [text('language'), text('langid')];
  const said = language && (!langid || /^[a-z]{2,3}(?:-|$)/i.test(language)) ? language : langid;
  return said && (languageTag(said) ?? said);
}

function arxivOf({ verbatim }: Fields): string | undefined {
  const [other, third] = [verbatim('arxivid'), verbatim('arxiv')];
  const eprint = verbatim('eprint') ?? other ?? third;
  const server =
    verbatim('archiveprefix') ??
    verbatim('eprinttype') ??
    (other || third || verbatim('primaryclass') || verbatim('eprintclass') ? 'arXiv' : '');
  return eprint && (/arxiv/i.test(server ?? '') || /arxiv/i.test(eprint)) ? arxivIdIn(eprint) : undefined;
}

const eprintOf = ({ verbatim }: Fields, kind: string) =>
  verbatim('eprinttype')?.toLowerCase() === kind ? verbatim('eprint') : undefined;

const ADDRESSES: Readonly<Record<string, string>> = {
  jstor: 'https://www.jstor.org/stable/',
  hdl: 'https://hdl.handle.net/',
  googlebooks: 'https://books.google.com/books?id=',
};

/** The location of an eprint outside arXiv and PubMed: a URL where one can be built, else the server and its id. */
function archiveOf({ verbatim }: Fields): { URL?: string; archive?: string; archive_location?: string } {
  const [eprint, server] = [verbatim('eprint'), verbatim('eprinttype') ?? verbatim('archiveprefix')];
  if (!eprint || !server || /^(?:arxiv|pubmed)$/i.test(server) || /arxiv/i.test(eprint)) return {};
  const address = ADDRESSES[server.toLowerCase()];
  return address ? { URL: `${address}${eprint}` } : { archive: server, archive_location: eprint };
}

// MathSciNet has the full name in a second field.
function journalOf({ text }: Fields): { title?: string | undefined; short?: string | undefined } {
  const [whole, journal] = [text('fjournal'), text('journal')];
  return whole ? { title: whole, short: whole === journal ? undefined : journal } : { title: journal };
}

function dateIn({ text, unplaced }: Fields, field: string): Publication['issued'] | undefined {
  const said = text(field);
  if (said === undefined) return undefined;
  const read = readDate(said);
  // A date of publication in words may be a status, such as "forthcoming".
  const lost = read === null ? field !== 'date' && `is ${JSON.stringify(said)}, not a date` : lostPart(said, read);
  if (lost) unplaced(field, lost);
  return read ?? undefined;
}

const verbatimNames = (text: string | undefined) => text?.replace(/\s+and\s+/g, ', ');
const link = (text: string | undefined) => /https?:\/\/[^\s"<>}]+/.exec(text ?? '')?.[0];

function joined(text: Fields['text'], field: string, subfield: string): string | undefined {
  const parts = [text(field), text(subfield)].filter(Boolean);
  return parts.length > 0 ? parts.join(': ').replace(/([?!]): /, '$1 ') : undefined;
}
