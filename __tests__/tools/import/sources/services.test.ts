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

const VARIABLES = ['CROSSREF', 'DATACITE', 'DOI', 'ARXIV', 'ORCID', 'DBLP', 'OPENALEX', 'INSPIRE'].map(
  (name) => `${name}_BASE_URL`,
);
const at = (url: string, more: Record<string, string> = {}) =>
  importTestContext({ ...Object.fromEntries(VARIABLES.map((name) => [name, url])), ...more });
const paths = () => service.requests.map(({ url }) => `${url.pathname}${url.search}`);

/** The papers returned by a source, with our ids. */
async function works(source: RemoteSource, context = at(service.url)) {
  const result = await fetchWorks(source, context);
  const imported = importItems(result.items);
  return { ...imported, refused: [...result.refused, ...imported.refused] };
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

it('queries DataCite if Crossref does not have the DOI', async () => {
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
    'DataCite 10.5281/zenodo.100: it is one version of 10.5281/zenodo.99, which is the DOI of all versions',
  ]);
  expect(paths()).toEqual(['/works/10.5281%2Fzenodo.100', '/dois/10.5281%2Fzenodo.100']);
});

describe('a DOI that DataCite does not have', () => {
  const negotiated = {
    type: 'article',
    id: 'https://doi.org/10.5281/zenodo.100',
    author: [{ family: 'Lovelace', given: 'Ada' }],
    issued: { 'date-parts': [[2024, 5, 6]] },
    abstract: 'All gears.',
    'container-title': 'Journal of Gears',
    DOI: '10.5281/ZENODO.100',
    publisher: 'Zenodo',
    title: 'Gears of the engine',
    URL: 'https://doi.org/10.5281/zenodo.100',
    copyright: 'CC BY 4.0',
  };
  const led = { status: 302, headers: { location: '/agency/10.5281%2Fzenodo.100' } };
  const answers =
    (datacite: Reply, resolver: Reply = led, agency: Reply = { headers: JSON_TYPE, body: negotiated }) =>
    ({ url }: Asked): Reply => {
      if (url.pathname.startsWith('/works/')) return { status: 404 };
      if (url.pathname.startsWith('/dois/')) return datacite;
      return url.pathname.startsWith('/agency/') ? agency : resolver;
    };
  const DOI = { kind: 'doi', id: '10.5281/zenodo.100' } as const;

  it.each<[string, Reply]>([
    ['does not have it, because another agency registered it', { status: 404 }],
    ['is down', { status: 503 }],
    ['has had too many requests', { status: 429 }],
    ['shows a web page', { body: '<h1>Maintenance</h1>' }],
    ['returns truncated JSON', { headers: JSON_TYPE, body: '{"data": {' }],
    ['returns another work', { headers: JSON_TYPE, body: { data: { attributes: { doi: '10.5281/other' } } } }],
  ])('is read through doi.org when DataCite %s', async (_, datacite) => {
    answer(answers(datacite));
    const { publications, unplaced } = await works(DOI);
    expect(publications).toEqual([
      {
        id: 'lovelace2024gears',
        type: 'article-journal',
        title: 'Gears of the engine',
        author: [{ given: 'Ada', family: 'Lovelace' }],
        issued: '2024-05-06',
        'container-title': 'Journal of Gears',
        publisher: 'Zenodo',
        DOI: '10.5281/ZENODO.100',
        abstract: 'All gears.',
      },
    ]);
    expect([...unplaced.keys()]).toEqual(['copyright']);
    const asked = service.requests.filter(({ url }) => /^\/(?:10\.|agency)/.test(url.pathname));
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/10.5281/zenodo.100', '/agency/10.5281%2Fzenodo.100']);
    for (const { headers } of asked) expect(headers.accept).toBe('application/vnd.citationstyles.csl+json');
  });

  it.each<[string, Reply, Reply, Reply, string, RegExp]>([
    ['no agency has it', { status: 404 }, { status: 404 }, {}, 'NotFound', /there is no such DOI: check its spelling/],
    [
      'its agency has only a web page',
      { status: 404 },
      led,
      { body: '<h1>Gears</h1>' },
      'NotFound',
      /write the entry by hand$/,
    ],
    ['its agency has another form', { status: 404 }, led, { status: 406 }, 'NotFound', /write the entry by hand$/],
    ['it redirects in a loop', { status: 404 }, led, led, 'NotFound', /write the entry by hand$/],
    [
      'it redirects to another work',
      { status: 404 },
      led,
      { headers: JSON_TYPE, body: { DOI: '10.1/x' } },
      'NotFound',
      /by hand$/,
    ],
    ['all services are down', { status: 503 }, { status: 500 }, {}, 'Inaccessible', /503/],
    ['the resolver is down', { status: 404 }, { status: 500 }, {}, 'Inaccessible', /500/],
  ])('is rejected with advice when %s', async (_, datacite, resolver, agency, kind, message) => {
    answer(answers(datacite, resolver, agency));
    const error = await statsErrorOf(() => works(DOI));
    expect(error).toMatchObject({ kind, message: expect.stringMatching(message) });
  });
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

  it('is queried with our user agent, and its response is cached for an hour', async () => {
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
  ])('rejects %s, and does not cache it', async (_, reply, kind) => {
    service.answer(() => reply);
    const context = at(service.url);
    expect((await statsErrorOf(() => works(source, context))).kind).toBe(kind);
    expect([...context.pages]).toEqual([]);
  });

  it('cannot be reached', async () => {
    expect((await statsErrorOf(async () => works(source, at(await nobody())))).kind).toBe('Inaccessible');
  });

  it('is queried again when it is busy, which is reported', async () => {
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

  it('is not queried again before a long Retry-After', async () => {
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

it('reads a preprint of arXiv, and reports its publication', async () => {
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
])('rejects %s of arXiv with status 200', async (_, entry, kind) => {
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
  expect(doubts).toEqual([expect.stringContaining('the owner of the ORCID iD became the only one')]);
  expect(context.lines).toContain('ORCID: 7 of 7 works');
});

it('reads a long ORCID record in batches, with the preferred record of each group', async () => {
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

it('resumes an interrupted run', async () => {
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

it('resumes 111 look-ups after an interruption, and reports progress', async () => {
  const wholes = Array.from({ length: 111 }, (_, index) => ({
    ...orcidWork(index + 1),
    contributors: null,
    citation: null,
    'external-ids': {
      'external-id': [
        {
          'external-id-type': 'doi',
          'external-id-value': `10.1000/work-${index + 1}`,
          'external-id-relationship': 'self',
        },
      ],
    },
  }));
  const record = orcidRecord(wholes);
  let isDown = true;
  answer((asked) => {
    const doi = /^\/works\/(.*)$/.exec(decodeURIComponent(asked.url.pathname))?.[1];
    if (asked.url.pathname.endsWith('/personal-details')) return { body: { name: null } };
    if (doi === undefined) return record(asked);
    if (isDown && doi === '10.1000/work-61') return { status: 503 };
    return { body: { 'message-type': 'work', message: { ...crossrefWork, DOI: doi } } };
  });
  const context = at(service.url);
  expect((await statsErrorOf(() => works(SOURCES.orcid, context))).kind).toBe('Inaccessible');
  expect(context.lines).toEqual(
    expect.arrayContaining(['ORCID: 100 of 111 works', 'Crossref: authors of work 61 of 111']),
  );
  service.requests.length = 0;
  isDown = false;
  const { publications, counts } = await works(SOURCES.orcid, context);
  expect(service.requests).toHaveLength(51);
  expect(paths()[0]).toContain('work-61');
  expect(counts.read).toBe(111);
  expect(publications[0]?.author).toEqual([{ given: 'Ada', family: 'Lovelace' }, { literal: 'The Engine Team' }]);
});

it('reads an ORCID record without works', async () => {
  answer({ body: { 'last-modified-date': null, group: [], path: `/${ORCID}/works` } });
  expect(await fetchWorks(SOURCES.orcid, at(service.url))).toEqual({ items: [], refused: [], notes: [] });
});

it('reads a person of DBLP, and reports when it has moved', async () => {
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
  expect((await statsErrorOf(() => works({ kind: 'inspire', id: '1234567' }))).message).toContain('not BibTeX');
});

it('reads an author of OpenAlex page by page, and does not reveal the key', async () => {
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

it('reads other records of OpenAlex: truncated authors, inverted abstracts, repositories, records without a venue', async () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ author: { display_name: `Ada${index} Lovelace` } }));
  const many = {
    ...openalexWork,
    id: 'https://openalex.org/W5',
    title: 'By many',
    doi: null,
    locations: [],
    primary_location: null,
  };
  const list = [
    { ...many, authorships: crowd(100) },
    { ...many, id: 'https://openalex.org/W6', title: 'By more', authorships: crowd(100) },
    {
      ...openalexWork,
      ...{ id: 'https://openalex.org/W7', title: 'Cards', type: 'dataset', doi: 'https://doi.org/10.5281/zenodo.7' },
      ...{ biblio: null, ids: null, locations: null, language: null },
      primary_location: {
        landing_page_url: 'https://doi.org/10.5281/zenodo.7',
        source: { display_name: 'Zenodo (CERN European Organization for Nuclear Research)', type: 'repository' },
      },
      abstract_inverted_index: { We: [0], weave: [1, 3], and: [2], '5%.': [4] },
    },
    {
      ...openalexWork,
      ...{ id: 'https://openalex.org/W8', title: 'In a journal that is no source', doi: null, locations: [] },
      primary_location: { source: null, raw_source_name: 'Loom Letters', raw_type: 'journal-article' },
    },
    { ...openalexWork, id: 'https://openalex.org/W9', title: null, doi: null, locations: [] },
    { ...openalexWork, id: 'https://openalex.org/W10', type: 'peer-review' },
  ];
  answer(({ url }) => {
    if (url.pathname === '/works/W5') return { body: { ...list[0], authorships: crowd(130) } };
    if (url.pathname === '/works/W6') return { status: 404 };
    return url.searchParams.get('cursor') === '*' ? page(list) : page([]);
  });
  const result = await fetchWorks(SOURCES.openalex, at(service.url));
  expect(result.notes).toEqual(['OpenAlex: 1 record that is not a paper was left out (covers, peer reviews, grants)']);
  const { publications, refused } = importItems(result.items);
  const of = (title: string) => publications.find((paper) => paper.title === title);
  expect(of('By many')?.author).toHaveLength(130);
  expect(of('By more')?.author?.at(-1)).toEqual({ literal: 'others' });
  expect(of('Cards')).toMatchObject({ type: 'dataset', publisher: 'Zenodo', abstract: 'We weave and weave 5%.' });
  expect(of('Cards')).not.toHaveProperty('container-title');
  expect(of('In a journal that is no source')).toMatchObject({
    type: 'article-journal',
    'container-title': 'Loom Letters',
  });
  expect(refused).toEqual(['OpenAlex W9: it has no title']);
});

it('distinguishes an unknown author of OpenAlex from one without works', async () => {
  answer(({ url }) => (url.pathname === '/works' ? page([]) : { status: 404 }));
  expect((await statsErrorOf(() => works(SOURCES.openalex))).kind).toBe('NotFound');
  answer(({ url }) => (url.pathname === '/works' ? page([]) : { body: { id: 'https://openalex.org/A5023888391' } }));
  expect((await works(SOURCES.openalex)).publications).toEqual([]);
});

it('rejects an invalid base URL of a service', async () => {
  const error = await statsErrorOf(() => works(SOURCES.dblp, at('ftp://example.org')));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining('DBLP_BASE_URL') });
});
