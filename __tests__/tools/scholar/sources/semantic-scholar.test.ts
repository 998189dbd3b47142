import { ourPublications, statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { scholarStatsSchema } from '@/lib/stats/types';
import { semanticScholar } from '@/tools/scholar/sources/semantic-scholar';
import type { SourceContext } from '@/tools/scholar/sources/source';

const KEY = 's2-key-0c4d';
const author = { authorId: '1741101', name: 'Zeping Yu', citationCount: 701, hIndex: 8 };
const counts: Record<string, number> = {
  'ARXIV:2502.10835': 12,
  'DOI:10.18653/v1/2024.emnlp-main.191': 45,
  'ACL:2024.emnlp-main.191': 44,
};
const publications = ourPublications.map((paper) => ({
  ...paper,
  ...(paper.id === 'yu2025back' && { arxiv: '2502.10835v2' }),
  ...(paper.id === 'yu2024neuron' && {
    doi: '10.18653/v1/2024.emnlp-main.191',
    aclAnthology: '2024.emnlp-main.191',
  }),
  ...(paper.id === 'yu2025gender' && { arxiv: '2501.14457' }),
}));

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  service.requests.length = 0;
});

const here = (changes: Partial<SourceContext> = {}) =>
  sourceContext({
    environment: { SEMANTIC_SCHOLAR_BASE_URL: service.url },
    usernames: new Map([['Semantic Scholar', '1741101']]),
    publications,
    ...changes,
  });

async function read(context = here()) {
  const reading = semanticScholar.transform(await semanticScholar.fetch(context), context);
  expect(scholarStatsSchema.parse(reading.stats)).toEqual(reading.stats);
  return reading;
}

const isBatch = ({ url }: Asked) => url.pathname === '/graph/v1/paper/batch';
const idsIn = ({ body }: Asked): string[] => JSON.parse(body).ids;
const answer = (asked: Asked): Reply => ({
  body: isBatch(asked)
    ? idsIn(asked).map((id) => (id in counts ? { paperId: 'x', citationCount: counts[id] } : null))
    : author,
});

it('reads the author, and our papers by id, including unknown ones', async () => {
  service.answer(answer);
  const { stats, unmatched } = await read();
  expect(stats).toEqual({
    source: 'semantic-scholar',
    profileUrl: 'https://www.semanticscholar.org/author/1741101',
    ...{ citedBy: 701, citedBy5y: null, hIndex: 8, hIndex5y: null, i10Index: null, i10Index5y: null },
    citesPerYear: {},
    publications: { yu2025back: 12, yu2024neuron: 45 },
    asOf: '2026-11-22',
    fetchedAt: '2026-11-22T10:30:00.000Z',
  });
  expect(unmatched).toEqual([]);
  const [first, second] = service.requests;
  expect(`${first?.url.pathname}${first?.url.search}`).toBe(
    '/graph/v1/author/1741101?fields=name,citationCount,hIndex',
  );
  expect(first?.headers).not.toHaveProperty('x-api-key');
  expect(second).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
  expect(second && idsIn(second)).toEqual([
    'ARXIV:2502.10835',
    'ARXIV:2501.14457',
    'DOI:10.18653/v1/2024.emnlp-main.191',
    'ACL:2024.emnlp-main.191',
  ]);
});

it('requests 500 papers at a time, a second apart, with the key in a header', async () => {
  service.answer(answer);
  const many = Array.from({ length: 1001 }, (_, i) => ({ id: `p${i}`, title: `P ${i}`, doi: `10.1000/${i}` }));
  const pauses: number[] = [];
  const environment = { SEMANTIC_SCHOLAR_BASE_URL: service.url, SEMANTIC_SCHOLAR_API_KEY: KEY };
  const pause = async (milliseconds: number) => pauses.push(milliseconds);
  await read(here({ publications: many, environment, pause }));
  expect(service.requests.filter(isBatch).map((asked) => idsIn(asked).length)).toEqual([500, 500, 1]);
  expect(service.requests.map(({ headers }) => headers['x-api-key'])).toEqual([KEY, KEY, KEY, KEY]);
  expect(pauses).toEqual([1100, 1100, 1100]);
});

