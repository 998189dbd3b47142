import { ourPublications, statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { scholarStatsSchema } from '@/lib/stats/types';
import { openAlex } from '@/tools/scholar/sources/openalex';
import type { SourceContext } from '@/tools/scholar/sources/source';

const KEY = 'alex-key-77b1';
const ORCID = '0000-0002-1825-0097';
const author = {
  id: 'https://openalex.org/A5023888391',
  orcid: `https://orcid.org/${ORCID}`,
  display_name: 'Zeping Yu',
  display_name_alternatives: ['Z. Yu'],
  works_count: 4,
  cited_by_count: 612,
  summary_stats: { '2yr_mean_citedness': 4.06, h_index: 7, i10_index: 6 },
  counts_by_year: [
    { year: 2026, works_count: 1, cited_by_count: 105 },
    { year: 2025, works_count: 3, cited_by_count: 198 },
    { year: null, works_count: 3, cited_by_count: 198 },
    { year: 2024, works_count: 3, cited_by_count: null },
  ],
  updated_date: '2026-03-02T04:05:06.123456',
};
const works = [
  { doi: 'https://doi.org/10.18653/V1/2024.emnlp-main.191', title: 'Renamed in the proceedings', cited_by_count: 40 },
  { doi: 'https://doi.org/10.48550/arxiv.2502.10835', title: 'Back attention', cited_by_count: 11 },
  { doi: null, title: 'Sliced Recurrent Neural Networks.', cited_by_count: 90 },
  { doi: 'https://doi.org/10.1/x', title: 'None of ours', cited_by_count: 2 },
];
const publications = ourPublications.map((paper) => ({
  ...paper,
  ...(paper.id === 'yu2024neuron' && { aclAnthology: '2024.emnlp-main.191' }),
  ...(paper.id === 'yu2025back' && { arxiv: '2502.10835v2' }),
}));

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  service.requests.length = 0;
});

const keyed = () => ({ OPENALEX_BASE_URL: service.url, OPENALEX_API_KEY: KEY });
const here = (changes: Partial<SourceContext> = {}) =>
  sourceContext({
    environment: { OPENALEX_BASE_URL: service.url },
    usernames: new Map([['ORCID', ORCID]]),
    publications,
    ...changes,
  });

async function read(context = here()) {
  const reading = openAlex.transform(await openAlex.fetch(context), context);
  expect(scholarStatsSchema.parse(reading.stats)).toEqual(reading.stats);
  return reading;
}

/** The author, and the works, two per page. */
const answer = ({ url }: Asked): Reply => {
  if (url.pathname !== '/works') return { body: author };
  const cursor = url.searchParams.get('cursor');
  const first = cursor === '*' ? 0 : Number(cursor);
  return { body: { meta: { next_cursor: `${first + 2}` }, results: works.slice(first, first + 2) } };
};
const totals = {
  source: 'openalex',
  profileUrl: 'https://openalex.org/A5023888391',
  ...{ citedBy: 612, citedBy5y: null, hIndex: 7, hIndex5y: null, i10Index: 6, i10Index5y: null },
  citesPerYear: { 2025: 198, 2026: 105 },
  asOf: '2026-11-22',
  fetchedAt: '2026-11-22T10:30:00.000Z',
};

it('reads an author by ORCID, and the papers too, without a key', async () => {
  service.answer(answer);
  const { stats, notes } = await read();
  expect(stats).toEqual({ ...totals, publications: { yu2024neuron: 40, yu2025back: 11, yu2018sliced: 90 } });
  expect(service.requests.map(({ url }) => url.pathname)).toEqual([
    `/authors/orcid:${ORCID}`,
    '/works',
    '/works',
    '/works',
  ]);
  expect(service.requests.some(({ url }) => url.searchParams.has('api_key'))).toBe(false);
  expect(notes).toEqual([]);
});

it.each([
  [429, undefined, 'set a free key in OPENALEX_API_KEY'],
  [429, KEY, 'try again tomorrow'],
  [500, undefined, 'status 500'],
])('keeps the total when the papers fail with %d, and reports why there are none', async (status, key, advice) => {
  service.answer((asked) => (asked.url.pathname === '/works' ? { status } : { body: author }));
  const { stats, notes } = await read(here({ environment: { ...keyed(), OPENALEX_API_KEY: key } }));
  expect(stats).toEqual({ ...totals, publications: {} });
  expect(notes).toEqual([expect.stringContaining(advice)]);
  if (key) expect(notes[0]).not.toContain('OPENALEX_API_KEY');
});

