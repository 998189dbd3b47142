import { goldenContent } from '@/__tests__/golden/content';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { readEmbedded, ZOTERO_TYPES } from '@/__tests__/helpers/zotero';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { highwireTags } from '@/lib/formats/highwire';
import { mathToText } from '@/lib/markdown/math-text';
import { topics } from '@/lib/publications/topics';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';

const SITE = { url: 'https://example.org' };

const filed = (name: CslName) =>
  oneLine((name.literal ?? '').replace(/[;,]/g, ' ')) ||
  [
    [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

it.each([...HARD_PAPERS, ...content.publications].map((paper) => [paper.id, paper] as const))(
  'Zotero reads %s without loss',
  (_id, paper) => {
    expect(readEmbedded(highwireTags(paper, SITE))).toMatchObject({
      itemType: ZOTERO_TYPES[paper.type],
      title: mathToText(paper.title),
      date: toIsoDate(issuedDate(paper) ?? { year: 0 }).replaceAll('-', '/'),
      publicationTitle: paper['container-title'] ?? '',
      publisher: paper.publisher ?? '',
      creators: [...(paper.author ?? []), ...(paper.editor ?? [])].map(filed),
      pages: String(paper.page ?? '').replace('–', '-'),
      DOI: paper.DOI ?? '',
      abstractNote: mathToText(paper.abstract ?? ''),
      tags: topics(paper),
      url: `https://example.org/publications/${paper.id}`,
    });
  },
);

const ofTypes = goldenContent().publications.filter(({ id }) => id.startsWith('type-'));

it.each(ofTypes.map((paper) => [paper.type, paper] as const))(
  'Zotero recognises the type of a %s, with all its fields',
  (type, paper) => {
    const read = readEmbedded(highwireTags(paper, SITE));
    const isHeld = ['presentation', 'videoRecording'].includes(read.itemType);
    const hasIssue = ['journalArticle', 'magazineArticle', 'newspaperArticle', 'conferencePaper'].includes(
      read.itemType,
    );
    const hasContainer = !['report', 'thesis', 'patent'].includes(read.itemType);
    expect(read).toMatchObject({
      itemType: ZOTERO_TYPES[type],
      conferenceName: 'Conference on Works',
      creators: ['Lovelace, Ada', 'Writer, Bruno', 'Editor, Edda'],
      pages: '11-19',
      place: isHeld ? 'Porto' : 'Manchester',
      publisher: 'House of Works',
      series: 'Series of Works',
      edition: ['software', 'dataset', 'standard'].includes(type) ? '4.0' : '3',
      ...(hasContainer && { publicationTitle: 'Container of Works' }),
      ...(!hasIssue && read.itemType !== 'bookSection' && read.itemType !== 'thesis' && { number: paper.number }),
    });
  },
);

it('distinguishes a conference from its proceedings', () => {
  const [paper] = ofTypes.filter(({ type }) => type === 'paper-conference');
  const tags = paper && highwireTags(paper, SITE);
  expect(Object.keys(tags ?? {}).filter((name) => /_title$/.test(name))).toEqual([
    'citation_title',
    'citation_inbook_title',
    'citation_conference_title',
    'citation_series_title',
  ]);
});

it('has an article number in place of pages', () => {
  const paper: Publication = {
    id: 'x-y',
    type: 'article-journal',
    title: 'T',
    author: [{ family: 'A' }],
    issued: '2024',
    'container-title': '<i>Phys. Rev.</i> D',
    number: '153401',
  };
  expect(highwireTags(paper, SITE)).toMatchObject({
    citation_firstpage: '153401',
    citation_journal_title: 'Phys. Rev. D',
  });
});

it('has the tags that Scholar requires, and a PDF URL only for a PDF on this site', () => {
  const of = (id: string) => highwireTags(HARD_PAPERS.find((paper) => paper.id === id) ?? fail(id), SITE);
  expect(of('journal').citation_pdf_url).toBe('https://example.org/publications/journal.pdf');
  expect(of('preprint').citation_pdf_url).toBeUndefined();
  expect(of('preprint')).toMatchObject({ citation_arxiv_id: '2502.10835', 'prism.number': 'arXiv:2502.10835' });
  expect(of('preprint')).not.toHaveProperty('citation_technical_report_institution');
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
