import { type FaultServer, startFaultServer } from '@/__tests__/helpers/fault-server';
import { faults } from '@/__tests__/helpers/faults';
import { context, fixture, NOW, statsErrorOf } from '@/__tests__/helpers/scholar';
import { until } from '@/__tests__/helpers/until';
import { ServiceError } from '@/lib/net/errors';
import { fetchPublishedFile, publishedFileHosts, transformPublishedFile } from '@/lib/stats/published-file';

const ok = fixture('ok.json');
const options = { fetch, now: () => NOW };

let first: FaultServer;
let second: FaultServer;
beforeEach(async () => {
  [first, second] = await Promise.all([startFaultServer(faults.ok(ok)), startFaultServer(faults.ok(ok))]);
});
afterEach(() => Promise.all([first.close(), second.close()]));

const read = () => fetchPublishedFile([first.url, second.url], options);

describe('one upstream', () => {
  const readOne = async () => transformPublishedFile(await fetchPublishedFile([first.url], options), context);

  it('typical', async () => {
    expect(await readOne()).toMatchObject({ citedBy: 980, hIndex: 9 });
    expect(first.requests).toEqual(['GET /gs_data.json HTTP/1.1']);
  });

  it.each([
    ['not found', faults.status(404), 'NotFound'],
    ['malformed', faults.ok(fixture('truncated.json')), 'InvalidResponse'],
    ['empty', faults.empty(), 'InvalidResponse'],
    ['5xx', faults.status(503), 'Inaccessible'],
    ['a reset', faults.resetBeforeHeaders(), 'Inaccessible'],
  ])('%s', async (_, fault, kind) => {
    first.use(fault);
    expect((await statsErrorOf(readOne)).kind).toBe(kind);
    expect(first.requests).toHaveLength(1);
  });

  it('no connection', async () => {
    const gone = await startFaultServer(faults.empty());
    await gone.close();
    expect((await statsErrorOf(() => fetchPublishedFile([gone.url], options))).kind).toBe('Inaccessible');
  });
});

describe('two hosts', () => {
  it('does not query the second host while the first one responds', async () => {
    expect(await read()).toMatchObject({ citedby: 980 });
    expect(second.requests).toEqual([]);
  });

  it.each([
    ['404', faults.status(404)],
    ['500', faults.status(500)],
    ['a captcha', faults.captcha('<html>')],
    ['half a body', faults.ok(fixture('truncated.json'))],
    ['silence', faults.hangBeforeHeaders()],
  ])('queries the second host after %s', async (_, fault) => {
    first.use(fault);
    expect(await read()).toMatchObject({ citedby: 980 });
    expect([first.requests.length, second.requests.length]).toEqual([1, 1]);
  });

  describe('with a clock of our own', () => {
    beforeEach(() =>
      jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] }),
    );
    afterEach(() => jest.useRealTimers());

    const asked = (server: FaultServer) => until('a request', async () => (server.requests.length > 0 ? true : null));

    /** Whether a promise is settled after all pending callbacks have run. */
    async function isOver(promise: Promise<unknown>): Promise<boolean> {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      return Promise.race([
        promise.then(() => true),
        new Promise<boolean>((resolve) => setImmediate(() => resolve(false))),
      ]);
    }

    it('gives up after 3 s in total, 1.5 s of them for the first host', async () => {
      first.use(faults.hangBeforeHeaders());
      second.use(faults.hangBeforeHeaders());
      const error = statsErrorOf(read);
      await asked(first);
      jest.advanceTimersByTime(1499);
      expect([await isOver(error), second.requests.length]).toEqual([false, 0]);
      jest.advanceTimersByTime(1);
      await asked(second);
      jest.advanceTimersByTime(1499);
      expect(await isOver(error)).toBe(false);
      jest.advanceTimersByTime(1);
      expect(await error).toMatchObject({ kind: 'Inaccessible', message: expect.stringContaining('1500 ms') });
    });

    it('a single host gets all 3 s', async () => {
      first.use(faults.hangAfterHeaders());
      const error = statsErrorOf(() => fetchPublishedFile([first.url], options));
      await asked(first);
      jest.advanceTimersByTime(2999);
      expect(await isOver(error)).toBe(false);
      jest.advanceTimersByTime(1);
      expect(await error).toMatchObject({ kind: 'Inaccessible' });
    });
  });

  it.each([
    ['120', '600', 600],
    ['600', '120', 600],
    ['soon', '120', 120],
    ['soon', 'later', undefined],
  ])('throws the first error, with the longer Retry-After of %j and %j', async (one, other, seconds) => {
    first.use(faults.status(429, { 'retry-after': one }));
    second.use(faults.status(503, { 'retry-after': other }));
    expect(await statsErrorOf(read)).toMatchObject({ kind: 'InvalidResponse', retryAfterSeconds: seconds });
  });

  it('needs at least one host', async () => {
    expect((await statsErrorOf(() => fetchPublishedFile([], options))).kind).toBe('ImproperlyConfigured');
  });
});

describe('publishedFileHosts', () => {
  const cdn = 'https://cdn.jsdelivr.net/gh/zepingyu0512/zepingyu0512.github.io@google-scholar-stats/';
  const raw = 'https://raw.githubusercontent.com/zepingyu0512/zepingyu0512.github.io/google-scholar-stats/';
  const repository = 'zepingyu0512/zepingyu0512.github.io';

  it('orders the two hosts by the switch', () => {
    expect(publishedFileHosts({ repository, useCdn: true })).toEqual([cdn, raw]);
    expect(publishedFileHosts({ repository, useCdn: false })).toEqual([raw, cdn]);
    expect(publishedFileHosts({ repository, useCdn: true, baseUrlOverride: '' })).toEqual([cdn, raw]);
  });

  it.each([
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/'],
    ['https://example.org/stats', 'https://example.org/stats/'],
  ])('%s replaces both', (baseUrlOverride, host) => {
    expect(publishedFileHosts({ repository: null, useCdn: true, baseUrlOverride })).toEqual([host]);
  });

  it.each([
    { repository: null },
    { repository: '' },
    { repository: 'name' },
    { repository: 'a/b/c' },
    { repository: 'a/..' },
    { repository: 'a/b?c' },
    { repository: 'https://github.com/a/b' },
    { repository, baseUrlOverride: 'stats' },
    { repository, baseUrlOverride: 'file:///etc/' },
    { repository, baseUrlOverride: 'https://user:pass@example.org/' },
    { repository, baseUrlOverride: 'https://example.org/?a=' },
  ])('rejects %j', (settings) => {
    expect(() => publishedFileHosts({ useCdn: true, ...settings })).toThrow(ServiceError);
  });
});
