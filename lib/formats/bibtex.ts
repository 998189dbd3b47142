import { arxivClass, arxivId, doiOf } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { bibtexName, escapeTex } from '@/lib/formats/bibtex-text';
import { titleToTex } from '@/lib/formats/bibtex-title';
import { topics } from '@/lib/publications/topics';
import { oneLine } from '@/lib/text/one-line';

type Field = readonly [name: string, value: string | undefined];

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
  report: 'techreport',
  standard: 'techreport',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One BibTeX entry, ended by a line break; its key is the one it always had, else the publication's id. */
export function toBibtex(publication: Publication): string {
  const type = entryType(publication);
  const fields = entryFields(publication, type).flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${type}{${bibtexKey(publication)},\n${fields.join(',\n')}\n}\n`;
}

// A key that BibTeX would misread is no key.
const bibtexKey = ({ id, 'citation-key': key }: Publication) =>
  key !== undefined && /^[^\s"#%'(),={}~\\]+$/.test(key) ? key : id;

/** All entries, an empty line between them. */
export const toBibtexFile = (publications: readonly Publication[]): string => publications.map(toBibtex).join('\n');

function entryType({ type, genre, 'container-title': container }: Publication): string {
  if (type === 'thesis')
    return /master|bachelor|diplom|\bm\.?\s?sc|\bb\.?\s?sc/i.test(genre ?? '') ? 'mastersthesis' : 'phdthesis';
  if (type === 'review' || type === 'review-book') return container ? 'article' : 'misc';
  return TYPES[type] ?? 'misc';
}

function entryFields(publication: Publication, type: string): Field[] {
  const { author, editor, genre, version, note, ISBN, ISSN, URL: url } = publication;
  const { year, month, day } = issuedDate(publication) ?? {};
  const arxiv = arxivId(publication);
  const place = publication['publisher-place'] ?? (type === 'inproceedings' ? publication['event-place'] : undefined);
  const isThesis = publication.type === 'thesis';
  return [
    ['title', `{${titleToTex(publication.title)}}`],
    ['author', author && author.length > 0 ? `{${author.map(bibtexName).join(' and ')}}` : undefined],
    ['editor', editor && editor.length > 0 ? `{${editor.map(bibtexName).join(' and ')}}` : undefined],
    ...venue(publication, type, arxiv !== undefined),
    ['series', text(publication['collection-title'])],
    ['volume', text(publication.volume)],
    [
      'number',
      text(
        publication.issue ??
          (type === 'misc' && arxiv ? undefined : publication.number) ??
          publication['collection-number'],
      ),
    ],
    [
      'pages',
      text(publication.page ?? publication['page-first'], (pages) =>
        pages.replace(/(?<=[^\s,])\s*[-–—]+\s*(?=[^\s,])/g, '–'),
      ),
    ],
    ['edition', text(publication.edition)],
    ['version', text(version)],
    ['address', text(place)],
    ['type', isThesis || type === 'techreport' ? text(genre ?? (isThesis ? 'Thesis' : undefined)) : undefined],
    ['year', year === undefined ? text(publication.status) : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', text(day)],
    ['doi', verbatim(doiOf(publication))],
    ['eprint', verbatim(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', verbatim(arxivClass(publication))],
    ['isbn', text(ISBN)],
    ['issn', text(ISSN)],
    ['url', verbatim(url)],
    ['note', text(note)],
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

function venue(publication: Publication, type: string, isOnArxiv: boolean): Field[] {
  const { publisher, 'container-title': container } = publication;
  switch (type) {
    case 'article':
      return [
        ['journal', text(container)],
        ['publisher', list(publisher)],
      ];
    case 'inproceedings':
    case 'incollection':
      return [
        ['booktitle', text(container)],
        ['publisher', list(publisher)],
      ];
    case 'phdthesis':
    case 'mastersthesis':
      return [['school', list(publisher)]];
    case 'techreport':
      return [['institution', list(publisher)]];
    case 'misc':
      return [
        [
          'howpublished',
          text(container ?? (isOnArxiv && publisher?.toLowerCase() === 'arxiv' ? undefined : publisher)),
        ],
      ];
    default:
      return [['publisher', list(publisher)]];
  }
}

function text(value: string | number | undefined, change = (line: string) => line): string | undefined {
  const line = oneLine(String(value ?? ''));
  return line ? `{${escapeTex(change(line))}}` : undefined;
}

// Readers cut a list of publishers at "and".
function list(value: string | undefined): string | undefined {
  const escaped = text(value);
  return escaped && / and /i.test(escaped) ? `{${escaped}}` : escaped;
}

// These fields are not read as TeX, but their braces are still counted.
function verbatim(value: string | undefined): string | undefined {
  const line = oneLine(value ?? '').replace(/[{}\\]/g, encodeURIComponent);
  return line ? `{${line}}` : undefined;
}
