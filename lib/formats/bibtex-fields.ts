import { creatorsOf } from '@/lib/csl/creators';
import { arxivClass, arxivId, doiOf, pubmedId } from '@/lib/csl/identifiers';
import { cslDate, issuedDate } from '@/lib/csl/issued';
import type { CslDate, CslName, Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { isLowerable, langid } from '@/lib/formats/bibtex-language';
import { bibtexName, escapeTex } from '@/lib/formats/bibtex-text';
import { protectedTitle, titleToTex } from '@/lib/formats/bibtex-title';
import { topics } from '@/lib/publications/topics';
import { MONTHS, toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';

export type BibtexField = readonly [name: string, value: string | undefined];

/** All fields of a paper for an entry of BibTeX type `type`, in order, for the styles of BibTeX and of BibLaTeX. */
export function bibtexFields(publication: Publication, type: string): BibtexField[] {
  const { number, language, URL: url } = publication;
  const { year, month, day } = issuedDate(publication) ?? {};
  const [arxiv, status] = [arxivId(publication), statusOf(publication)];
  const isArticle = type === 'article' || type === 'inproceedings';
  const event = marked(publication['event-title'] ?? publication.event);
  return [
    [
      'title',
      isLowerable(language) ? `{${titleToTex(publication.title)}}` : `{{${protectedTitle(publication.title)}}}`,
    ],
    ['shorttitle', marked(publication['title-short'] ?? publication.shortTitle)],
    ...people(publication),
    ...venue(publication, type, arxiv !== undefined),
    [
      'shortjournal',
      type === 'article' ? marked(publication['container-title-short'] ?? publication.journalAbbreviation) : undefined,
    ],
    ['series', marked(publication['collection-title'])],
    ['volume', text(publication.volume)],
    ['volumes', text(publication['number-of-volumes'])],
    ['number', text(numberOf(publication, type, arxiv !== undefined))],
    ['part', text(publication.part)],
    ['chapter', text(publication['chapter-number'])],
    ['pages', text(publication.page ?? publication['page-first'] ?? (isArticle ? number : undefined), dashed)],
    ['eid', isArticle ? text(number) : undefined],
    ['pagetotal', text(publication['number-of-pages'])],
    ['edition', text(publication.edition)],
    ['version', text(publication.version)],
    [
      'address',
      text(publication['publisher-place'] ?? (type === 'inproceedings' ? publication['event-place'] : undefined)),
    ],
    ['eventtitle', event],
    ['eventdate', isoDate(publication['event-date'])],
    ['venue', text(publication['event-place'])],
    ['type', typeOf(publication)],
    ['year', year === undefined ? text(status) : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', text(day)],
    ['pubstate', text(status, (words) => words.replace(/ /g, ''))],
    ['origdate', isoDate(publication['original-date'])],
    ['origtitle', marked(publication['original-title'])],
    ['origpublisher', list(publication['original-publisher'])],
    ['origlocation', text(publication['original-publisher-place'])],
    ['doi', verbatim(doiOf(publication))],
    ['eprint', verbatim(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', verbatim(arxivClass(publication))],
    ['pmid', verbatim(pubmedId(publication))],
    ['pmcid', verbatim(publication.PMCID)],
    ['isbn', text(publication.ISBN)],
    ['issn', text(publication.ISSN)],
    ['url', verbatim(url)],
    ['urldate', isoDate(publication.accessed)],
    ['language', text(language)],
    ['langid', verbatim(langid(language))],
    ['library', text(publication['call-number'])],
    ['note', text(publication.note)],
    ['annote', text(publication.annote)],
    ['abstract', marked(publication.abstract)],
    [
      'keywords',
      verbatim(
        topics(publication)
          .join(', ')
          .replace(/[{}\\]/g, ''),
      ),
    ],
  ];
}

/** The names of each role that BibTeX or BibLaTeX has a field for. Without authors and editors, another role becomes the author. */
function people(publication: Publication): BibtexField[] {
  const { editor, translator } = publication;
  const { role, names } = creatorsOf(publication);
  return [
    ['author', namesOf(role === 'editor' ? [] : names)],
    ['editor', namesOf(editor)],
    ['translator', role === 'translator' ? undefined : namesOf(translator)],
    ['bookauthor', namesOf(publication['container-author'])],
  ];
}

const namesOf = (names: readonly CslName[] = []) =>
  names.length > 0 ? `{${names.map(bibtexName).join(' and ')}}` : undefined;

function numberOf(publication: Publication, type: string, isOnArxiv: boolean): string | number | undefined {
  const { issue, number } = publication;
  const ofSeries = publication['collection-number'];
  switch (type) {
    case 'article':
    case 'inproceedings':
      return issue ?? ofSeries;
    case 'misc':
      return issue ?? (isOnArxiv ? undefined : number) ?? ofSeries;
    case 'book':
    case 'incollection':
      return ofSeries ?? number ?? issue;
    default:
      return number ?? issue ?? ofSeries;
  }
}

function typeOf({ type, genre }: Publication): string | undefined {
  if (type === 'thesis') return text(genre ?? 'Thesis');
  if (type === 'standard') return text(genre ?? 'Standard');
  return text(genre);
}

function venue(publication: Publication, type: string, isOnArxiv: boolean): BibtexField[] {
  const { publisher, authority } = publication;
  const container = marked(publication['container-title']);
  switch (type) {
    case 'article':
      return [
        ['journal', container],
        ['publisher', list(publisher)],
      ];
    case 'inproceedings':
    case 'incollection':
      return [
        ['booktitle', container],
        ['publisher', list(publisher)],
      ];
    case 'phdthesis':
    case 'mastersthesis':
      return [['school', list(publisher)]];
    case 'techreport':
      return [['institution', list(publisher ?? authority)]];
    case 'patent':
      return [
        ['holder', list(publisher)],
        ['organization', list(authority)],
        ['howpublished', text([authority, publication.number].filter(Boolean).join(', '))],
        ['location', text(publication.jurisdiction)],
      ];
    case 'dataset':
    case 'software':
      return [
        ['publisher', list(publisher)],
        ['howpublished', container ?? text(publisher)],
      ];
    case 'misc':
    case 'online':
      return [
        [
          'howpublished',
          container ??
            happening(publication) ??
            text(isOnArxiv && publisher?.toLowerCase() === 'arxiv' ? undefined : publisher),
        ],
        ['organization', list(authority ?? publisher)],
      ];
    default:
      return [['publisher', list(publisher)]];
  }
}

const happening = (publication: Publication) =>
  text([publication['event-title'] ?? publication.event, publication['event-place']].filter(Boolean).join(', '));

const dashed = (pages: string) => pages.replace(/(?<=[^\s,])\s*[-–—]+\s*(?=[^\s,])/g, '–');

function isoDate(date: CslDate | undefined): string | undefined {
  const parsed = date === undefined ? null : cslDate(date);
  return parsed ? `{${toIsoDate(parsed)}}` : undefined;
}

// Text with CSL markup and formulas, for a field that styles leave unchanged.
const marked = (value: string | undefined) => {
  const line = oneLine(value ?? '');
  return line ? `{${protectedTitle(line)}}` : undefined;
};

function text(value: string | number | undefined, change = (line: string) => line): string | undefined {
  const line = oneLine(String(value ?? ''));
  return line ? `{${escapeTex(change(line))}}` : undefined;
}

// Programs split a list of publishers at "and".
function list(value: string | undefined): string | undefined {
  const escaped = text(value);
  return escaped && / and /i.test(escaped) ? `{${escaped}}` : escaped;
}

// These fields are not read as TeX, but their braces are still counted.
function verbatim(value: string | undefined): string | undefined {
  const line = oneLine(value ?? '').replace(/[{}\\]/g, encodeURIComponent);
  return line ? `{${line}}` : undefined;
}
