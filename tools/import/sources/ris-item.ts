import type { CslName } from '@/lib/csl/publication';
import { languageTag } from '@/lib/formats/bibtex-language';
import { foldLetters } from '@/lib/text/strings';
import { webUrlIn } from '@/tools/import/identifiers';
import type { ForeignItem } from '@/tools/import/item';
import { parseName } from '@/tools/import/names';
import { accessDate, risDate } from '@/tools/import/sources/ris-dates';
import { RIS_TYPES } from '@/tools/import/sources/ris-types';
import { readDate } from '@/tools/import/when';

type Tags = ReadonlyMap<string, readonly string[]>;

const IN_EDITOR_OF_PART = /^(?:article|paper-conference|chapter|entry|review|document)/;
const IN_SERIES = new Set(['book', 'classic', 'report', 'standard', 'software', 'map']);
const WHOLE = new Set([...IN_SERIES, 'thesis', 'manuscript']);
const LEGAL = new Set(['legal_case', 'hearing', 'bill', 'legislation']);
const NUMBERED = new Set(['patent', 'report', 'standard']);
// Names of databases, which are not archives that keep the work.
const DATABASE =
  /scopus|web of science|wos|pubmed|medline|embase|ebsco|proquest|psycinfo|cinahl|crossref|scholar|jstor/i;

/** One record as CSL-JSON; as RIS specifies, the meaning of T2, A2, SN and other tags depends on the type. */
export function risItem(tags: Tags, place: string): ForeignItem {
  const used = new Set(['TY', 'ID', 'LB', 'ER']);
  const unplaced: string[] = [];
  const all = (...wanted: string[]) => {
    for (const tag of wanted) used.add(tag);
    return wanted.flatMap((tag) => tags.get(tag) ?? []).filter(Boolean);
  };
  const first = (...wanted: string[]) => {
    const tag = wanted.find((one) => tags.get(one)?.some(Boolean));
    return tag === undefined ? undefined : single(tag, all(tag), unplaced);
  };
  const names = (...wanted: string[]): CslName[] => all(...wanted).flatMap((text) => parseName(risName(text)) ?? []);
  const word = tags.get('TY')?.[0] ?? '';
  const id = tags.get('ID')?.[0] ?? tags.get('LB')?.[0];
  const type = typeOf(word, tags);
  const where: Record<string, string | undefined> = venue(type, first);
  const short = first('J2', 'JA') ?? (tags.has('JF') || tags.has('T2') ? first('JO') : undefined);
  const csl = {
    id,
    type,
    title: first('TI', 'T1', 'CT', 'BT'),
    'title-short': first('ST'),
    ...people(type, word, { first, names, has: (tag) => (tags.get(tag)?.length ?? 0) > 0 }),
    issued: risDate(first('DA'), first('PY', 'Y1'), unplaced),
    ...where,
    'container-title-short': short === where['container-title'] ? undefined : short,
    volume: first('VL'),
    ...numbers(type, first, unplaced),
    ...edition(type, first('ET')),
    genre: first('M3'),
    [/^(?:chapter|entry|book)/.test(type) ? 'chapter-number' : 'section']: first('SE'),
    DOI: first('DO'),
    URL: first('UR') ?? first('L2'),
    accessed: accessDate(first('Y2'), unplaced),
    language: languageOf(first('LA')),
    'original-title': first('OP'),
    'reviewed-title': first('RI'),
    'call-number': first('CN'),
    annote: first('RN'),
    keyword: all('KW'),
    abstract: all('AB', 'N2').join('\n\n'),
    note: notes(all('N1'), all('AU', 'A1'), unplaced),
    ...links(all('L1'), unplaced),
  };
  // Exporters repeat a value under several tags.
  const said = bare(JSON.stringify(csl));
  for (const [tag, values] of tags)
    if (!used.has(tag) && values.some((value) => !said.includes(bare(value)))) unplaced.push(`RIS ${tag}`);
  return { place: `${place}${id ? ` (${id})` : ''}`, unplaced: [...new Set(unplaced)], csl };
}

