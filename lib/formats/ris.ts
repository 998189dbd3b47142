import type { Publication } from '@/lib/csl/publication';
import { risFields } from '@/lib/formats/ris-fields';
import { mathToText } from '@/lib/markdown/math-text';
import { oneLine } from '@/lib/text/strings';

const TYPES: Partial<Record<Publication['type'], string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  classic: 'CLSWK',
  collection: 'BOOK',
  dataset: 'DATA',
  entry: 'ENCYC',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  event: 'SLIDE',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'PCOMM',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  performance: 'SLIDE',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** One RIS record, with CR LF line endings as the format requires; each paragraph of an abstract starts a new line. */
export function toRis(publication: Publication): string {
  const type = TYPES[publication.type] ?? 'GEN';
  const lines = risFields(publication, type).flatMap(([tag, value]) => {
    const line = oneLine(String(value ?? ''));
    return line ? [`${tag}  - ${line}`] : [];
  });
  return [`TY  - ${type}`, `ID  - ${publication.id}`, ...lines, ...abstract(publication), 'ER  - ', ''].join('\r\n');
}

/** All records, in the order given. */
export const toRisFile = (publications: readonly Publication[]): string => publications.map(toRis).join('');

// Readers treat a line without a tag as a continuation; a line that looks like a tag would end the abstract.
function abstract({ abstract: text }: Publication): string[] {
  const [first, ...others] = (text ?? '')
    .split(/\n\s*\n/)
    .map(mathToText)
    .filter(Boolean);
  return first ? [`AB  - ${first}`, ...others.map((line) => line.replace(/^([A-Z][A-Z0-9])(?= {1,2}-)/, ' $1'))] : [];
}