it('with a key, also reads the papers: by DOI, arXiv, ACL Anthology or title', async () => {
  service.answer(answer);
  const { stats, unmatched, notes } = await read(here({ environment: keyed() }));
  expect(stats).toEqual({ ...totals, publications: { yu2024neuron: 40, yu2025back: 11, yu2018sliced: 90 } });
  expect(unmatched).toMatchObject([{ title: 'None of ours', citedBy: 2 }]);
  expect(notes).toEqual([]);
  const [look, first] = service.requests.map(({ url }) => url.searchParams);
  expect(look?.get('api_key')).toBe(KEY);
  expect(Object.fromEntries(first ?? [])).toEqual({
    filter: 'authorships.author.id:A5023888391',
    select: 'doi,title,cited_by_count',
    per_page: '100',
    cursor: '*',
    api_key: KEY,
  });
  expect(service.requests.map(({ url }) => url.searchParams.get('cursor'))).toEqual([null, '*', '2', '4']);
});

it('stops without a cursor, and after twenty pages', async () => {
  const page = (next: unknown) => (asked: Asked) =>
    asked.url.pathname === '/works' ? { body: { meta: { next_cursor: next }, results: works } } : { body: author };
  service.answer(page(null));
  await read(here({ environment: keyed() }));
  expect(service.requests).toHaveLength(2);
  service.requests.length = 0;
  service.answer(page('again'));
  await read(here({ environment: keyed() }));
  expect(service.requests).toHaveLength(21);
});

it('prefers the author id of OpenAlex', async () => {
  service.answer(answer);
  const usernames = new Map([
    ['ORCID', ORCID],
    ['OpenAlex', 'A5023888391'],
  ]);
  expect((await read(here({ usernames }))).stats.citedBy).toBe(612);
  expect(service.requests.at(0)?.url.pathname).toBe('/authors/A5023888391');
});

const other = { usernames: new Map([['OpenAlex', 'A1']]) };
it.each([
  ['not found', { status: 404, body: '<h1>Not found</h1>' }, 'NotFound', {}],
  ['a merged author', { status: 301, headers: { location: 'https://api.openalex.org/authors/A2' } }, 'NotFound', {}],
  ['an error of the server', { status: 500 }, 'Inaccessible', {}],
  ['too fast', { status: 403 }, 'Inaccessible', {}],
  ['a used-up allowance', { status: 429 }, 'Inaccessible', {}],
  ['a wrong key', { status: 401 }, 'ImproperlyConfigured', {}],
  ['a web page', { body: '<h1>Hello</h1>' }, 'InvalidResponse', {}],
  ['a list in place of an author', { body: { results: [author] } }, 'InvalidResponse', {}],
  ['null', { body: 'null', headers: { 'content-type': 'application/json' } }, 'InvalidResponse', {}],
  ['no total', { body: { ...author, cited_by_count: null } }, 'InvalidResponse', {}],
  ['a negative total', { body: { ...author, cited_by_count: -1 } }, 'InvalidResponse', {}],
  ['another author', { body: author }, 'InvalidResponse', other],
  ['another ORCID', { body: { ...author, orcid: 'https://orcid.org/0000-0001-0000-0000' } }, 'InvalidResponse', {}],
  ['another name', { body: { ...author, display_name: 'Ada Lovelace' } }, 'InvalidResponse', {}],
])('rejects %s', async (_, reply, kind, changes) => {
  service.answer(() => reply);
  const error = await statsErrorOf(() => read(here({ environment: keyed(), ...changes })));
  expect(error.kind).toBe(kind);
  expect(error.message).not.toContain(KEY);
});

it('reports a failed connection, without the key', async () => {
  const environment = { OPENALEX_BASE_URL: await nobody(), OPENALEX_API_KEY: KEY };
  const error = await statsErrorOf(() => read(here({ environment })));
  expect(error.kind).toBe('Inaccessible');
  expect(error.message).not.toContain(KEY);
});

it('reports which profile it needs', async () => {
  const error = await statsErrorOf(() => read(here({ usernames: new Map([['Semantic Scholar', '1']]) })));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining('"ORCID"') });
});