const bare = (text: string) => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');

const languageOf = (text: string | undefined) => text && (languageTag(text) ?? text);

// PubMed puts the online publication date here.
function edition(type: string, text: string | undefined): Record<string, unknown> {
  if (text !== undefined && /^\d{4}\/\d{2}(?:\/\d{2})?$/.test(text)) return { 'available-date': readDate(text) };
  return type === 'software' || type === 'dataset' ? { version: text } : { edition: text };
}

function single(tag: string, values: readonly string[], unplaced: string[]): string | undefined {
  if (new Set(values).size > 1) unplaced.push(`RIS ${tag} (has more than one value)`);
  return values[0];
}

type First = (...tags: string[]) => string | undefined;
interface Names {
  first: First;
  names: (...tags: string[]) => CslName[];
  has: (tag: string) => boolean;
}

function typeOf(word: string, tags: Tags): string {
  // Some exporters also use this type for articles; an entire journal has no pages.
  if (word === 'JFULL') return tags.has('SP') || tags.has('T2') ? 'article-journal' : 'periodical';
  return RIS_TYPES[word] ?? word;
}

function people(type: string, word: string, { first, names, has }: Names) {
  const authors = names('AU', 'A1');
  const translator = names('A4');
  if (type === 'patent') return { author: authors, editor: names('ED'), authority: first('A2'), translator };
  if (type === 'personal_communication')
    return { author: authors, recipient: names('A2'), editor: names('ED'), translator };
  if (IN_EDITOR_OF_PART.test(type))
    return { author: authors, editor: names('A2', 'ED'), 'collection-editor': names('A3'), translator };
  if (word === 'EDBOOK')
    return { editor: [...authors, ...names('ED', 'A3')], 'collection-editor': names('A2'), translator };
  if (type === 'book' || type === 'classic') {
    // In a book without authors, A2 contains its editors.
    const isAlone = authors.length === 0 && !has('A3') && !has('ED');
    return {
      author: authors,
      editor: isAlone ? names('A2') : names('ED', 'A3'),
      ...(!isAlone && { 'collection-editor': names('A2') }),
      translator,
    };
  }
  return { author: authors, editor: names('ED', 'A2'), 'collection-editor': names('A3'), translator };
}

function venue(type: string, first: First) {
  const [series, publisher, place] = [first('T3'), first('PB'), first('CY', 'PP')];
  if (type === 'paper-conference') {
    const [event, proceedings] = [first('T2'), first('C3')];
    const container = proceedings ?? event ?? first('JF', 'JO', 'BT', 'JA', 'J2');
    return {
      'container-title': container,
      'event-title': proceedings && event !== proceedings ? event : undefined,
      'event-place': first('C1'),
      'collection-title': series,
      publisher,
      'publisher-place': place,
    };
  }
  if (type === 'speech')
    return { 'event-title': first('T2'), 'event-place': place, 'collection-title': series, publisher };
  if (IN_SERIES.has(type))
    return {
      'collection-title': series ?? first('T2'),
      publisher,
      'publisher-place': place,
      ...(type === 'map' && { scale: first('C1') }),
    };
  if (type === 'patent') return { publisher, jurisdiction: place, status: first('C6') };
  if (LEGAL.has(type)) return { 'container-title': first('T2'), authority: publisher, jurisdiction: place };
  return {
    'container-title': first('T2', 'JF', 'JO', 'BT', 'JA', 'J2'),
    'collection-title': series,
    publisher,
    'publisher-place': place,
  };
}

