import { arxivId, doiUrl, pubmedUrl } from '@/lib/csl/identifiers';
import type { Publication } from '@/lib/csl/publication';
import { hostedPdf, publicationLinks } from '@/lib/publications/links';
import { ENGLISH } from '@/lib/words/locale';

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article',
  title: 'A Paper',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024',
  ...fields,
});
const links = (fields: Partial<Publication>) =>
  publicationLinks(paper(fields), ENGLISH.words.links).map(({ label, url }) => `${label} ${url}`);

it('builds links from ids and uses given ones, in a fixed order', () => {
  expect(
    links({
      DOI: '10.1/a',
      URL: 'https://example.org/page',
      custom: {
        arxiv: '2502.10835',
        openreview: 'rJ4km2R5t7',
        aclAnthology: '2024.emnlp-main.193',
        pubmed: '31452104',
        links: {
          blog: 'https://blog.example.org/a',
          project: 'https://p.example.org/a',
          video: 'https://v.example.org/a',
          poster: '/poster.pdf',
          slides: '/slides.pdf',
          data: 'https://d.example.org/a',
          code: 'https://github.com/a/b',
          pdf: '/publications/x2024paper.pdf',
        },
      },
    }),
  ).toEqual([
    'PDF /publications/x2024paper.pdf',
    'DOI https://doi.org/10.1/a',
    'arXiv https://arxiv.org/abs/2502.10835',
    'OpenReview https://openreview.net/forum?id=rJ4km2R5t7',
    'ACL Anthology https://aclanthology.org/2024.emnlp-main.193/',
    'PubMed https://pubmed.ncbi.nlm.nih.gov/31452104/',
    'Code https://github.com/a/b',
    'Data https://d.example.org/a',
    'Slides /slides.pdf',
    'Poster /poster.pdf',
    'Video https://v.example.org/a',
    'Project page https://p.example.org/a',
    'Blog post https://blog.example.org/a',
    'Web page https://example.org/page',
  ]);
  expect(links({})).toEqual([]);
});

it('has no URL twice, however it is written', () => {
  expect(links({ URL: 'https://arxiv.org/pdf/2502.10835', custom: { arxiv: '2502.10835' } })).toHaveLength(2);
  expect(links({ custom: { arxiv: '2502.10835', links: { pdf: 'https://arxiv.org/pdf/2502.10835.pdf' } } })).toEqual([
    'PDF https://arxiv.org/pdf/2502.10835.pdf',
    'arXiv https://arxiv.org/abs/2502.10835',
  ]);
  expect(links({ DOI: '10.1/a', URL: 'http://dx.doi.org/10.1/a' })).toEqual(['DOI https://doi.org/10.1/a']);
  expect(links({ DOI: '10.1/a<b>', URL: 'https://doi.org/10.1/a%3Cb%3E' })).toHaveLength(1);
  expect(
    links({ URL: 'https://www.aclanthology.org/2024.emnlp-main.193', custom: { aclAnthology: '2024.emnlp-main.193' } }),
  ).toHaveLength(2);
});

it.each([
  ['https://example.org/a.pdf', 'PDF'],
  ['https://github.com/a/b', 'Code'],
  ['https://youtu.be/abc', 'Video'],
  ['https://example.org/a', 'Web page'],
])('a URL alone, %s, is labelled %s', (url, label) => {
  expect(links({ URL: url })).toEqual([`${label} ${url}`]);
});

it('treats a PDF as hosted only if it is on this site', () => {
  expect(hostedPdf(paper({ custom: { links: { pdf: '/publications/x2024paper.pdf' } } }))).toBe(
    '/publications/x2024paper.pdf',
  );
  expect(hostedPdf(paper({ custom: { links: { pdf: '/publications/other.pdf' } } }))).toBeUndefined();
  expect(
    hostedPdf(paper({ custom: { links: { pdf: 'https://example.org/publications/x2024paper.pdf' } } })),
  ).toBeUndefined();
  expect(hostedPdf(paper({}))).toBeUndefined();
});

it('escapes a DOI for the resolver', () => {
  const doi = '10.1000/a_b%2F#c?d&e"f<g>\\h';
  expect(decodeURIComponent(new URL(doiUrl(doi)).pathname.slice(1))).toBe(doi);
});

it('leaves half a character out of an address', () => {
  expect(doiUrl('10.1/a\ud800')).toBe('https://doi.org/10.1/a');
  expect(pubmedUrl('\ud8003')).toBe('https://pubmed.ncbi.nlm.nih.gov/3/');
});

it.each<[Partial<Publication>, string | undefined]>([
  [{ custom: { arxiv: '2502.10835v2' } }, '2502.10835v2'],
  [{ number: 'arXiv:2502.10835' }, '2502.10835'],
  [{ DOI: '10.48550/arXiv.2502.10835' }, '2502.10835'],
  [{ URL: 'https://arxiv.org/abs/hep-th/9901001' }, 'hep-th/9901001'],
  [{ URL: 'https://arxiv.org/pdf/2502.10835.pdf' }, '2502.10835'],
  [{ URL: 'https://example.org/abs/2502.10835', number: 7 }, undefined],
])('the arXiv id of %j is %s', (fields, id) => {
  expect(arxivId(paper(fields))).toBe(id);
});
