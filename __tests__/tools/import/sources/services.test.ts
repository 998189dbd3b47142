import { importTestContext } from '@/__tests__/helpers/import-context';
import { statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, startService } from '@/__tests__/helpers/service';
import type { RemoteSource } from '@/tools/import/detect';
import { fetchWorks } from '@/tools/import/fetch-works';
import { importItems } from '@/tools/import/import-items';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  service.requests.length = 0;
});

const VARIABLES = ['CROSSREF', 'DATACITE', 'ARXIV', 'ORCID', 'DBLP', 'OPENALEX', 'INSPIRE'].map(
  (name) => `${name}_BASE_URL`,
);
const at = (url: string, more: Record<string, string> = {}) =>
  importTestContext({ ...Object.fromEntries(VARIABLES.map((name) => [name, url])), ...more });
const paths = () => service.requests.map(({ url }) => `${url.pathname}${url.search}`);

/** The papers that a source gives, under ids of ours. */
async function works(source: RemoteSource, context = at(service.url)) {
  const harvest = await fetchWorks(source, context);
  const imported = importItems(harvest.items);
  return { ...imported, refused: [...harvest.refused, ...imported.refused] };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const ORCID = '0000-0002-1825-0097';
const SOURCES = {
  crossref: { kind: 'doi', id: '10.1000/a<b' },
  arxiv: { kind: 'arxiv', id: '2502.10835' },
  orcid: { kind: 'orcid', id: ORCID },
  dblp: { kind: 'dblp', id: '65/9612' },
  openalex: { kind: 'openalex', id: 'A5023888391' },
} as const;

const crossrefWork = {
  DOI: '10.1000/A<B',
  type: 'proceedings-article',
  title: ['Notes on the <i>Engine</i> &amp; more'],
  subtitle: ['A sketch'],
  author: [
    { given: 'Ada', family: 'Lovelace', sequence: 'first', affiliation: [], ORCID: `https://orcid.org/${ORCID}` },
    { name: 'The Engine Team', sequence: 'additional', affiliation: [] },
  ],
  issued: { 'date-parts': [[2024, 11]] },
  'container-title': ['Proceedings of the Meeting'],
  'short-container-title': [],
  page: '10-20',
  publisher: 'A Press',
  ISBN: ['http://id.crossref.org/isbn/9780000000000'],
  abstract: '<jats:title>Abstract</jats:title><jats:p>We note.</jats:p>',
  URL: 'https://doi.org/10.1000/a<b',
  'is-referenced-by-count': 3,
};
const crossref = { body: { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: crossrefWork } };

it('asks DataCite for what Crossref does not know', async () => {
  service.answer(({ url }) =>
    url.pathname.startsWith('/works/')
      ? { status: 404 }
      : {
          headers: JSON_TYPE,
          body: {
            data: {
              id: '10.5281/zenodo.100',
              attributes: {
                doi: '10.5281/zenodo.100',
                titles: [{ title: 'Gears of the engine' }, { title: 'Measured', titleType: 'Subtitle' }],
                creators: [
                  { name: 'Lovelace, Ada', nameType: 'Personal', givenName: 'Ada', familyName: 'Lovelace' },
                  { name: 'The Engine Team', nameType: 'Organizational' },
                ],
                publisher: 'Zenodo',
                publicationYear: 2024,
                dates: [{ date: '2024-05-06', dateType: 'Issued' }],
                types: { resourceTypeGeneral: 'Dataset', citeproc: 'dataset' },
                descriptions: [{ description: '<p>All gears.</p>', descriptionType: 'Abstract' }],
                version: 'v2',
                relatedIdentifiers: [{ relationType: 'IsVersionOf', relatedIdentifier: '10.5281/zenodo.99' }],
              },
            },
          },
        },
  );
  const { publications, doubts } = await works({ kind: 'doi', id: '10.5281/zenodo.100' });
  expect(publications).toEqual([
    {
      id: 'lovelace2024gears',
      type: 'dataset',
      title: 'Gears of the engine: Measured',
      author: [{ given: 'Ada', family: 'Lovelace' }, { literal: 'The Engine Team' }],
      issued: '2024-05-06',
      publisher: 'Zenodo',
      version: 'v2',
      DOI: '10.5281/zenodo.100',
      abstract: 'All gears.',
    },
  ]);
  expect(doubts).toEqual([
    'DataCite 10.5281/zenodo.100: it is one version of 10.5281/zenodo.99, which stands for all of them',
  ]);
  expect(paths()).toEqual(['/works/10.5281%2Fzenodo.100', '/dois/10.5281%2Fzenodo.100']);
});

const feed = (entry: string): Reply => ({
  headers: { 'content-type': 'application/atom+xml; charset=UTF-8' },
  body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title><id>http://arxiv.org/api/x</id>${entry}</feed>`,
});
const arxiv = feed(`<entry><id>http://arxiv.org/abs/2502.10835v2</id><published>2025-02-15T10:00:00Z</published>
  <updated>2025-05-20T10:00:00Z</updated><title>Back Attention:
  Understanding &amp; Enhancing</title><summary>  We find
  back attention. </summary><author><name>Zeping Yu</name></author><author><name>Sophia Ananiadou</name>
  <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Manchester</arxiv:affiliation></author>
  <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/back</arxiv:doi>
  <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/></entry>`);

const value = (text: string) => ({ value: text });
const id = (type: string, text: string, relationship = 'self') => ({
  'external-id-type': type,
  'external-id-value': text,
  'external-id-normalized': { value: text.toLowerCase(), transient: true },
  'external-id-relationship': relationship,
});
const contributor = (name: string | null, role: string | null = 'author') => ({
  'credit-name': name === null ? null : value(name),
  'contributor-attributes': role === null ? null : { 'contributor-sequence': 'first', 'contributor-role': role },
});
const orcidWork = (code: number, changes: Record<string, unknown> = {}) => ({
  'put-code': code,
  title: { title: value(`Work ${code}`), subtitle: null },
  'journal-title': value('A Journal'),
  type: 'journal-article',
  'publication-date': { year: value('2024'), month: value('03'), day: null },
  'external-ids': { 'external-id': [] },
  url: null,
  contributors: { contributor: [contributor('Ada Lovelace'), contributor('Babbage, Charles', null)] },
  citation: null,
  ...changes,
});
const group = (...codes: [code: number, index: string][]) => ({
  'work-summary': codes.map(([code, index]) => ({ 'put-code': code, 'display-index': index })),
});
const orcidRecord =
  (wholes: readonly { 'put-code': number }[]) =>
  (asked: Asked): Reply => {
    const path = asked.url.pathname;
    if (path.endsWith('/works')) return { body: { group: wholes.map((work) => group([work['put-code'], '1'])) } };
    if (path.endsWith('/personal-details'))
      return { body: { name: { 'given-names': value('Ada'), 'family-name': value('Lovelace'), 'credit-name': null } } };
    if (path.startsWith('/works/')) return crossref;
    const codes = path.split('/').at(-1)?.split(',') ?? [];
    return {
      body: {
        bulk: codes.map((code) => {
          const work = wholes.find((candidate) => String(candidate['put-code']) === code);
          return work && work['put-code'] < 900 ? { work } : { error: { 'user-message': 'It is private.' } };
        }),
      },
    };
  };
const orcid = orcidRecord([orcidWork(1)]);

const dblp: Reply = {
  headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  body: '@inproceedings{DBLP:conf/x/Yu24,\n  author = {Zeping Yu 0001},\n  title = {Notes},\n  booktitle = {X 2024},\n  year = {2024}\n}\n',
};

const openalexWork = {
  id: 'https://openalex.org/W1',
  doi: 'https://doi.org/10.1000/notes',
  title: 'Notes',
  publication_date: '2024-11-01',
  type: 'article',
  language: 'en',
  authorships: [
    { author: { display_name: 'Zeping Yu' }, raw_author_name: 'Yu, Z.' },
    { author: null, raw_author_name: 'Ananiadou, Sophia' },
    {},
  ],
  biblio: { volume: '3', issue: null, first_page: '10', last_page: '20' },
  primary_location: {
    landing_page_url: 'https://doi.org/10.1000/notes',
    raw_type: 'journal-article',
    source: { display_name: 'A Journal', type: 'journal', issn_l: '1234-5678', host_organization_name: 'A Press' },
  },
  locations: [{ landing_page_url: 'http://arxiv.org/abs/2401.00001' }],
  ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/31452104' },
};
const page = (results: unknown[], next: string | null = null): Reply => ({
  body: { meta: { count: 3, next_cursor: next }, results },
});
const openalex = page([openalexWork]);

const TYPICAL: Record<keyof typeof SOURCES, Reply | ((asked: Asked) => Reply)> = {
  crossref: crossref,
  arxiv,
  orcid,
  dblp,
  openalex,
};
const NAMES = Object.keys(SOURCES).filter((name): name is keyof typeof SOURCES => name in SOURCES);
const answer = (reply: Reply | ((asked: Asked) => Reply)) =>
  service.answer(typeof reply === 'function' ? reply : () => reply);

describe.each(NAMES)('%s', (name) => {
  const source = SOURCES[name];

  it('is asked under our name and keeps what it said for an hour', async () => {
    answer(TYPICAL[name]);
    const context = at(service.url);
    const first = await works(source, context);
    expect(first.added).toHaveLength(1);
    expect(first.refused).toEqual([]);
    expect(service.requests[0]?.headers['user-agent']).toBe(
      'academic-homepage import (+https://example.org; mailto:ada@example.org)',
    );
    const asked = service.requests.length;
    expect(await works(source, context)).toEqual(first);
    expect(service.requests).toHaveLength(asked);
  });

  it.each<[string, Reply, string]>([
    ['nothing there', { status: 404, body: '<h1>Not found</h1>' }, 'NotFound'],
    ['an error of the server', { status: 500 }, 'Inaccessible'],
    ['a web page', { body: '<!doctype html><h1>Hello</h1>' }, 'InvalidResponse'],
    ['half an answer', { headers: JSON_TYPE, body: '{"message": {' }, 'InvalidResponse'],
    ['another answer', { headers: JSON_TYPE, body: '{"message": [], "bulk": 3, "results": null}' }, 'InvalidResponse'],
    ['an empty answer', { headers: JSON_TYPE, body: 'null' }, 'InvalidResponse'],
  ])('refuses %s, and keeps nothing of it', async (_, reply, kind) => {
    service.answer(() => reply);
    const context = at(service.url);
    expect((await statsErrorOf(() => works(source, context))).kind).toBe(kind);
    expect([...context.pages]).toEqual([]);
  });

  it('cannot be reached', async () => {
    expect((await statsErrorOf(async () => works(source, at(await nobody())))).kind).toBe('Inaccessible');
  });

  it('is asked again when it is busy, and says so', async () => {
    let asked = 0;
    const typical = TYPICAL[name];
    service.answer((request) => {
      asked += 1;
      return asked <= 2
        ? { status: asked === 1 ? 429 : 503 }
        : typeof typical === 'function'
          ? typical(request)
          : typical;
    });
    const context = at(service.url);
    expect((await works(source, context)).added).toHaveLength(1);
    expect(context.pauses).toEqual([2_000, 4_000]);
    expect(context.lines).toContainEqual(expect.stringContaining('is busy (429)'));
  });

  it('is left alone when it asks for that', async () => {
    service.answer(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const context = at(service.url);
    expect((await statsErrorOf(() => works(source, context))).message).toContain('60 min');
    expect([service.requests.length, context.pauses]).toEqual([1, []]);
  });
});

it('reads a work of Crossref', async () => {
  answer(crossref);
  const { publications } = await works(SOURCES.crossref);
  expect(publications).toEqual([
    {
      id: 'lovelace2024notes',
      type: 'paper-conference',
      title: 'Notes on the <i>Engine</i> & more: A sketch',
      author: [{ given: 'Ada', family: 'Lovelace' }, { literal: 'The Engine Team' }],
      issued: '2024-11',
      'container-title': 'Proceedings of the Meeting',
      page: '10-20',
      publisher: 'A Press',
      ISBN: '9780000000000',
      DOI: '10.1000/A<B',
      abstract: 'We note.',
    },
  ]);
  expect(paths()).toEqual(['/works/10.1000%2Fa%3Cb']);
});

it('reads a preprint of Crossref', async () => {
  const message = {
    ...crossrefWork,
    type: 'posted-content',
    'container-title': [],
    publisher: 'openRxiv',
    institution: [{ name: 'bioRxiv' }],
  };
  answer({ body: { ...crossref.body, message } });
  expect((await works(SOURCES.crossref)).publications).toMatchObject([{ type: 'article', publisher: 'bioRxiv' }]);
});

it('reads a preprint of arXiv, and tells of its publication', async () => {
  answer(arxiv);
  const { publications, doubts } = await works(SOURCES.arxiv);
  expect(publications).toEqual([
    {
      id: 'yu2025back',
      type: 'article',
      title: 'Back Attention: Understanding & Enhancing',
      author: [
        { given: 'Zeping', family: 'Yu' },
        { given: 'Sophia', family: 'Ananiadou' },
      ],
      issued: '2025-02-15',
      publisher: 'arXiv',
      DOI: '10.1000/back',
      abstract: 'We find back attention.',
      custom: { arxiv: '2502.10835' },
    },
  ]);
  expect(doubts).toEqual([expect.stringContaining('npm run import -- 10.1000/back')]);
  expect(paths()).toEqual(['/api/query?id_list=2502.10835']);
});

it.each([
  [
    'a mistake',
    '<entry><id>http://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title></entry>',
    'NotFound',
  ],
  ['an empty feed', '', 'NotFound'],
  ['another paper', '<entry><id>http://arxiv.org/abs/2502.10836v1</id><title>Other</title></entry>', 'InvalidResponse'],
  ['an entity bomb', '<entry><id>&unknown;</id><title>', 'InvalidResponse'],
])('refuses %s of arXiv with status 200', async (_, entry, kind) => {
  answer(feed(entry));
  expect((await statsErrorOf(() => works(SOURCES.arxiv))).kind).toBe(kind);
});

it('reads an ORCID record with gaps', async () => {
  const wholes = [
    orcidWork(1, {
      'external-ids': {
        'external-id': [id('isbn', '978', 'part-of'), id('doi', '10.1000/BOOK', 'part-of'), id('doi', '10.1000/ONE')],
      },
    }),
    orcidWork(2, {
      'journal-title': null,
      type: 'conference-paper',
      'publication-date': null,
      citation: {
        'citation-type': 'bibtex',
        'citation-value':
          '@inproceedings{x, author={Ann Bee and A. Lovelace}, booktitle={A Meeting}, year={2019}, pages={1--9}}',
      },
      contributors: null,
    }),
    orcidWork(3, {
      contributors: { contributor: [contributor(null), contributor('Some Editor', 'editor')] },
      'external-ids': { 'external-id': [id('doi', '10.1000/THREE')] },
    }),
    orcidWork(4, { contributors: null }),
    orcidWork(5, { 'publication-date': null }),
    orcidWork(6, { title: null }),
    orcidWork(900),
  ];
  answer(orcidRecord(wholes));
  const context = at(service.url);
  const { publications, refused, doubts } = await works(SOURCES.orcid, context);
  expect(publications).toMatchObject([
    {
      title: 'Work 1',
      type: 'article-journal',
      issued: '2024-03',
      'container-title': 'A Journal',
      DOI: '10.1000/one',
      author: [{ family: 'Lovelace' }, { given: 'Charles', family: 'Babbage' }],
    },
    {
      title: 'Work 3',
      author: [{ given: 'Ada', family: 'Lovelace' }, { literal: 'The Engine Team' }],
      DOI: '10.1000/three',
      page: '10-20',
    },
    { title: 'Work 4', author: [{ given: 'Ada', family: 'Lovelace' }] },
    {
      title: 'Work 2',
      type: 'paper-conference',
      'container-title': 'A Meeting',
      issued: '2019',
      page: '1-9',
      author: [{ family: 'Bee' }, { family: 'Lovelace' }],
    },
  ]);
  expect(refused).toEqual([
    'ORCID work 900: It is private.',
    'ORCID work 5: it has no date',
    'ORCID work 6: it has no title',
  ]);
  expect(doubts).toEqual([expect.stringContaining('only the owner')]);
  expect(context.lines).toContain('ORCID: 7 of 7 works');
});

it('reads a long ORCID record in batches, the preferred of each group', async () => {
  const wholes = Array.from({ length: 120 }, (_, index) => orcidWork(index + 1));
  const record = orcidRecord(wholes);
  answer((asked) =>
    asked.url.pathname.endsWith('/works')
      ? {
          body: {
            group: [...wholes.slice(1).map((work) => group([work['put-code'], '0'])), group([999, '0'], [1, '2'])],
          },
        }
      : record(asked),
  );
  const { added } = await works(SOURCES.orcid);
  expect(added).toHaveLength(120);
  expect(service.requests.map(({ url }) => url.pathname.split(',').length)).toEqual([1, 50, 50, 20]);
});

it('takes up an interrupted run where it stopped', async () => {
  const wholes = Array.from({ length: 120 }, (_, index) => orcidWork(index + 1));
  const record = orcidRecord(wholes);
  answer((asked) =>
    asked.url.pathname.includes('/120') || asked.url.pathname.includes(',120') ? { status: 500 } : record(asked),
  );
  const context = at(service.url);
  await statsErrorOf(() => works(SOURCES.orcid, context));
  service.requests.length = 0;
  answer(record);
  expect((await works(SOURCES.orcid, context)).added).toHaveLength(120);
  expect(service.requests).toHaveLength(1);
});

it('reads an ORCID record without works', async () => {
  answer({ body: { 'last-modified-date': null, group: [], path: `/${ORCID}/works` } });
  expect(await fetchWorks(SOURCES.orcid, at(service.url))).toEqual({ items: [], refused: [], notes: [] });
});

it('reads a person of DBLP, and tells when it has moved', async () => {
  answer(dblp);
  expect((await works(SOURCES.dblp)).publications).toMatchObject([
    { id: 'yu2024notes', author: [{ given: 'Zeping', family: 'Yu' }] },
  ]);
  expect(paths()).toEqual(['/pid/65/9612.bib']);
  answer({ status: 301, headers: { location: '/pid/1/1.bib' } });
  expect((await statsErrorOf(() => works(SOURCES.dblp))).message).toContain('moved');
});

it('reads an author of INSPIRE, as BibTeX', async () => {
  answer({
    headers: { 'content-type': 'application/x-bibtex' },
    body: `@article{Lovelace:2020abc, author = "Lovelace, A. and others", collaboration = "Engine", title = "{Notes on $\\bar{\\Lambda}$}",
    eprint = "2001.00001", archivePrefix = "arXiv", doi = "10.1103/x", journal = "Phys. Rev. D", volume = "101", pages = "012001", year = "2020"}`,
  });
  const { publications } = await works({ kind: 'inspire', id: 'A.Lovelace.1' });
  expect(publications).toMatchObject([
    {
      title: 'Notes on $\\bar{\\Lambda}$',
      author: [{ family: 'Lovelace', given: 'A.' }, { literal: 'Engine Collaboration' }, { literal: 'others' }],
      'container-title': 'Phys. Rev. D',
      'citation-key': 'Lovelace:2020abc',
    },
  ]);
  expect(
    service.requests.map(({ url }) => [url.pathname, url.searchParams.get('q'), url.searchParams.get('format')]),
  ).toEqual([['/api/literature', 'a A.Lovelace.1', 'bibtex']]);
  answer({
    headers: { 'content-type': 'application/x-bibtex' },
    body: '<html>',
  });
  expect((await statsErrorOf(() => works({ kind: 'inspire', id: '1234567' }))).message).toContain('no BibTeX');
});

it('reads an author of OpenAlex page by page, and keeps the key to itself', async () => {
  const preprint = {
    ...openalexWork,
    id: 'https://openalex.org/W2',
    title: 'Draft',
    doi: null,
    type: 'preprint',
    locations: [],
    primary_location: {
      landing_page_url: 'https://arxiv.org/abs/2401.00002',
      source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
    },
  };
  const meeting = {
    ...openalexWork,
    id: 'https://openalex.org/W3',
    title: 'Talk',
    doi: null,
    locations: null,
    primary_location: {
      raw_type: 'proceedings-article',
      landing_page_url: 'https://example.org/talk',
      source: { display_name: 'A Meeting', type: 'conference' },
    },
    ids: null,
  };
  const pages: Record<string, Reply> = {
    '*': page([openalexWork, { ...openalexWork, type: 'paratext' }], 'two'),
    two: page([preprint, meeting], 'three'),
    three: page([]),
  };
  answer(({ url }) => pages[url.searchParams.get('cursor') ?? ''] ?? { status: 404 });
  const context = at(service.url, { OPENALEX_API_KEY: 'secret-key' });
  const { publications } = await works(SOURCES.openalex, context);
  expect(publications).toEqual([
    {
      id: 'yu2024notes',
      type: 'article-journal',
      title: 'Notes',
      author: [
        { given: 'Zeping', family: 'Yu' },
        { given: 'Sophia', family: 'Ananiadou' },
      ],
      issued: '2024-11-01',
      'container-title': 'A Journal',
      volume: '3',
      page: '10-20',
      publisher: 'A Press',
      language: 'en',
      ISSN: '1234-5678',
      PMID: '31452104',
      DOI: '10.1000/notes',
      custom: { arxiv: '2401.00001' },
    },
    expect.objectContaining({
      id: 'yu2024draft',
      type: 'article',
      publisher: 'arXiv',
      custom: { arxiv: '2401.00002' },
    }),
    expect.objectContaining({
      id: 'yu2024talk',
      type: 'paper-conference',
      'container-title': 'A Meeting',
      URL: 'https://example.org/talk',
    }),
  ]);
  const [asked] = service.requests;
  expect(Object.fromEntries(asked?.url.searchParams ?? [])).toMatchObject({
    filter: 'authorships.author.id:A5023888391',
    per_page: '100',
    cursor: '*',
    api_key: 'secret-key',
  });
  expect(JSON.stringify([...context.pages, ...context.lines])).not.toContain('secret-key');
});

it('tells an unknown author of OpenAlex from one without works', async () => {
  answer(({ url }) => (url.pathname === '/works' ? page([]) : { status: 404 }));
  expect((await statsErrorOf(() => works(SOURCES.openalex))).kind).toBe('NotFound');
  answer(({ url }) => (url.pathname === '/works' ? page([]) : { body: { id: 'https://openalex.org/A5023888391' } }));
  expect((await works(SOURCES.openalex)).publications).toEqual([]);
});

it('refuses an address of a service that is none', async () => {
  const error = await statsErrorOf(() => works(SOURCES.dblp, at('ftp://example.org')));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining('DBLP_BASE_URL') });
});
