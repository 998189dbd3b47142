import { fixture } from '../helpers/scholar';

const lifetimes: number[] = [];
jest.mock('next/cache', () => ({
  unstable_cache: (work: () => Promise<unknown>, _key: string[], { revalidate }: { revalidate: number }) => {
    lifetimes.push(revalidate);
    return work;
  },
}));
// The last good value of an earlier run must not affect these tests.
jest.mock('../../lib/stats/last-good-file', () => ({ lastGoodFile: () => null, lastGoodName: () => '' }));

const environment = { ...process.env };
let answers: Response[] = [];
const requested: string[] = [];

beforeEach(() => {
  jest.resetModules();
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description?.includes('scholar-stats')) Reflect.deleteProperty(globalThis, key);
  process.env = { ...environment };
  lifetimes.length = 0;
  requested.length = 0;
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    requested.push(String(url));
    const answer = answers.shift();
    if (!answer) throw new TypeError('fetch failed');
    return answer;
  });
});

afterEach(() => {
  answers = [];
  process.env = environment;
  jest.restoreAllMocks();
});

async function get(): Promise<unknown> {
  const { GET } = await import('@/app/api/scholar-stats/route');
  return (await GET()).json();
}

const good = () => new Response(new Uint8Array(fixture('ok.json')), { headers: { 'Content-Type': 'text/plain' } });

test('a build returns the snapshot, cached for a second, without network access', async () => {
  process.env.NEXT_PHASE = 'phase-production-build';
  expect(await get()).toMatchObject({ source: 'none', citedBy: null });
  expect([requested, lifetimes]).toEqual([[], [1]]);
});

test('jsDelivr is read first and its response is cached for ten minutes', async () => {
  answers = [good()];
  expect(await get()).toMatchObject({ citedBy: 980, asOf: '2026-11-20', publications: { yu2020codecmr: 128 } });
  expect(requested).toEqual([
    'https://cdn.jsdelivr.net/gh/zepingyu0512/zepingyu0512.github.io@google-scholar-stats/gs_data.json',
  ]);
  expect(lifetimes).toEqual([600]);
});

test('when jsDelivr fails, raw.githubusercontent.com is used', async () => {
  answers = [new Response('', { status: 500 }), good()];
  expect(await get()).toMatchObject({ citedBy: 980 });
  expect(requested[1]).toBe(
    'https://raw.githubusercontent.com/zepingyu0512/zepingyu0512.github.io/google-scholar-stats/gs_data.json',
  );
});

test('SCHOLAR_STATS_BASE_URL replaces both, and the period comes from the environment', async () => {
  process.env.SCHOLAR_STATS_BASE_URL = 'http://127.0.0.1:1/stats/';
  process.env.SCHOLAR_STATS_REVALIDATE_SECONDS = '5';
  answers = [good()];
  expect(await get()).toMatchObject({ citedBy: 980 });
  expect([requested, lifetimes]).toEqual([['http://127.0.0.1:1/stats/gs_data.json'], [5]]);
});

test('an invalid period is reported and the default is used', async () => {
  process.env.SCHOLAR_STATS_REVALIDATE_SECONDS = 'soon';
  answers = [good()];
  await get();
  expect(lifetimes).toEqual([600]);
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('found "soon"'));
});

test('without a connection the snapshot is served, and no request is sent before the back-off ends', async () => {
  expect(await get()).toMatchObject({ source: 'none', citedBy: null });
  expect(await get()).toMatchObject({ source: 'none', citedBy: null });
  expect(requested).toHaveLength(2);
  expect(lifetimes[0]).toBeGreaterThanOrEqual(30);
});

test('on a serverless host the failure is thrown, so that the host keeps its cached response', async () => {
  process.env.VERCEL = '1';
  await expect(get()).rejects.toThrow('could not be reached');
});
