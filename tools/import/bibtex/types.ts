import type { Publication } from '@/lib/csl/publication';
import { preprintServer } from '@/tools/import/types';

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
  mvreference: 'book',
  periodical: 'periodical',
  booklet: 'pamphlet',
  manual: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  mathesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  patent: 'patent',
  software: 'software',
  dataset: 'dataset',
  data: 'dataset',
  standard: 'standard',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
  letter: 'personal_communication',
  artwork: 'graphic',
  image: 'graphic',
  audio: 'song',
  music: 'song',
  movie: 'motion_picture',
  video: 'motion_picture',
  performance: 'performance',
  review: 'review',
  bookreview: 'review-book',
  presentation: 'speech',
  talk: 'speech',
  preprint: 'article',
  misc: 'document',
};

// The text that biblatex prints for its keys.
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  // Used by HAL.
  theses: 'PhD thesis',
  mathesis: "Master's thesis",
  mastersthesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  bachelorsthesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'US patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'US patent request',
};

const OF_ENTRY: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: "Master's thesis",
  mathesis: "Master's thesis",
  bachelorsthesis: "Bachelor's thesis",
};

/** The genre in words: from `type`, which is free text or a biblatex key, else from the entry type. */
export const genreOf = (entryType: string, type: string | undefined): string | undefined =>
  type === undefined ? OF_ENTRY[entryType] : (GENRES[type.toLowerCase()] ?? type);

/** The CSL type of an entry type; the entry type itself if it is neither in BibTeX nor in biblatex. */
export function typeOf(entryType: string, text: (field: string) => string | undefined): CslType | string {
  const type = TYPES[entryType] ?? entryType;
  if (type === 'article-journal' && text('entrysubtype') === 'magazine') return 'article-magazine';
  if (type === 'article-journal' && text('entrysubtype') === 'newspaper') return 'article-newspaper';
  // Google Scholar exports preprints and talks as articles.
  if (type === 'paper-conference' && !text('booktitle') && preprintServer(text('journal') ?? '')) return 'article';
  return type;
}
