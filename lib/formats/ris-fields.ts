import { creatorsOf, isOthers } from '@/lib/csl/creators';
import { arxivId, doiOf, pubmedId, workUrl } from '@/lib/csl/identifiers';
import { cslDate, issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/names';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { mathToText, plainText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import type { PartialDate } from '@/lib/text/dates';

export type RisFields = [tag: string, value: string | number | undefined][];

/** All fields of a paper that a record of type `type` can contain. The meaning of T2, A2, SN and others depends on the type. */
export function risFields(publication: Publication, type: string): RisFields {
  const issued = issuedDate(publication);
  return [
    ['TI', mathToText(publication.title)],
    ['ST', plainText(publication['title-short'] ?? publication.shortTitle)],
    ...people(publication, type),
    ...venue(publication, type),
    ['J2', plainText(publication['container-title-short'] ?? publication.journalAbbreviation)],
    ['PY', issued?.year ?? statusOf(publication)],
    ['DA', issued ? risDate(issued) : undefined],
    ['VL', publication.volume],
    ...numbers(publication, type),
    [
      'ET',
      ['COMP', 'DATA'].includes(type)
        ? (publication.version ?? publication.edition)
        : (publication.edition ?? publication.version),
    ],
    ['M3', publication.genre],
    ['SE', publication['chapter-number'] ?? publication.section],
    ['DO', doiOf(publication)],
    ['UR', workUrl(publication)],
    ['Y2', accessed(publication)],
    // For software, Zotero reads it as the programming language.
    ['LA', type === 'COMP' ? undefined : publication.language],
    ['DB', publication.archive],
    ['CN', publication['call-number']],
    ['OP', publication['original-title']],
    ['RI', publication['reviewed-title']],
    ['N1', publication.note],
    ['RN', publication.annote],
    ...topics(publication).map((topic): RisFields[number] => ['KW', topic]),
  ];
}

const WHOLE_BOOKS = ['BOOK', 'CLSWK'];
// For these, A2 is the editor; for a whole book A2 is the series editor and A3 the book's editor.
const WITH_EDITOR_IN_A2 = ['JOUR', 'CHAP', 'CONF', 'DICT', 'ENCYC', 'GEN'];

function people(publication: Publication, type: string): RisFields {
  const { role, names: authors } = creatorsOf(publication);
  const editor = WITH_EDITOR_IN_A2.includes(type) ? 'A2' : WHOLE_BOOKS.includes(type) ? 'A3' : 'ED';
  const ofSeries = WHOLE_BOOKS.includes(type) ? 'A2' : 'A3';
  return [
    ...names('AU', role === 'editor' ? [] : authors),
    ...names(editor, publication.editor),
    ...names(ofSeries, publication['collection-editor']),
    ...names('A2', type === 'PCOMM' ? (publication.recipient ?? publication.interviewer) : []),
    ...names('A4', role === 'translator' ? [] : publication.translator),
    ...(type === 'PAT' ? [['A2', publication.authority] satisfies RisFields[number]] : []),
  ];
}

const names = (tag: string, list: readonly CslName[] = []): RisFields =>
  list
    .filter((name) => !isOthers(name))
    .map((name) => {
      const { family, given, suffix } = nameParts(name);
      return [tag, [family, given, suffix].filter(Boolean).join(', ')];
    });

function venue(publication: Publication, type: string): RisFields {
  const container = plainText(publication['container-title']);
  const series = plainText(publication['collection-title']);
  const publisher = plainText(publication.publisher);
  const event = plainText(publication['event-title'] ?? publication.event);
  const place = publication['publisher-place'] ?? publication['event-place'];
  switch (type) {
    case 'CONF':
      return [
        ['T2', event ?? container],
        ['C3', container],
        ['T3', series],
        ['PB', publisher],
        ['CY', publication['publisher-place']],
        ['C1', publication['event-place']],
      ];
    case 'SLIDE':
      return [
        ['T2', event ?? container],
        ['T3', series],
        ['PB', publisher],
        ['CY', publication['event-place'] ?? publication['publisher-place']],
      ];
    case 'BOOK':
    case 'CLSWK':
    case 'RPRT':
    case 'STAND':
    case 'COMP':
    case 'MAP':
      return [
        ['T2', series ?? container],
        ['PB', publisher ?? (type === 'STAND' ? publication.authority : undefined)],
        ['CY', place],
        ['C1', type === 'MAP' ? publication.scale : undefined],
      ];
    case 'PAT':
      return [
        ['PB', publisher],
        ['CY', publication.jurisdiction ?? place],
        ['C6', publication.status],
      ];
    case 'CASE':
    case 'HEAR':
    case 'BILL':
    case 'STAT':
      return [
        ['T2', container],
        ['PB', publication.authority ?? publisher],
        ['CY', publication.jurisdiction ?? place],
      ];
    default:
      return [
        ['T2', container ?? event],
        ['T3', series],
        ['PB', publisher],
        ['CY', place],
      ];
  }
}

const WITH_ISSN = ['JOUR', 'MGZN', 'NEWS', 'JFULL'];

function numbers(publication: Publication, type: string): RisFields {
  const { number, issue, ISBN, ISSN, page } = publication;
  const { first, last } = pageRange(publication);
  const [volumes, pages] = [publication['number-of-volumes'], publication['number-of-pages']];
  const ofSeries = publication['collection-number'];
  const standardNumber = WITH_ISSN.includes(type) ? (ISSN ?? ISBN) : (ISBN ?? ISSN);
  const shelf = publication.archive_location ?? pubmedId(publication);
  const usual: RisFields = [
    ['SP', first],
    ['EP', last],
    ['SN', standardNumber],
  ];
  switch (type) {
    case 'JOUR':
    case 'MGZN':
    case 'NEWS':
    case 'CONF':
      return [
        ['IS', issue],
        ['SP', first ?? number],
        ['EP', last],
        ['C7', number],
        ['C2', publication.PMCID],
        ['SN', standardNumber],
        ['M1', ofSeries],
        ['AN', shelf],
      ];
    case 'BOOK':
    case 'CLSWK':
    case 'THES':
    case 'MANSCPT':
      return [
        ['NV', volumes],
        ['M1', ofSeries ?? number],
        ['SP', pages ?? page],
        ['SN', standardNumber],
        ['AN', shelf],
      ];
    case 'CHAP':
    case 'DICT':
    case 'ENCYC':
      return [['IS', volumes], ['SV', ofSeries], ['M1', number], ...usual, ['AN', shelf]];
    case 'PAT':
    case 'RPRT':
    case 'STAND':
      return [
        ['SN', number ?? standardNumber],
        ['SP', first ?? pages],
        ['EP', last],
        ['AN', shelf],
      ];
    case 'CASE':
      return [['SV', number], ...usual, ['AN', shelf]];
    case 'HEAR':
    case 'BILL':
    case 'STAT':
      return [['M1', number], ...usual, ['AN', shelf]];
    default: {
      const arxiv = publication.type === 'article' ? arxivId(publication) : undefined;
      return [['IS', issue], ['NV', volumes], ...usual, ['AN', number ?? (arxiv ? `arXiv:${arxiv}` : shelf)]];
    }
  }
}

const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));

const risDate = ({ year, month, day }: PartialDate) => `${year}/${two(month)}/${two(day)}`;

function accessed({ accessed: date }: Publication): string | undefined {
  const parsed = date === undefined ? null : cslDate(date);
  return parsed ? risDate(parsed) : undefined;
}
