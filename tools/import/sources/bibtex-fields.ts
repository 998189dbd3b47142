import type { CslName, Publication } from '@/lib/csl/publication';
import { arxivIdIn } from '@/tools/import/identifiers';
import { preprintServer } from '@/tools/import/types';
import { dateOf, readDate } from '@/tools/import/when';

type Text = (field: string) => string | undefined;
type CslType = Publication['type'];

const TYPES: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  booklet: 'pamphlet',
  manual: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  software: 'software',
  dataset: 'dataset',
  misc: 'document',
};

/** The fields of a BibTeX or BibLaTeX entry as CSL names them. Fields that mean nothing to a reader are left out. */
export function bibtexFields(
  entryType: string,
  text: Text,
  names: (field: string) => CslName[],
): Record<string, unknown> {
  const type = typeOf(entryType, text);
  const container =
    text('booktitle') ??
    text('journaltitle') ??
    text('journal') ??
    (type === 'chapter' ? text('maintitle') : undefined);
  const subtitle = text('subtitle');
  const isArticle = type === 'article-journal' || type === 'article-magazine';
  const arxiv = arxivOf(text);
  return {
    type: arxiv && type === 'document' ? 'article' : type,
    title: [text('title'), subtitle].filter(Boolean).join(': '),
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    issued: issued(text),
    'container-title': container,
    'container-title-short': text('shortjournal'),
    'collection-title': text('series'),
    volume: text('volume'),
    ...(isArticle ? { issue: text('issue') ?? text('number') } : { number: text('number') }),
    page: text('pages') ?? text('eid') ?? text('articleno'),
    edition: text('edition'),
    version: text('version'),
    genre:
      text('type') ??
      (entryType === 'mastersthesis' ? "Master's thesis" : entryType === 'phdthesis' ? 'PhD thesis' : undefined),
    publisher: text('publisher') ?? text('school') ?? text('institution') ?? text('organization') ?? howPublished(text),
    'publisher-place': text('address') ?? text('location'),
    'event-title': text('eventtitle'),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    PMID: text('pmid'),
    PMCID: text('pmcid'),
    DOI: text('doi'),
    URL: text('url') ?? link(text('howpublished')) ?? link(text('note')) ?? text('ee'),
    language: text('langid') ?? text('language'),
    keyword: text('keywords') ?? text('keyword'),
    abstract: text('abstract'),
    note: link(text('note')) ? undefined : (text('note') ?? text('addendum')),
    ...(arxiv && { custom: { arxiv } }),
  };
}

function typeOf(entryType: string, text: Text): CslType | string {
  const type = TYPES[entryType.toLowerCase()] ?? entryType;
  if (type === 'article-journal' && text('entrysubtype') === 'magazine') return 'article-magazine';
  // Google Scholar writes preprints and talks as articles.
  if (type === 'paper-conference' && !text('booktitle') && preprintServer(text('journal') ?? '')) return 'article';
  return type;
}

function issued(text: Text): unknown {
  const date = text('date');
  if (date?.includes('/')) {
    const [from, to] = date.split('/').map((part) => readDate(part));
    const parts = [from, to].flatMap((part) => (typeof part === 'string' ? [part.split('-').map(Number)] : []));
    if (parts.length > 0) return { 'date-parts': parts };
  }
  if (date) return readDate(date) ?? { raw: date };
  const year = text('year');
  if (!year) return null;
  // "15 mar" and "mar # { 15}" both occur.
  const [month, inMonth] = (text('month') ?? '').split(/[\s~,]+/);
  const swapped = /^[a-z]/i.test(inMonth ?? '');
  return dateOf(year, swapped ? inMonth : month, text('day') ?? (swapped ? month : inMonth)) ?? { raw: year };
}

function arxivOf(text: Text): string | undefined {
  const eprint = text('eprint') ?? text('arxivid') ?? text('arxiv');
  const server =
    text('archiveprefix') ??
    text('eprinttype') ??
    (text('arxivid') || text('arxiv') || text('primaryclass') ? 'arXiv' : '');
  return eprint && (/arxiv/i.test(server ?? '') || /arxiv/i.test(eprint)) ? arxivIdIn(eprint) : undefined;
}

const link = (text: string | undefined) => /https?:\/\/[^\s"<>}]+/.exec(text ?? '')?.[0];
const howPublished = (text: Text) => (link(text('howpublished')) ? undefined : text('howpublished'));
