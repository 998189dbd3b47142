import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { highwireTags } from '@/lib/formats/highwire';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/one-line';

const SITE = { url: 'https://example.org' };
type Tags = ReturnType<typeof highwireTags>;

const VENUES = [
  ['citation_journal_title', 'journalArticle'],
  ['citation_technical_report_institution', 'report'],
  ['citation_conference_title', 'conferencePaper'],
  ['citation_inbook_title', 'bookSection'],
  ['citation_dissertation_institution', 'thesis'],
] as const;

/** Zotero's rules for embedded metadata: the type from the venue's tag, authors cut at semicolons and commas. */
function readAsZotero(tags: Tags) {
  const one = (name: string) =>
    [tags[name] ?? '']
      .flat()
      .join(', ')
      .replace(/[ \t\n]+/g, ' ')
      .trim();
  const [venueTag, type] = VENUES.find(([name]) => tags[name] !== undefined) ?? ['', 'journalArticle'];
  const names = [tags.citation_author ?? []].flat();
  const creators = names.flatMap((content) => {
    const bySemicolon = content.split(/\s*;\s*/);
    if (bySemicolon.length > 1) return bySemicolon;
    const byComma = content.split(/\s*,\s*/);
    const isList = names.length === 1 && byComma.length > 1 && byComma.slice(0, 2).every((part) => part.includes(' '));
    return isList ? byComma : [content];
  });
  return {
    type,
    title: one('citation_title'),
    date: one('citation_publication_date'),
    venue: venueTag ? one(venueTag) : '',
    creators: creators.map((creator) => creator.replaceAll('\u00a0', ' ')),
    pages: [one('citation_firstpage'), one('citation_lastpage')].filter(Boolean).join('–'),
    DOI: one('citation_doi'),
    abstractNote: one('citation_abstract'),
    tags: one('citation_keywords')
      .split(';')
      .map((tag) => tag.trim())
      .filter(Boolean),
    url: one('citation_public_url'),
  };
}

const TYPES: Partial<Record<Publication['type'], string>> = {
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  report: 'report',
  thesis: 'thesis',
};

const filed = (name: CslName) =>
  oneLine(name.literal ?? '').replace('; ', ' ') ||
  [
    [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

it.each([...HARD_PAPERS, ...content.publications].map((paper) => [paper.id, paper] as const))(
  '%s is read by Zotero as it is',
  (_id, paper) => {
    const isPreprint = paper.type === 'article';
    const onArxiv = isPreprint && (paper.custom?.arxiv || paper.publisher);
    const read = readAsZotero(highwireTags(paper, SITE));
    expect(read).toEqual({
      type: onArxiv ? 'report' : (TYPES[paper.type] ?? 'journalArticle'),
      title: mathToText(paper.title),
      date: toIsoDate(issuedDate(paper)).replaceAll('-', '/'),
      venue: onArxiv
        ? 'arXiv'
        : (paper['container-title'] ?? (['thesis', 'report'].includes(paper.type) ? paper.publisher : '')),
      creators: paper.author.map(filed),
      pages: String(paper.page ?? ''),
      DOI: paper.DOI ?? '',
      abstractNote: mathToText(paper.abstract ?? ''),
      tags: topics(paper),
      url: `https://example.org/publications/${paper.id}`,
    });
  },
);

it('gives Scholar what it requires, and an address of the PDF only where it lies beside the page', () => {
  const of = (id: string) => highwireTags(HARD_PAPERS.find((paper) => paper.id === id) ?? fail(id), SITE);
  expect(of('journal').citation_pdf_url).toBe('https://example.org/publications/journal.pdf');
  expect(of('preprint').citation_pdf_url).toBeUndefined();
  expect(of('preprint')).toMatchObject({
    citation_arxiv_id: '2502.10835',
    citation_technical_report_number: 'arXiv:2502.10835',
  });
  expect(of('journal')).toMatchObject({
    citation_pmid: '31452104',
    citation_issn: '1234-5678',
    citation_language: 'en',
  });
  expect(of('particles').citation_author).toEqual([
    'van der Berg, Jan Jr.',
    'Ortega y Gasset, José',
    'Beethoven, Ludwig van',
  ]);
});

function fail(id: string): never {
  throw new Error(`There is no hard paper ${id}.`);
}
