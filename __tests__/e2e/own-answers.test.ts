import { type NextServer, startOffline } from '../helpers/next-server';
import { rawRequest } from '../helpers/raw-request';
import { SECURITY_HEADERS } from '../helpers/written-headers';

let site: NextServer;
beforeAll(async () => {
  site = await startOffline();
});
afterAll(() => site?.stop());

const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";
const A_MINUTE = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400';
const ask = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });

test.each([
  ['/', 200],
  ['/publications/yu2020codecmr', 200],
  ['/no/such/page', 404],
  ['/publications/nope.pdf', 404],
  ['/feed.xml', 200],
  ['/publications.bib', 200],
])('shared caches may store %s, which responds with %d, for a minute', async (path, status) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, A_MINUTE]);
});

test.each([
  ['/favicon.svg', FILE_POLICY],
  ['/publications.json', FILE_POLICY],
  ['/api/scholar-stats', FILE_POLICY],
  ['/feed.xml', FILE_POLICY],
  ['/about', FILE_POLICY],
  ['/news/', FILE_POLICY],
  ['/api/badge.svg', "default-src 'none'; style-src 'unsafe-inline'; sandbox"],
])('%s, which is not a page, has a policy that allows nothing', async (path, policy) => {
  const answer = await ask(path);
  expect(answer.headers.get('content-security-policy')).toBe(policy);
  expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY_HEADERS);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'PURGE'])(
  'the response to %s is 405',
  async (method) => {
    for (const path of ['/', '/publications/yu2020codecmr', '/api/scholar-stats', '/no/such/page']) {
      const answer = await ask(path, { method });
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
      expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY_HEADERS);
    }
  },
);

test.each([
  ['no address', 'GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400, '400 Bad Request: GET "*"\n'],
  [
    'half an address',
    'GET http://[::1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    400,
    '400 Bad Request: GET "http://[::1"\n',
  ],
  ['a path without end', `GET ${'/a'.repeat(1500)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 414, ''],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, ''],
  ['no HTTP', 'HELLO\r\n\r\n', 400, ''],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: cake\r\nConnection: close\r\n\r\n', 417, ''],
])(
  'the response to %s has the headers of the site, and at most one line is logged',
  async (_, request, status, line) => {
    const before = site.log();
    const answer = String(await rawRequest(site.url, request));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, 'content-security-policy': FILE_POLICY }))
      expect(answer.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    expect(site.log()).toBe(before + line);
  },
);

test('no response has headers that grow with the request', async () => {
  for (const path of [
    '/',
    '/publications',
    '/cv',
    '/no/such/page',
    `/about?${'a'.repeat(6000)}`,
    `/news/?${'a'.repeat(6000)}`,
  ]) {
    const { headers } = await ask(path);
    const bytes = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    expect([path.slice(0, 20), bytes < 2000]).toEqual([path.slice(0, 20), true]);
  }
});

test('"not modified" does not change the policy in a browser\'s cache', async () => {
  const etag = (await ask('/')).headers.get('etag') ?? '';
  // Without fetch, which would also request a fresh response.
  const again = await rawRequest(
    site.url,
    `GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${etag}\r\nConnection: close\r\n\r\n`,
  );
  expect(again).toMatch(/^HTTP\/1\.1 304 /);
  expect(again).not.toMatch(/content-security-policy/i);
  expect(again).toContain(`Cache-Control: ${A_MINUTE}`);
});
