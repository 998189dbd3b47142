import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type LiveSite, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { rawRequest } from '../helpers/raw-request';
import { until } from '../helpers/until';

const PATHS = ['/', '/publications/yu2020codecmr', '/publications.bib', '/api/scholar-stats'];
// What a response must never contain: a stack trace line, a file path, the content of a file on the server.
const INSIDE = /\n\s+at |node_modules|Error:|root:|"dependencies"|SCHOLAR_STATS/;

let live: LiveSite;
/** A server that a request could name, and that must never be contacted. */
let trap: Server;
let trapHost: string;
const trapped: string[] = [];
const clean = new Map<string, string>();

const bodyOf = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(live.site.url + path, { headers });
  return `${response.status} ${response.headers.get('content-security-policy')} ${await response.text()}`;
};
const raw = (text: string) => rawRequest(live.site.url, text);

beforeAll(async () => {
  trap = createServer((request, response) => {
    trapped.push(`${request.method} ${request.url}`);
    response.end('trapped');
  });
  trap.on('connection', () => trapped.push('a connection'));
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const address = trap.address();
  if (address === null || typeof address === 'string') throw new Error('The trap has no port.');
  trapHost = `127.0.0.1:${address.port}`;
  live = await startLiveSite(980, { SCHOLAR_STATS_REVALIDATE_SECONDS: '600' });
  await untilCitedBy(live, 980);
  for (const path of PATHS) clean.set(path, await bodyOf(path));
});

afterEach(async () => {
  expect(trapped).toEqual([]);
  for (const [path, body] of clean) expect([path, (await bodyOf(path)) === body]).toEqual([path, true]);
});

afterAll(async () => {
  await live?.stop();
  trap?.close();
});

const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';

describe('a request with another host name', () => {
  test.each([
    ['in its line', (host: string) => `GET http://${host}/secret HTTP/1.1\r\nHost: ${host}\r\nConnection: close`],
    [
      'in its line, with another Host',
      (host: string) => `GET http://${host}/ HTTP/1.1\r\nHost: localhost\r\nConnection: close`,
    ],
    ['in its line, to upgrade', (host: string) => `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\n${UPGRADE}`],
    [
      'in its line, to upgrade to HMR',
      (host: string) => `GET http://${host}/_next/webpack-hmr HTTP/1.1\r\nHost: ${host}\r\n${UPGRADE}`,
    ],
    ['after two slashes', (host: string) => `GET //${host}/ HTTP/1.1\r\nHost: localhost\r\nConnection: close`],
    ['after a backslash', (host: string) => `GET /\\${host}/ HTTP/1.1\r\nHost: localhost\r\nConnection: close`],
    ['with CONNECT', (host: string) => `CONNECT ${host} HTTP/1.1\r\nHost: ${host}`],
    [
      'as a picture',
      (host: string) =>
        `GET /_next/image?url=${encodeURIComponent(`http://${host}/a.png`)}&w=640&q=75 HTTP/1.1\r\nHost: localhost\r\nConnection: close`,
    ],
    [
      'in its headers',
      (host: string) =>
        `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${host}\r\nX-Middleware-Rewrite: http://${host}/\r\nX-Original-URL: http://${host}/\r\nX-Matched-Path: http://${host}/\r\nDestination: http://${host}/\r\nConnection: close`,
    ],
  ])('%s causes no request and no redirect to another server', async (_, request) => {
    const answer = await raw(`${request(trapHost)}\r\n\r\n`);
    expect(answer).not.toContain('trapped');
    expect(answer).not.toMatch(INSIDE);
    // Next redirects a request line with an absolute URL to that URL; this affects only the client that sent it.
    const isEcho = request(trapHost).startsWith('GET http:');
    if (!isEcho) expect(answer).not.toMatch(/^location: *([a-z]+:|[\\/]{2})/im);
    expect(answer).not.toMatch(/^HTTP\/1\.1 (101|5\d\d) /);
  });
});

