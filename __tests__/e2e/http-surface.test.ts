import { citedByOf, type LiveSite, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { rawRequest } from '../helpers/raw-request';
import { until } from '../helpers/until';

const ENDPOINTS = ['/api/scholar-stats', '/api/shields.json', '/api/badge.svg'];

let live: LiveSite;

beforeAll(async () => {
  live = await startLiveSite(980, { SCHOLAR_STATS_REVALIDATE_SECONDS: '600' });
  await untilCitedBy(live, 980);
  for (const path of ENDPOINTS)
    await until(`the number at ${path}`, async () =>
      /980/.test(await (await fetch(live.site.url + path)).text()) ? true : null,
    );
});

afterAll(() => live?.stop());

const raw = (text: string, patience?: number) => rawRequest(live.site.url, text, patience);

/** A strict reader of RFC 9111 §5.2: a list of tokens, each with or without an argument. */
function cacheControl(header: string): Map<string, string | true> {
  const directives = new Map<string, string | true>();
  for (const part of header.split(/\s*,\s*/)) {
    const match = /^([!#$%&'*+.^_`|~\w-]+)(?:=(\d+|"[^"]*"))?$/.exec(part);
    if (!match?.[1] || directives.has(match[1])) throw new Error(`not a directive: ${JSON.stringify(part)}`);
    directives.set(match[1].toLowerCase(), match[2] ?? true);
  }
  return directives;
}

const withoutMoving = (headers: Headers) =>
  Object.fromEntries(
    [...headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-encoding'].includes(name)),
  );

async function whole(path: string, init?: RequestInit) {
  const response = await fetch(live.site.url + path, init);
  return { status: response.status, headers: withoutMoving(response.headers), body: await response.text() };
}

describe.each(ENDPOINTS)('%s', (path) => {
  test('P79 its Cache-Control is well-formed and allows at most a day of staleness', async () => {
    const { headers } = await whole(path);
    const directives = cacheControl(headers['cache-control'] ?? '');
    const seconds = Number(directives.get('s-maxage'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(seconds + Number(directives.get('stale-while-revalidate'))).toBeLessThanOrEqual(86_400);
  });

  test('P77 any site may read it, without credentials, with any Origin', async () => {
    for (const origin of ['https://example.org', 'null']) {
      const { headers } = await whole(path, { headers: { Origin: origin } });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  test('P70 GET and HEAD have the same response, other methods are rejected', async () => {
    const [get, head] = [await whole(path), await whole(path, { method: 'HEAD' })];
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['cache-control']).toBe(get.headers['cache-control']);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect([method, (await whole(path, { method })).status]).toEqual([method, 405]);
  });

  test('P71 P72 P73 P74 nothing in a request changes a byte of the response', async () => {
    const clean = await whole(path);
    const hostile: Record<string, string>[] = [
      { 'If-None-Match': '"x"', 'If-Modified-Since': 'Mon, 23 Nov 2026 00:00:00 GMT' },
      { Range: 'bytes=0-3' },
      { 'Accept-Encoding': 'identity' },
      {
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'ftp',
        'X-Forwarded-For': '10.0.0.1',
        Forwarded: 'host=evil.example',
      },
      { 'X-Original-URL': '/admin', 'X-Rewrite-URL': '/admin' },
      {
        'x-middleware-subrequest': 'middleware:middleware',
        'x-now-route-matches': '1=evil',
        'x-matched-path': '/evil',
      },
      { 'Next-Action': 'x', 'x-nextjs-data': '1', Purpose: 'prefetch' },
    ];
    for (const headers of hostile)
      expect({ sent: headers, answer: await whole(path, { headers }) }).toEqual({ sent: headers, answer: clean });
    for (const query of ['?x=1', '?citedBy=5&url=http://127.0.0.1:9/', `?${'a'.repeat(8000)}`, '?x=1&x=2'])
      expect((await whole(path + query)).body).toBe(clean.body);
  });
});

test('P73 P74 none of these sent a request to the upstream', async () => {
  const before = live.upstream.requests.length;
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      whole(`/api/scholar-stats?${index}`, { headers: { 'X-Forwarded-Host': `${index}.example` } }),
    ),
  );
  expect(live.upstream.requests.length).toBe(before);
});

test.each([
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc',
  '/api/scholar-stats%00',
  '/%c0%ae%c0%ae/',
  '//evil.example/%2f..',
])('P75 %s redirects to no other site', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (308|400|404) /);
  expect(answer).not.toMatch(/^location: (https?:)?\/\/evil/im);
  expect(answer).not.toContain('root:');
});

test('P76 P78 too large or malformed requests are rejected without internal details, and the server keeps running', async () => {
  const requests = [
    `GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`,
    `GET /${'a'.repeat(64_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'GET http://169.254.169.254/ HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    'NONSENSE\r\n\r\n',
  ];
  for (const text of requests) {
    const answer = await raw(text);
    expect(answer).not.toMatch(/\n\s+at |node_modules|Error:|SCHOLAR_STATS|127\.0\.0\.1:\d+\/[0-9a-f-]{36}/);
  }
  const slowloris = await Promise.all(Array.from({ length: 50 }, () => raw('GET / HTTP/1.1\r\nHost: loc', 500)));
  expect(slowloris.every((answer) => answer === '')).toBe(true);
  expect(await citedByOf(live)).toBe(980);
});

test('an invalid URL is rejected with one line in the log, and a thousand do not flood it', async () => {
  const before = live.site.log().length;
  const lines = () => live.site.log().slice(before).split('\n').filter(Boolean);
  for (const target of ['*', '/%', '/%ff'])
    expect(await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  await until('the lines', async () => (lines().length >= 3 ? true : null), 5);
  expect(lines()).toEqual(['*', '/%', '/%ff'].map((target) => `400 Bad Request: GET "${target}"`));
  const all = 'GET * HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(250);
  await Promise.all(
    [1, 2, 3, 4].map(() => raw(`${all}GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 20_000)),
  );
  // A minute may end during the test.
  expect(lines().length).toBeLessThan(250);
  expect(lines().join('\n')).toContain('Too many messages: dropping those in the rest of this minute.');
});
