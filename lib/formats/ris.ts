import { isOthers } from '@/lib/csl/creators';
import { arxivId, doiOf, workUrl } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import { nameParts } from '@/lib/csl/name-parts';
import { pageRange } from '@/lib/csl/pages';
import type { CslName, Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { oneLine } from '@/lib/text/one-line';

const TYPES: Partial<Record<Publication['type'], string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  review: 'JOUR',
  'review-book': 'JOUR',
  'paper-conference': 'CONF',
  book: 'BOOK',
  classic: 'BOOK',
  collection: 'BOOK',
  chapter: 'CHAP',
  entry: 'CHAP',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  thesis: 'THES',
  report: 'RPRT',
  standard: 'STAND',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  pamphlet: 'PAMP',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  speech: 'SLIDE',
  webpage: 'ELEC',
};

/** One RIS record, lines ended by CR LF as the format has it. */
export function toRis(publication: Publication): string {
  const { first, last } = pageRange(publication);
  const arxiv = arxivId(publication);
  const lines: [tag: string, value: string | number | undefined][] = [
    ['TY', TYPES[publication.type] ?? 'GEN'],
    ['ID', publication.id],
    ['TI', mathToText(publication.title)],
    ...names('AU', publication.author ?? []),
    ...names('A2', publication.editor ?? []),
    ['T2', publication['container-title']],
    ['T3', publication['collection-title']],
    ['PY', issuedDate(publication)?.year ?? publication.status],
    ['DA', risDate(publication)],
    ['VL', publication.volume],
    [
      'IS',
      publication.issue ??
        publication.number ??
        (publication.type === 'article' && arxiv ? `arXiv:${arxiv}` : undefined),
    ],
    ['SP', first],
    ['EP', last],
    ['ET', publication.edition ?? publication.version],
    ['PB', publication.publisher],
    ['CY', publication['publisher-place'] ?? publication['event-place']],
    ['M3', publication.genre],
    ['SN', publication.ISBN ?? publication.ISSN],
    ['DO', doiOf(publication)],
    ['UR', workUrl(publication)],
    ['LA', publication.language],
    ['AB', mathToText(publication.abstract ?? '')],
    ['N1', publication.note],
    ...topics(publication).map((topic): [string, string] => ['KW', topic]),
  ];
  const written = lines.flatMap(([tag, value]) => {
    const line = oneLine(String(value ?? ''));
    return line ? [`${tag}  - ${line}`] : [];
  });
  return [...written, 'ER  - ', ''].join('\r\n');
}

const names = (tag: string, list: readonly CslName[]) =>
  list
    .filter((name) => !isOthers(name))
    .map((name): [string, string] => {
      const { family, given, suffix } = nameParts(name);
      return [tag, [family, given, suffix].filter(Boolean).join(', ')];
    });

function risDate(publication: Publication): string {
  const date = issuedDate(publication);
  if (!date) return '';
  const { year, month, day } = date;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}`;
}
