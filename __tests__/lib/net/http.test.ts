import { type FaultServer, startFaultServer } from '@/__tests__/helpers/fault-server';
import { faults } from '@/__tests__/helpers/faults';
import { fixture, NOW, statsErrorOf } from '@/__tests__/helpers/scholar';
import { parseJson, parseRetryAfter, type ReadTextOptions, readText } from '@/lib/net/http';

const body = fixture('ok.json');
const text = body.toString('utf8');

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(faults.empty());
});
afterAll(() => server.close());

function read(changes: Partial<ReadTextOptions> = {}, url = server.url) {
  return readText(url, { fetch, timeoutMs: 2000, now: () => NOW, ...changes });
}

async function noSocketIsOpen() {
  const end = performance.now() + 3000;
  while (server.openSockets() > 0 && performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
  expect(server.openSockets()).toBe(0);
}

describe('what is accepted', () => {
  it.each([
    ['a plain answer', faults.ok(body), text],
    ['text/plain, as raw.githubusercontent.com says', faults.ok(body, { 'content-type': 'text/plain' }), text],
    ['no content type', faults.ok(body, {}), text],
    ['early hints first', faults.earlyHintsThenOk(body), text],
    [
      'chunks of one byte, through the middle of letters',
      faults.slicer('{"name":"余泽平 Ünï"}'),
      '{"name":"余泽平 Ünï"}',
    ],
    ['a byte order mark', faults.ok(fixture('bom.json')), text],
    ['an empty body, which is for parseJson to refuse', faults.empty(), ''],
  ])('%s', async (_, fault, expected) => {
    server.use(fault);
    expect((await read()).text).toBe(expected);
  });

  it('a body of exactly the maximum size', async () => {
    server.use(faults.ok(body));
    expect((await read({ maxBytes: body.length })).text).toBe(text);
    expect((await statsErrorOf(() => read({ maxBytes: body.length - 1 }))).kind).toBe('InvalidResponse');
  });

  it('sends method, headers and body', async () => {
    server.use((socket, request) => faults.ok(request)(socket, request));
    const sent = (await read({ method: 'POST', body: '{}', headers: { 'x-api-key': 'k' } })).text;
    expect(sent).toMatch(/^POST \/ /);
    expect(sent).toMatch(/\r\nx-api-key: k\r\n/i);
  });
});

describe('what is refused', () => {
  it.each([
    ['404', faults.status(404), 'NotFound'],
    ['410', faults.status(410), 'NotFound'],
    ['401', faults.status(401), 'InvalidResponse'],
    ['403', faults.status(403), 'InvalidResponse'],
    ['429', faults.status(429), 'InvalidResponse'],
    ['451', faults.status(451), 'InvalidResponse'],
    ['500 with a good body', faults.status(500, {}, body), 'Inaccessible'],
    ['502', faults.status(502), 'Inaccessible'],
    ['503', faults.status(503), 'Inaccessible'],
    ['504', faults.status(504), 'Inaccessible'],
    ['201 with a good body', faults.status(201, {}, body), 'InvalidResponse'],
    ['204', faults.noContent(), 'InvalidResponse'],
    ['206 with a good body', faults.status(206, { 'content-range': 'bytes 0-9/99' }, body), 'InvalidResponse'],
    ['304', faults.notModified(), 'InvalidResponse'],
    ['a captcha page', faults.captcha(fixture('captcha.html')), 'InvalidResponse'],
    ['bytes that are not UTF-8', faults.ok(fixture('windows-1252.json')), 'InvalidResponse'],
    ['UTF-16', faults.ok(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'InvalidResponse'],
    ['a body that ends early', faults.truncated(body), 'Inaccessible'],
    ['a Content-Length above the body', faults.longContentLength(body), 'Inaccessible'],
    ['a Content-Length of 10 GB', faults.hugeContentLength(), 'InvalidResponse'],
    ['a reset before the headers', faults.resetBeforeHeaders(), 'Inaccessible'],
    ['a reset in the body', faults.resetMidBody(body), 'Inaccessible'],
    ['a body without end', faults.infinite(), 'InvalidResponse'],
    ['plain text sold as gzip', faults.wrongEncoding('gzip', body), 'InvalidResponse'],
    ['plain text sold as deflate', faults.wrongEncoding('deflate', body), 'InvalidResponse'],
    ['plain text sold as br', faults.wrongEncoding('br', body), 'InvalidResponse'],
    ['a gzip bomb', faults.bomb('gzip'), 'InvalidResponse'],
    ['a brotli bomb', faults.bomb('br'), 'InvalidResponse'],
  ])(
    '%s',
    async (_, fault, kind) => {
      server.use(fault);
      expect((await statsErrorOf(() => read({ timeoutMs: 20_000 }))).kind).toBe(kind);
      await noSocketIsOpen();
    },
    30_000,
  );

  it.each(['gzip', 'deflate', 'br'])('garbage labelled as %s', async (encoding) => {
    server.use(faults.wrongEncoding(encoding, 'hello hello hello'));
    expect((await statsErrorOf(read)).kind).toBe('InvalidResponse');
  });

  it('a body truncated by a short Content-Length, at the latest when parsed as JSON', async () => {
    server.use(faults.shortContentLength(body));
    await statsErrorOf(async () => parseJson((await read()).text));
  });

  it.each([301, 302, 303, 307, 308])('a redirect with %d, whose target is not requested', async (status) => {
    const target = await startFaultServer(faults.ok(body));
    server.use(faults.redirect(status, target.url));
    expect((await statsErrorOf(read)).kind).toBe('InvalidResponse');
    expect(target.requests).toEqual([]);
    await target.close();
  });

  it('connection refused', async () => {
    const gone = await startFaultServer(faults.empty());
    await gone.close();
    const error = await statsErrorOf(() => read({}, gone.url));
    expect(error.kind).toBe('Inaccessible');
    expect(error.message).toContain('ECONNREFUSED');
  });

  it('an invalid URL', async () => {
    expect((await statsErrorOf(() => read({}, 'gs_data.json'))).kind).toBe('ImproperlyConfigured');
  });
});

describe('the deadline', () => {
  it.each([
    ['silence', faults.hangBeforeHeaders()],
    ['headers byte by byte', faults.slowHeaders(body, 20)],
    ['headers and then silence', faults.hangAfterHeaders()],
    ['a body byte by byte', faults.drip(body, 20)],
  ])('ends %s', async (_, fault) => {
    server.use(fault);
    const error = await statsErrorOf(() => read({ timeoutMs: 200 }));
    expect(error.kind).toBe('Inaccessible');
    expect(error.message).toContain('200 ms');
    await noSocketIsOpen();
  });

  it('also applies to a fetch that ignores its signal, and cancels a late response', async () => {
    let answer = (_: Response) => {};
    const deaf = () => new Promise<Response>((resolve) => (answer = resolve));
    expect((await statsErrorOf(() => read({ fetch: deaf, timeoutMs: 20 }))).kind).toBe('Inaccessible');
    const cancelled = await new Promise((resolve) =>
      answer(new Response(new ReadableStream({ cancel: () => resolve(true) }))),
    );
    expect(cancelled).toBe(true);
  });

  it('can be shortened by the caller', async () => {
    server.use(faults.hangBeforeHeaders());
    const caller = new AbortController();
    const failed = statsErrorOf(() => read({ signal: caller.signal }));
    caller.abort();
    const early = { kind: 'Inaccessible', message: expect.stringContaining('was cancelled') };
    expect(await failed).toMatchObject(early);
    expect(await statsErrorOf(() => read({ signal: caller.signal }))).toMatchObject(early);
  });
});

it('cancels a body that it does not read completely', async () => {
  const cancel = jest.fn();
  const stream = () => new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(1000)), cancel });
  const answers = [new Response(stream(), { status: 500 }), new Response(stream())];
  for (const answer of answers) await statsErrorOf(() => read({ fetch: async () => answer, maxBytes: 5000 }));
  expect(cancel).toHaveBeenCalledTimes(2);
});

