import { statsOf } from '@/__tests__/helpers/scholar';
import { calmOptions, fetchStats, statsKey } from '@/lib/stats/client';
import { emptyStats } from '@/lib/stats/types';

const good = statsOf(980, { citesPerYear: { 2026: 105 }, publications: { yu2020codecmr: 128 } });

function answerWith(body: unknown, init?: ResponseInit) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(text, init));
}
afterEach(() => jest.restoreAllMocks());

it.each([[good], [emptyStats]])('returns the response of the API', async (stats) => {
  const fetchSpy = answerWith(stats, { headers: { 'content-type': 'application/octet-stream' } });
  await expect(fetchStats('/api/scholar-stats')).resolves.toEqual(stats);
  expect(fetchSpy).toHaveBeenCalledWith('/api/scholar-stats', { cache: 'no-cache' });
});

it.each([
  ['an error status', good, { status: 500 }],
  ['a page', '<!doctype html>', {}],
  ['nothing', '', {}],
  ['null', null, {}],
  ['a list', [], {}],
  ['an unknown source', { ...good, source: 'elsewhere' }, {}],
  ['a source that is no text', { ...good, source: { toString: 1 } }, {}],
  ['a negative total', { ...good, citedBy: -1 }, {}],
  ['a fraction', { ...good, hIndex: 1.5 }, {}],
  ['digits as text', { ...good, i10Index5y: '9' }, {}],
  ['a missing number', { ...good, hIndex5y: undefined }, {}],
  ['a date that is no text', { ...good, asOf: 20_261_120 }, {}],
  ['a URL that is no text', { ...good, profileUrl: {} }, {}],
  ['no map of years', { ...good, citesPerYear: null }, {}],
  ['a list of papers', { ...good, publications: [] }, {}],
  ['a paper without a count', { ...good, publications: { a: null } }, {}],
])('throws on %s', async (_, body, init) => {
  answerWith(body, init);
  await expect(fetchStats('/api/scholar-stats')).rejects.toThrow();
});

it('throws when the request fails', async () => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  await expect(fetchStats('/api/scholar-stats')).rejects.toThrow('offline');
});

it('prefixes the key with the base path', () => {
  expect(statsKey('')).toBe('/api/scholar-stats');
  expect(statsKey('/repo')).toBe('/repo/api/scholar-stats');
});

it('revalidates when a page regains focus, at most once an hour', () => {
  expect(calmOptions).toEqual({
    revalidateOnFocus: true,
    focusThrottleInterval: 3_600_000,
    revalidateOnReconnect: false,
    shouldRetryOnError: false,
    dedupingInterval: 60_000,
  });
});