it('requests no papers if none of ours has an id', async () => {
  service.answer(answer);
  expect((await read(here({ publications: ourPublications }))).stats.publications).toEqual({});
  expect(service.requests).toHaveLength(1);
});

it('treats "no valid paper ids" as no counts', async () => {
  service.answer((asked) =>
    isBatch(asked) ? { status: 400, body: { error: 'No valid paper ids given' } } : answer(asked),
  );
  expect((await read()).stats).toMatchObject({ citedBy: 701, publications: {} });
});

it('waits longer each time while the shared quota is used up', async () => {
  let refusals = 3;
  service.answer((asked) => {
    refusals -= 1;
    return refusals >= 0 ? { status: 429 } : answer(asked);
  });
  const pauses: number[] = [];
  expect((await read(here({ pause: async (ms) => pauses.push(ms) }))).stats.citedBy).toBe(701);
  expect(pauses).toEqual([2200, 4400, 8800, 1100]);
});

it.each([
  ['four times', {}, 4],
  ['once, with a long Retry-After', { 'retry-after': '60' }, 1],
])('gives up after querying %s', async (_, headers, times) => {
  service.answer(() => ({ status: 429, headers }));
  expect((await statsErrorOf(() => read())).kind).toBe('Inaccessible');
  expect(service.requests).toHaveLength(times);
});

const whenBatch = (reply: Reply) => (asked: Asked) => (isBatch(asked) ? reply : answer(asked));
const always = (reply: Reply) => () => reply;
it.each([
  ['not found', always({ status: 404, body: { error: 'Author with id 1741101 not found' } }), 'NotFound'],
  ['an error of the server', always({ status: 500 }), 'Inaccessible'],
  ['a gateway that gave up', always({ status: 504 }), 'Inaccessible'],
  ['a wrong key', always({ status: 403 }), 'ImproperlyConfigured'],
  ['a web page', always({ body: '<h1>Hello</h1>' }), 'InvalidResponse'],
  ['a list', always({ body: [author] }), 'InvalidResponse'],
  ['no total', always({ body: { ...author, citationCount: null } }), 'InvalidResponse'],
  ['another author', always({ body: { ...author, authorId: '2' } }), 'InvalidResponse'],
  ['another name', always({ body: { ...author, name: 'Ada Lovelace' } }), 'InvalidResponse'],
])('rejects %s', async (_, reply, kind) => {
  service.answer(reply);
  const environment = { SEMANTIC_SCHOLAR_BASE_URL: service.url, SEMANTIC_SCHOLAR_API_KEY: KEY };
  const error = await statsErrorOf(() => read(here({ environment })));
  expect(error.kind).toBe(kind);
  expect(error.message).not.toContain(KEY);
});

it.each([
  ['papers that fail', { status: 502 }],
  ['too few papers', { body: [null] }],
  ['papers that are no list', { body: { length: 4 } }],
])('keeps the total of %s, and reports it', async (_, reply) => {
  service.answer(whenBatch(reply));
  const { stats, notes } = await read();
  expect(stats).toMatchObject({ citedBy: author.citationCount, publications: {} });
  expect(notes).toEqual([expect.stringMatching(/^Not all counts per paper could be read: .*; try again later$/)]);
});

it('cannot be reached', async () => {
  const environment = { SEMANTIC_SCHOLAR_BASE_URL: await nobody() };
  expect((await statsErrorOf(() => read(here({ environment })))).kind).toBe('Inaccessible');
});

it('reports which profile to add if there is only an ORCID iD', async () => {
  const error = await statsErrorOf(() => read(here({ usernames: new Map([['ORCID', '0000-0002-1825-0097']]) })));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining('"Semantic Scholar"') });
  expect(service.requests).toEqual([]);
});
