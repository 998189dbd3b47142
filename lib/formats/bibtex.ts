import type { Publication } from '@/lib/csl/publication';
import { bibtexFields } from '@/lib/formats/bibtex-fields';

// BibTeX's own styles treat unknown types as @misc, with a warning; BibLaTeX, Zotero and JabRef support these.
const TYPES: Partial<Record<Publication['type'], string>> = {
  'paper-conference': 'inproceedings',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  classic: 'book',
  collection: 'book',
  chapter: 'incollection',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  pamphlet: 'booklet',
  patent: 'patent',
  report: 'techreport',
  standard: 'techreport',
  dataset: 'dataset',
  software: 'software',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
};

/** One BibTeX entry, ending in a line break; its key is the original citation key if there is one, else the publication's id. */
export function toBibtex(publication: Publication): string {
  const type = entryType(publication);
  const fields = bibtexFields(publication, type).flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${type}{${bibtexKey(publication)},\n${fields.join(',\n')}\n}\n`;
}

/** The entry as shown on a page: without the abstract, which the page already shows. */
export const toShortBibtex = ({ abstract: _abstract, ...publication }: Publication): string => toBibtex(publication);

// A key that BibTeX would misread is ignored.
const bibtexKey = ({ id, 'citation-key': key }: Publication) =>
  key !== undefined && /^[^\s"#%'(),={}~\\]+$/.test(key) ? key : id;

/** All entries, separated by an empty line. */
export const toBibtexFile = (publications: readonly Publication[]): string => publications.map(toBibtex).join('\n');

function entryType({ type, genre, URL: url, 'container-title': container }: Publication): string {
  if (type === 'thesis')
    return /master|bachelor|diplom|\bm\.?\s?sc|\bb\.?\s?sc/i.test(genre ?? '') ? 'mastersthesis' : 'phdthesis';
  if (type === 'review' || type === 'review-book') return container ? 'article' : 'misc';
  const known = TYPES[type] ?? 'misc';
  return known === 'online' && !url ? 'misc' : known;
}