test.each([
  '/_next/static/../../package.json',
  '/_next/static/..%2f..%2f..%2fpackage.json',
  '/_next/static/chunks/%2e%2e/%2e%2e/%2e%2e/.env',
  '/publications/..%2f..%2fdata%2fsite.json',
  '/..;/..;/etc/passwd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/....//....//etc/passwd',
  '/.git/config',
  '/.next/server/app/page.js',
  '/%00',
  '/%ff%fe',
  '/%',
])('%s returns no file of the server', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (308|400|404) /);
  expect(answer).not.toMatch(INSIDE);
});

test('no unusual request header changes a byte of a page', async () => {
  const hostile: Record<string, string>[] = [
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'ftp', Forwarded: 'host=evil.example' },
    { 'x-middleware-subrequest': 'a:a:a:a:a', 'x-middleware-set-cookie': 'a=b' },
    { 'x-now-route-matches': '1=evil', 'x-matched-path': '/news', 'x-invocation-id': 'a', 'x-vercel-id': 'a' },
    { 'x-prerender-revalidate': 'a', 'x-prerender-revalidate-if-generated': '1', 'Cache-Control': 'no-cache' },
    { 'x-nextjs-data': '1', Purpose: 'prefetch', 'Next-Action': 'a', 'next-url': '/news' },
    { 'Accept-Language': 'xx', 'User-Agent': '<script>', Cookie: `a=${'b'.repeat(4000)}; __prerender_bypass=a` },
    { Accept: 'text/x-component', Origin: 'https://evil.example', Referer: 'https://evil.example' },
  ];
  for (const headers of hostile)
    for (const path of PATHS)
      expect({ path, headers, same: (await bodyOf(path, headers)) === clean.get(path) }).toEqual({
        path,
        headers,
        same: true,
      });
});

// These headers change the response; a shared cache must not serve it to clients that do not send them.
test.each<Record<string, string>>([
  { 'x-middleware-prefetch': '1' },
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
])('the response to %p is not cached for others', async (headers) => {
  for (const path of PATHS) {
    const answer = await fetch(live.site.url + path, { headers });
    const isSame = (await answer.text()) === (await (await fetch(live.site.url + path)).text());
    const isKeptApart =
      /no-store/.test(answer.headers.get('cache-control') ?? '') ||
      Object.keys(headers).every((name) =>
        (answer.headers.get('vary') ?? '').toLowerCase().includes(name.toLowerCase()),
      );
    expect([path, isSame || isKeptApart]).toEqual([path, true]);
  }
});

test('too long URLs and headers are rejected, without internal details', async () => {
  for (const [request, status] of [
    [`GET /${'a'.repeat(65_536)} HTTP/1.1\r\nHost: a`, 431],
    [`GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'a'.repeat(20_000)}`, 431],
  ] as const) {
    const answer = await raw(`${request}\r\n\r\n`);
    expect(Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1])).toBe(status);
    expect(answer).not.toMatch(INSIDE);
  }
});

/** Connections that the test closes, whatever the server does with them. */
function open(count: number, begin: (socket: Socket) => void): { sockets: Socket[]; close(): void } {
  const { hostname, port } = new URL(live.site.url);
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.once('connect', () => begin(socket));
    return socket;
  });
  return {
    sockets,
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

test('a hundred clients that send headers byte by byte, and a hundred that read no response, do not delay others', async () => {
  const request = 'GET /publications HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const isAlive = { value: true };
  const senders = open(100, async (socket) => {
    for (const byte of `${request.slice(0, -2)}X-Slow: ${'a'.repeat(1000)}`) {
      if (!isAlive.value || socket.destroyed) return;
      socket.write(byte);
      await pause(20);
    }
  });
  // They keep sending requests without reading, so that the server must buffer its responses.
  const readers = open(100, (socket) => {
    socket.pause();
    socket.write(request.repeat(5));
  });
  try {
    await until('all of them to be there', async () =>
      [...senders.sockets, ...readers.sockets].every((socket) => !socket.connecting) ? true : null,
    );
    for (let round = 0; round < 10; round++)
      for (const path of PATHS) expect([path, (await bodyOf(path)) === clean.get(path)]).toEqual([path, true]);
    expect(readFileSync(`/proc/${live.site.pid}/stat`, 'utf8')).toContain(`${live.site.pid} `);
  } finally {
    isAlive.value = false;
    senders.close();
    readers.close();
  }
  expect(live.site.log()).not.toMatch(/\n\s+at |Unhandled|uncaught/i);
});
