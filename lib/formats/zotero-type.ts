import type { Publication } from '@/lib/csl/publication';

/** Zotero's item types, as its schema maps CSL types (zotero-schema, `csl.types`); for unmapped types, the closest. */
const TYPES = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  chapter: 'bookSection',
  classic: 'book',
  collection: 'book',
  dataset: 'dataset',
  document: 'document',
  entry: 'encyclopediaArticle',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  event: 'presentation',
  figure: 'artwork',
  graphic: 'artwork',
  hearing: 'hearing',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  musical_score: 'document',
  pamphlet: 'document',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  performance: 'presentation',
  periodical: 'document',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  report: 'report',
  software: 'computerProgram',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'document',
  webpage: 'webpage',
} satisfies Partial<Record<Publication['type'], string>>;

/** Zotero's item type for a work; when it depends on fields, by the rules of Zotero's CSL-JSON import. */
export function zoteroType(publication: Publication): string {
  const has = (...fields: (keyof Publication)[]) => fields.some((field) => publication[field] !== undefined);
  switch (publication.type) {
    case 'review':
    case 'review-book':
      return has('container-title') ? 'journalArticle' : 'document';
    case 'bill':
      return has('publisher', 'number-of-volumes') ? 'hearing' : 'bill';
    case 'broadcast':
      if (
        !has('archive', 'archive_location', 'container-title', 'event-place', 'publisher', 'publisher-place', 'source')
      )
        return 'podcast';
      return has('director') && has('author') ? 'radioBroadcast' : 'tvBroadcast';
    case 'song':
      return has('number') ? 'podcast' : 'audioRecording';
    case 'motion_picture':
      return has('collection-title', 'volume', 'number-of-volumes', 'ISBN') ? 'videoRecording' : 'film';
    default:
      return TYPES[publication.type];
  }
}