function numbers(type: string, first: First, unplaced: string[]) {
  const [start, end, article] = [first('SP'), first('EP'), first('C7')];
  const isArticle = /^article-|^paper-conference|^review/.test(type);
  const pages = start && end && start !== end && !start.includes('-') ? `${start}-${end}` : start;
  const isCount = WHOLE.has(type) && !end && /^\d+$/.test(start ?? '');
  const common = {
    ...(isCount ? { 'number-of-pages': start } : { page: article && article === start ? undefined : pages }),
    ...standardNumber(type, first('SN')),
    ...archiveFields(type, first, unplaced),
  };
  if (isArticle) {
    const pmc = /^PMC\d+$/i.test(first('C2') ?? '') ? first('C2') : undefined;
    return {
      ...common,
      issue: first('IS'),
      'collection-number': first('M1'),
      ...(article && { number: article }),
      PMCID: pmc,
    };
  }
  if (/^(?:chapter|entry)/.test(type))
    return { ...common, 'number-of-volumes': first('NV', 'IS'), 'collection-number': first('SV'), number: first('M1') };
  if (type === 'book' || type === 'classic')
    return { ...common, 'number-of-volumes': first('NV'), 'collection-number': first('M1', 'IS') };
  const number = first('M1', 'SV') ?? article;
  return {
    ...common,
    'number-of-volumes': first('NV'),
    ...(LEGAL.has(type) || WHOLE.has(type)
      ? { number: number ?? first('IS') }
      : { issue: first('IS'), ...(number && { number }) }),
    ...(NUMBERED.has(type) && common.number && { number: common.number }),
  };
}

function standardNumber(type: string, text: string | undefined): { ISBN?: string; ISSN?: string; number?: string } {
  if (text === undefined) return {};
  const isbn = /(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dxX]\b/.exec(text)?.[0];
  const issn = /\b\d{4}-?\d{3}[\dxX]\b/.exec(text)?.[0];
  if (type === 'patent') return { number: text };
  if (isbn && isbn.replace(/[-\s]/g, '').length >= 10) return { ISBN: isbn };
  if (issn && !NUMBERED.has(type)) return { ISSN: issn };
  return NUMBERED.has(type) ? { number: text } : /^(?:article|periodical)/.test(type) ? { ISSN: text } : { ISBN: text };
}

/** The archive and the number in it; PubMed and arXiv have fields of their own. */
function archiveFields(type: string, first: First, unplaced: string[]) {
  const [archive, shelfmark] = [first('DB'), first('AN')];
  const own = archive !== undefined && !DATABASE.test(archive) ? archive : undefined;
  if (archive && !own) unplaced.push('RIS DB (is the database of the export)');
  if (shelfmark === undefined) return { archive: own };
  if (own) return { archive: own, archive_location: shelfmark };
  if (/^\d{4,9}$/.test(shelfmark) && type !== 'article') return { PMID: shelfmark };
  if (type === 'article' || type === 'document') return { number: shelfmark };
  unplaced.push('RIS AN (is specific to the database of the export)');
  return {};
}

// Notes that databases add to their exports.
const OF_EXPORT =
  /^(?:export date|cited by|times cited|cited references|references exported|funding details|correspondence address)\b/i;

function notes(values: readonly string[], authors: readonly string[], unplaced: string[]): string | undefined {
  // EndNote copies the entire original record, including the authors, into a note.
  const isDump = (value: string) => authors.some((author) => author.includes(',') && value.includes(author));
  const own = values.filter((value) => !OF_EXPORT.test(value) && !isDump(value));
  if (own.length < values.length) unplaced.push('RIS N1 (is specific to the database of the export)');
  return own.join('\n') || undefined;
}

function links(values: readonly string[], unplaced: string[]) {
  const pdf = values.map(webUrlIn).find(Boolean);
  if (values.some((value) => webUrlIn(value) !== pdf)) unplaced.push('RIS L1 (is a path on a local computer)');
  return pdf ? { custom: { links: { pdf } } } : {};
}

// RIS has the suffix last, as in "Smith, John, Jr."; BibTeX has it second.
const risName = (text: string) => text.replace(/^([^,]+),\s*([^,]+),\s*([^,]+)$/, '$1, $3, $2');
