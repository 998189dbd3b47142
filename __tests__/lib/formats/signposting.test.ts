import { hardContent } from '@/__tests__/helpers/hard-content';
import type { Publication } from '@/lib/csl/publication';
import { linkHeader, linkset, signposting } from '@/lib/formats/signposting';

const content = hardContent({ profiles: [{ network: 'ORCID', username: '0000-0002-1825-0097' }] });
const paper = (fields: Partial<Publication>): Publication => ({
  id: 'x2024paper',
  type: 'article',
  title: 'A Paper',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024',
  ...fields,
});
const of = (fields: Partial<Publication>, rel: string) =>
  signposting(paper(fields), content).flatMap((link) => (link.rel === rel ? [link.href] : []));

it('links to a paper, its file and its metadata', () => {
  const page = 'https://example.org/publications/x2024paper';
  expect(
    signposting(paper({ DOI: '10.1/a', custom: { links: { pdf: '/publications/x2024paper.pdf' } } }), content),
  ).toEqual([
    { rel: 'related', href: 'https://doi.org/10.1/a' },
    { rel: 'author', href: 'https://orcid.org/0000-0002-1825-0097' },
    { rel: 'item', href: `${page}.pdf`, type: 'application/pdf' },
    { rel: 'describedby', href: `${page}/cite.bib`, type: 'application/x-bibtex' },
    { rel: 'describedby', href: `${page}/cite.ris`, type: 'application/x-research-info-systems' },
    { rel: 'describedby', href: `${page}/cite.json`, type: 'application/vnd.citationstyles.csl+json' },
    { rel: 'linkset', href: `${page}/linkset.json`, type: 'application/linkset+json' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
  ]);
});

it('has at most one persistent URL elsewhere, and none that leads here', () => {
  expect(of({ custom: { arxiv: '2502.10835v2' } }, 'related')).toEqual(['https://doi.org/10.48550/arXiv.2502.10835']);
  expect(of({ custom: { arxiv: '2502.10835', aclAnthology: '2024.emnlp-main.193' } }, 'related')).toEqual([
    'https://aclanthology.org/2024.emnlp-main.193/',
  ]);
  expect(of({ URL: 'https://example.org/page' }, 'related')).toEqual([]);
});

it("links to the owner as author only for the owner's papers", () => {
  expect(of({}, 'author')).toHaveLength(1);
  expect(of({ author: [{ family: 'Babbage' }] }, 'author')).toEqual([]);
  expect(signposting(paper({}), hardContent()).some(({ rel }) => rel === 'author')).toBe(false);
});

it('has the same links for page, PDF and metadata, in both directions', () => {
  const page = 'https://example.org/publications/x2024paper';
  const { linkset: contexts } = JSON.parse(
    linkset(paper({ custom: { links: { pdf: '/publications/x2024paper.pdf' } } }), content),
  );
  expect(Object.keys(contexts[0])).toEqual(['anchor', 'author', 'item', 'describedby', 'type']);
  expect(contexts[0]).toMatchObject({
    anchor: page,
    item: [{ href: `${page}.pdf`, type: 'application/pdf' }],
    describedby: [{ href: `${page}/cite.bib`, type: 'application/x-bibtex' }, {}, {}],
  });
  expect(contexts).toContainEqual({ anchor: `${page}.pdf`, collection: [{ href: page, type: 'text/html' }] });
  expect(contexts).toContainEqual({ anchor: `${page}/cite.ris`, describes: [{ href: page, type: 'text/html' }] });
});

it('writes a Link header', () => {
  expect(
    linkHeader([
      { rel: 'item', href: 'https://e.org/a.pdf', type: 'application/pdf' },
      { rel: 'type', href: 'https://s.org/A' },
    ]),
  ).toBe('<https://e.org/a.pdf>; rel="item"; type="application/pdf", <https://s.org/A>; rel="type"');
});
