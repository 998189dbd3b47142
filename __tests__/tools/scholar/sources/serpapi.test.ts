import { fixtureJson, SCHOLAR_ID, statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { scholarStatsSchema } from '@/lib/stats/types';
import { serpApi } from '@/tools/scholar/sources/serpapi';
import type { SourceContext } from '@/tools/scholar/sources/source';

const KEY = 'serp-key-5f3a';
const raw = Object(fixtureJson('serpapi-raw.json'));
const answered = (processedAt: string) => ({
  ...raw,
  search_metadata: { status: 'Success', processed_at: processedAt },
});
const article = (n: number) => ({
  title: `Paper ${n}`,
  citation_id: `${SCHOLAR_ID}:paper${n}`,
  cited_by: { value: 1 },
});

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  service.requests.length = 0;
});

const here = (changes: Partial<SourceContext> = {}) =>
  sourceContext({ environment: { SERPAPI_BASE_URL: `${service.url}/`, SERPAPI_KEY: KEY }, ...changes });

async function read(context = here()) {
  const reading = serpApi.transform(await serpApi.fetch(context), context);
  expect(scholarStatsSchema.parse(reading.stats)).toEqual(reading.stats);
  return reading;
}

it("reads a profile of Google Scholar, with the date of SerpApi's read", async () => {
  service.answer(() => ({ body: answered('2026-11-21 23:59:02 UTC') }));
  const { stats, unmatched } = await read();
  expect(stats).toMatchObject({
    source: 'google-scholar',
    profileUrl: `https://scholar.google.com/citations?user=${SCHOLAR_ID}`,
    ...{ citedBy: 980, citedBy5y: 871, hIndex: 9, hIndex5y: 8, i10Index: 9, i10Index5y: 8 },
    citesPerYear: { 2024: 192, 2025: 198 },
    publications: { yu2025back: 11, yu2025gender: 9, yu2024multimodal: 17, yu2024interpreting: 23 },
    asOf: '2026-11-21',
  });
  expect(unmatched).toEqual([]);
  expect(service.requests.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
    `/search.json?engine=google_scholar_author&author_id=${SCHOLAR_ID}&hl=en&num=100&start=0&api_key=${KEY}`,
  ]);
});

it('dates a response without a time today, and one with an invalid time as unknown', async () => {
  service.answer(() => ({ body: raw }));
  expect((await read()).stats.asOf).toBe('2026-11-22');
  service.answer(() => ({ body: answered('yesterday') }));
  expect((await read()).stats.asOf).toBeNull();
});

const start = ({ url }: Asked) => Number(url.searchParams.get('start'));
const papersFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => article(first + i));

it('requests the next hundred until a page is not full', async () => {
  service.answer((asked) => ({ body: { ...raw, articles: papersFrom(start(asked), start(asked) < 200 ? 100 : 7) } }));
  const { papers, unmatched } = await read();
  expect(service.requests.map(start)).toEqual([0, 100, 200]);
  expect(papers).toHaveLength(207);
  expect(unmatched).toHaveLength(207);
});

it('stops after a full last page, and after twenty pages', async () => {
  const end = { error: "Google hasn't returned any results for this query." };
  service.answer((asked) => ({ body: start(asked) === 0 ? { ...raw, articles: papersFrom(0, 100) } : end }));
  expect((await read()).papers).toHaveLength(100);
  service.requests.length = 0;
  service.answer((asked) => ({ body: { ...raw, articles: papersFrom(start(asked), 100) } }));
  expect((await read()).papers).toHaveLength(2000);
  expect(service.requests).toHaveLength(20);
});

it('keeps the total if a further page fails, and reports it', async () => {
  service.answer((asked) =>
    start(asked) === 0 ? { body: { ...raw, articles: papersFrom(0, 100) } } : { status: 429 },
  );
  const { stats, papers, notes } = await read();
  expect(stats.citedBy).toBe(980);
  expect(papers).toHaveLength(100);
  expect(notes).toEqual([expect.stringContaining('Not all counts per paper could be read: the searches')]);
});

it.each([
  ['not found', { body: { error: "Google hasn't returned any results for this query." } }, 'NotFound'],
  ['not found by status', { status: 404 }, 'NotFound'],
  ['another error', { body: { error: 'Something odd' } }, 'InvalidResponse'],
  ['an error of the server', { status: 500, body: raw }, 'Inaccessible'],
  ['an unavailable server', { status: 503 }, 'Inaccessible'],
  ['a wrong key', { status: 401, body: { error: `Invalid API key ${KEY}` } }, 'ImproperlyConfigured'],
  ['a closed account', { status: 403 }, 'ImproperlyConfigured'],
  ['no searches left', { status: 429 }, 'Inaccessible'],
  ['a web page', { body: '<h1>Hello</h1>' }, 'InvalidResponse'],
  ['torn JSON', { headers: { 'content-type': 'application/json' }, body: '{"author": {' }, 'InvalidResponse'],
  ['no object', { body: 980 }, 'InvalidResponse'],
  ['a list', { body: [raw] }, 'InvalidResponse'],
  ['no table', { body: { ...raw, cited_by: {} } }, 'InvalidResponse'],
  [
    "somebody else's profile",
    { body: { ...raw, search_parameters: { author_id: 'DhtAFkwAAAAJ' } } },
    'InvalidResponse',
  ],
  ["somebody else's name", { body: { ...raw, author: { name: 'Ada Lovelace' } } }, 'InvalidResponse'],
])('rejects %s, without revealing the key', async (_, reply, kind) => {
  service.answer(() => reply);
  const error = await statsErrorOf(() => read());
  expect(error.kind).toBe(kind);
  expect(error.message).not.toContain(KEY);
});

it('reports a failed connection, without the key', async () => {
  const environment = { SERPAPI_BASE_URL: await nobody(), SERPAPI_KEY: KEY };
  const error = await statsErrorOf(() => read(here({ environment })));
  expect(error.kind).toBe('Inaccessible');
  expect(error.message).not.toContain(KEY);
});

it.each([
  [{ environment: {} }, 'SERPAPI_KEY'],
  [{ environment: { SERPAPI_KEY: ' ' } }, 'SERPAPI_KEY'],
  [{ scholarId: null }, 'Google Scholar'],
])('reports missing configuration: %j', async (changes, named) => {
  const error = await statsErrorOf(() => read(here(changes)));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining(named) });
});