it('requests without cache and without redirects', async () => {
  const fetchSpy = jest.fn(async (_url: RequestInfo | URL, _init?: RequestInit) => new Response('1'));
  await read({ fetch: fetchSpy });
  expect(fetchSpy.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store', redirect: 'manual' });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 30],
    ['5', 30],
    ['1000000000', 86_400],
    ['99999999999999999999999999', 86_400],
    ['Sun, 22 Nov 2026 10:40:00 GMT', 600],
    ['Sunday, 22-Nov-26 10:40:00 GMT', 600],
    ['Sun Nov 22 10:40:00 2026', 600],
    ['Sun, 22 Nov 2026 10:00:00 GMT', 30],
    ['Wed, 22 Nov 2056 10:40:00 GMT', 86_400],
    ['-5', undefined],
    ['1e9', undefined],
    ['1.5', undefined],
    ['', undefined],
    ['soon', undefined],
    ['Sun, 99 Nov 2026 10:40:00 GMT', undefined],
    [null, undefined],
  ])('%j is %j', (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds);
  });

  it.each([
    [429, 120],
    [503, 120],
    [500, undefined],
    [404, undefined],
  ])('with %d it is returned as %j', async (status, seconds) => {
    server.use(faults.status(status, { 'retry-after': '120' }));
    expect((await statsErrorOf(read)).retryAfterSeconds).toBe(seconds);
  });
});

describe('parseJson', () => {
  it('parses', () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  });

  it('rejects a body truncated at any byte', async () => {
    for (let length = 0; length < text.length; length++) {
      const error = await statsErrorOf(() => parseJson(text.slice(0, length)));
      expect(error.kind).toBe('InvalidResponse');
    }
  });

  it('error messages never contain the response', async () => {
    expect((await statsErrorOf(() => parseJson('<script>'))).message).not.toContain('script');
  });
});
