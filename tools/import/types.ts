import type { Publication } from '@/lib/csl/publication';
import { CSL_TYPES } from '@/lib/csl/schema';

type CslType = Publication['type'];

/** Types of Crossref, ORCID, Zotero and DataCite whose names differ from CSL's. */
const FOREIGN: Readonly<Record<string, CslType>> = {
  'journal-article': 'article-journal',
  'journal-issue': 'periodical',
  'proceedings-article': 'paper-conference',
  'conference-paper': 'paper-conference',
  'conference-abstract': 'paper-conference',
  'conference-output': 'paper-conference',
  'conference-proceedings': 'book',
  'conference-poster': 'speech',
  'conference-presentation': 'speech',
  'lecture-speech': 'speech',
  presentation: 'speech',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  'book-review': 'review-book',
  'book-series': 'book',
  'book-set': 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  monograph: 'book',
  proceedings: 'book',
  translation: 'book',
  'reference-entry': 'entry',
  'encyclopedia-entry': 'entry-encyclopedia',
  'dictionary-entry': 'entry-dictionary',
  'posted-content': 'article',
  preprint: 'article',
  'working-paper': 'article',
  dissertation: 'thesis',
  'dissertation-thesis': 'thesis',
  'supervised-student-publication': 'thesis',
  'data-set': 'dataset',
  'peer-review': 'review',
  'magazine-article': 'article-magazine',
  'newsletter-article': 'article-magazine',
  'newspaper-article': 'article-newspaper',
  'online-resource': 'webpage',
  website: 'webpage',
  'blog-post': 'post-weblog',
  'research-tool': 'software',
  'standards-and-policy': 'standard',
  'technical-standard': 'standard',
  'report-component': 'report',
  'report-series': 'report',
  manual: 'report',
};

/** The CSL type for a type of any of these vocabularies; undefined for an unknown type. */
export function cslType(word: unknown): CslType | undefined {
  const known = String(word ?? '')
    .trim()
    .replace(/^[A-Z_]+$/, (shout) => shout.toLowerCase().replace(/_/g, '-'));
  return CSL_TYPES.find((type) => type === known) ?? (Object.hasOwn(FOREIGN, known) ? FOREIGN[known] : undefined);
}

const PREPRINTS: ReadonlySet<string> = new Set(['article', 'manuscript']);
const PUBLISHED: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'chapter',
  'book',
]);

export const isPreprint = ({ type }: Publication): boolean => PREPRINTS.has(type);

/** Whether it is a type that preprints are published as. */
export const isPublished = ({ type }: Publication): boolean => PUBLISHED.has(type);

/** The preprint server, if a container title is one; undefined for a journal. */
export function preprintServer(container: string): string | undefined {
  if (/^(?:arxiv\b|(?:computing research repository|corr)\b(?!\w))/i.test(container)) return 'arXiv';
  return /^(bioRxiv|medRxiv|ChemRxiv|PsyArXiv|SocArXiv|EarthArXiv|TechRxiv|engrXiv|SSRN(?: Electronic Journal)?|Research Square|Preprints(?:\.org)?|OSF Preprints|Authorea|viXra)\b/i.exec(
    container,
  )?.[1];
}
