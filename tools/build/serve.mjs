// Serves one build. It is copied into the build and run there by start.mjs, so that neither `npm ci` nor the next build can remove files it needs.
import { readFileSync } from 'node:fs';
import { createServer, get, Server as HttpServer } from 'node:http';
import { Server as NetServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = dirname(fileURLToPath(import.meta.url));
const { BUILD_FILE = '', PORT = '3000', HOST } = process.env;
const { policy, headers, config: built } = JSON.parse(readFileSync(BUILD_FILE, 'utf8'));
// Responses with numbers made at build time expire immediately; those of a server may be up to a day old while newer ones are fetched.
const config = { ...built, expireTime: 86_400 };
const { basePath = '' } = config;

const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";
// Next lets shared caches keep pages for a year, but nothing would purge them after the next build.
const A_YEAR = /\bs-maxage=31536000\b/;
const A_MINUTE = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400';
// With and without the base path, so that a container's health check works with any base path.
const HEALTH = new Set(['/api/health', `${basePath}/api/health`]);
const LONGEST_PATH = 1000;
const LONGEST_LOCATION = 1000;
const MESSAGES_A_MINUTE = 100;
const REQUEST = { host: '127.0.0.1', path: `${basePath}/`, headers: { Connection: 'close' }, timeout: 2000 };

process.env.NODE_ENV = 'production';
boundLog();
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
process.chdir(dir);
const { default: next } = await import('next');
const app = next({ dev: false, dir, hostname: HOST ?? 'localhost', port: Number(PORT), conf: config });
await app.prepare();
const handle = app.getRequestHandler();

let isLeaving = false;
const server = createServer(async (request, response) => {
  protect(response);
  if (isLeaving) response.setHeader('Connection', 'close');
  const refused = refusal(request);
  if (refused) {
    if (refused[0] === 400)
      console.warn(`400 Bad Request: ${request.method} ${JSON.stringify(request.url).slice(0, 200)}`);
    return answer(response, ...refused);
  }
  if (HEALTH.has(request.url.split('?')[0])) return answerHealth(response);
  try {
    await handle(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) answer(response, 500, 'Internal Server Error');
  }
});

/** Keeps a client that causes errors from filling the disk with messages. */
function boundLog() {
  let minute = 0;
  let messages = 0;
  for (const name of ['log', 'warn', 'error']) {
    const print = console[name].bind(console);
    console[name] = (...parts) => {
      const now = Math.floor(performance.now() / 60_000);
      if (now !== minute) {
        if (messages > MESSAGES_A_MINUTE) print(`${messages - MESSAGES_A_MINUTE} more messages were dropped.`);
        minute = now;
        messages = 0;
      }
      messages += 1;
      if (messages <= MESSAGES_A_MINUTE) print(...parts);
      else if (messages === MESSAGES_A_MINUTE + 1)
        print('Too many messages: dropping those in the rest of this minute.');
    };
  }
}

/** Sets the site's headers on every response; policy and caching depend on the content type, so they are set when it is known. */
function protect(response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const writeHead = response.writeHead;
  response.writeHead = function (status, ...rest) {
    settle(response, status);
    return writeHead.call(this, status, ...rest);
  };
}

function settle(response, status) {
  const type = String(response.getHeader('content-type') ?? '');
  const isPage = type.startsWith('text/html');
  const cached = String(response.getHeader('cache-control') ?? '');
  if (status >= 500) response.setHeader('Cache-Control', 'no-store');
  else if (isPage || A_YEAR.test(cached)) response.setHeader('Cache-Control', A_MINUTE);
  // On "304 Not Modified", a browser keeps its stored headers unless they are sent again.
  if (status === 304) response.removeHeader('Content-Security-Policy');
  else if (isPage) response.setHeader('Content-Security-Policy', policy);
  else if (!/sandbox/.test(String(response.getHeader('Content-Security-Policy'))))
    response.setHeader('Content-Security-Policy', FILE_POLICY);
  const location = String(response.getHeader('location') ?? '');
  if (location.length > LONGEST_LOCATION) {
    response.setHeader('Location', location.split('?')[0]);
    // Next repeats the target of a redirect in the body.
    response.removeHeader('Refresh');
  }
}

function refusal({ method, url = '' }) {
  if (method !== 'GET' && method !== 'HEAD') return [405, 'Method Not Allowed', { Allow: 'GET, HEAD' }];
  if (!/^(\/|https?:\/\/)/.test(url) || !URL.canParse(url, 'http://localhost')) return [400, 'Bad Request'];
  if (!isDecodable(url.split('?')[0])) return [400, 'Bad Request'];
  if (url.split('?')[0].length > LONGEST_PATH) return [414, 'URI Too Long'];
  return null;
}

// Next responds with 500 to a URL that is not valid UTF-8.
function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function answer(response, status, text, more = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...more });
  response.end(`${text}\n`);
}

/** 200 only if the home page works. */
function answerHealth(response) {
  const { port } = server.address();
  const question = get({ ...REQUEST, port, ...(HOST && HOST !== '0.0.0.0' && { host: HOST }) }, (page) => {
    page.resume();
    const isWell = page.statusCode === 200;
    answer(response, isWell ? 200 : 503, isWell ? 'ok' : `The home page responds with status ${page.statusCode}`);
  });
  question.on('timeout', () => question.destroy(new Error('no response')));
  question.on('error', (error) => {
    if (!response.headersSent) answer(response, 503, `The home page does not respond: ${error.message}`);
  });
}

// Malformed requests never reach the handler, so they are answered here.
const REASONS = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
server.on('clientError', (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) return socket.destroy();
  const all = { ...headers, 'Content-Security-Policy': FILE_POLICY, Connection: 'close', 'Content-Length': '0' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${REASONS[error.code] ?? '400 Bad Request'}\r\n${lines.join('')}\r\n`);
});
server.on('checkExpectation', (_, response) => {
  protect(response);
  answer(response, 417, 'Expectation Failed');
});
server.on('error', (error) => {
  process.send?.({
    failure:
      error.code === 'EADDRINUSE' ? `Port ${PORT} is in use. Choose another: PORT=3001 npm start` : error.message,
  });
  process.exit(1);
});

/** Lets running requests finish. With `atOnce`, idle connections are closed immediately, although a visitor may be about to use one. */
async function leave(atOnce) {
  if (isLeaving) return;
  isLeaving = true;
  await new Promise((resolve) => (atOnce ? HttpServer : NetServer).prototype.close.call(server, resolve));
  await app.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => leave(true));
process.on('message', (message) => message === 'leave' && leave(false));

server.listen({ port: Number(PORT), ...(HOST && { host: HOST }) });
