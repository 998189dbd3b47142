import { statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { scholarStatsSchema } from '@/lib/stats/types';
import { inspire } from '@/tools/scholar/sources/inspire';
import type { SourceContext } from '@/tools/scholar/sources/source';

const ORCID = '0000-0002-1825-0097';
const BAI = 'Z.Yu.1';
const author = {
  id: '1010907',
  metadata: {
    control_number: 1_010_907,
    name: { value: 'Yu, Zeping', preferred_name: 'Zeping Yu' },
    ids: [
      { schema: 'ORCID', value: ORCID },
      { schema: 'INSPIRE BAI', value: BAI },
    ],
  },
};
const record = (title: string, citations: number, others: number, changes: object = {}) => ({
  metadata: {
    titles: [{ title }],
    citation_count: citations,
    citation_count_without_self_citations: others,
    ...changes,
  },
});
const records = [
  record('Sliced recurrent neural networks', 40, 31),
  record('Another title', 12, 9, { arxiv_eprints: [{ value: '2411.10950' }] }),
  record('A third', 3, 1, { dois: [{ value: '10.1000/THREE' }] }),
  record('None of ours', 2, 2),
];

let service: Service;
let pauses: number[];
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = 0;
  pauses = [];
});

const here = (changes: Partial<SourceContext> = {}) =>
  sourceContext({
    usernames: new Map([['ORCID', ORCID]]),
    environment: { INSPIRE_BASE_URL: service.url },
    publications: [
      { id: 'sliced', title: 'Sliced Recurrent Neural Networks' },
      { id: 'arxiv', title: 'Ours of arXiv', arxiv: '2411.10950v2' },
      { id: 'doi', title: 'Ours with a DOI', doi: '10.1000/three' },
    ],
    pause: async (milliseconds) => void pauses.push(milliseconds),
    ...changes,
  });
const read = async (context = here()) => inspire.transform(await inspire.fetch(context), context);

const page = (found: readonly unknown[], total = found.length): Reply => ({ body: { hits: { total, hits: found } } });
const answer = ({ url }: Asked): Reply => {
  if (url.pathname === '/api/literature') return page(records);
  return url.pathname === '/api/authors' ? page([author]) : { body: author };
};

it('computes totals and indices from the records, with and without self-citations', async () => {
  service.answer(answer);
  const { stats, unmatched, notes } = await read();
  expect(stats).toEqual({
    source: 'inspire',
    profileUrl: 'https://inspirehep.net/authors/1010907',
    ...{ citedBy: 57, citedBy5y: null, hIndex: 3, hIndex5y: null, i10Index: 2, i10Index5y: null },
    citesPerYear: {},
    publications: { sliced: 40, arxiv: 12, doi: 3 },
    asOf: '2026-11-22',
    fetchedAt: '2026-11-22T10:30:00.000Z',
    withoutSelfCitations: { citedBy: 43, hIndex: 2, i10Index: 1 },
  });
  expect(scholarStatsSchema.parse(stats)).toEqual(stats);
  expect(unmatched).toMatchObject([{ title: 'None of ours' }]);
  expect(notes).toEqual([]);
  expect(service.requests.map(({ url }) => url.pathname)).toEqual([`/api/orcid/${ORCID}`, '/api/literature']);
  expect(service.requests[1]?.url.searchParams.get('q')).toBe('authors.recid:1010907');
});

it.each([
  ['a record number', '1010907', '/api/authors/1010907'],
  ['a BAI', BAI, '/api/authors'],
])('queries by %s', async (_, username, path) => {
  service.answer(answer);
  const usernames = new Map([['INSPIRE HEP', username]]);
  expect((await read(here({ usernames }))).stats.citedBy).toBe(57);
  expect(service.requests[0]?.url.pathname).toBe(path);
});

it('reads all pages within the rate limit, and waits after status 429', async () => {
  const many = Array.from({ length: 251 }, (_, index) => record(`Paper ${index}`, 1, 1));
  let refused = 0;
  service.answer((asked) => {
    if (asked.url.pathname !== '/api/literature') return { body: author };
    const number = Number(asked.url.searchParams.get('page'));
    if (number === 2 && refused++ < 1) return { status: 429 };
    return page(many.slice((number - 1) * 250, number * 250), many.length);
  });
  expect((await read()).stats).toMatchObject({ citedBy: 251, hIndex: 1, i10Index: 0 });
  expect(pauses.filter((pause) => pause >= 5000)).toHaveLength(1);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(334);
});

it.each<[string, (asked: Asked) => Reply, string, RegExp]>([
  ['an unknown author', () => ({ status: 404 }), 'NotFound', /search for your name on inspirehep.net/],
  ['an error of the server', () => ({ status: 502 }), 'Inaccessible', /502/],
  ['too many requests', () => ({ status: 429 }), 'Inaccessible', /try again in a few minutes/],
  ['a web page', () => ({ body: '<h1>Maintenance</h1>' }), 'InvalidResponse', /web page/],
  ['no author', () => ({ body: {} }), 'InvalidResponse', /not an author/],
  [
    'another ORCID',
    (asked) =>
      asked.url.pathname === '/api/literature'
        ? page(records)
        : {
            body: {
              ...author,
              metadata: { ...author.metadata, ids: [{ schema: 'ORCID', value: '0000-0001-0000-0000' }] },
            },
          },
    'InvalidResponse',
    /0000-0001/,
  ],
  [
    'half of the records',
    (asked) => (asked.url.pathname === '/api/literature' ? page(records, 200) : { body: author }),
    'InvalidResponse',
    /not return all/,
  ],
  [
    'no records',
    (asked) => (asked.url.pathname === '/api/literature' ? page([]) : { body: author }),
    'InvalidResponse',
    /not return all/,
  ],
])('rejects %s', async (_, reply, kind, message) => {
  service.answer(reply);
  const error = await statsErrorOf(() => read());
  expect(error).toMatchObject({ kind, message: expect.stringMatching(message) });
});

it('reports a failed connection, and which profile it needs', async () => {
  const environment = { INSPIRE_BASE_URL: await nobody() };
  expect((await statsErrorOf(() => read(here({ environment })))).kind).toBe('Inaccessible');
  const error = await statsErrorOf(() => read(here({ usernames: new Map() })));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining('"INSPIRE HEP"') });
});
