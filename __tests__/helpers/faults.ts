import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Fault } from './fault-server';

type Body = string | Buffer;

const JSON_TYPE = { 'content-type': 'application/json' };
const BOMB_MEBIBYTES = 300;

function head(status: number, headers: Record<string, string | number> = {}): string {
  const lines = Object.entries({ connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`;
}

function answer(status: number, headers: Record<string, string | number>, body: Body): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head(status, { 'content-length': bytes.length, ...headers })), bytes]);
}

function send(bytes: Body): Fault {
  return (socket) => socket.end(bytes);
}

// Sends byte by byte, with a pause, until all are sent or the client has disconnected.
async function trickle(socket: Socket, bytes: Buffer, milliseconds: number): Promise<void> {
  for (const byte of bytes) {
    if (socket.destroyed) return;
    socket.write(Buffer.of(byte));
    await sleep(milliseconds);
  }
  socket.end();
}

async function pour(socket: Socket, bytes: Buffer): Promise<void> {
  while (!socket.destroyed) {
    if (socket.write(bytes)) await nextTurn();
    else await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
}

const bombs = new Map<string, Promise<Buffer>>();

/** JSON with one number after 300 MB of spaces, compressed to a few hundred kB; created once, on first use. */
export function bomb(encoding: 'gzip' | 'br'): Promise<Buffer> {
  const made = bombs.get(encoding) ?? compressSpaces(encoding);
  bombs.set(encoding, made);
  return made;
}

async function compressSpaces(encoding: 'gzip' | 'br'): Promise<Buffer> {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const stream = encoding === 'gzip' ? createGzip() : createBrotliCompress(quick);
  const spaces = Buffer.alloc(1_048_576, ' ');
  const output: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => output.push(chunk));
  for (let i = 0; i < BOMB_MEBIBYTES; i++) {
    if (!stream.write(spaces)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  await new Promise<void>((resolve) => stream.once('end', resolve).end('980'));
  return Buffer.concat(output);
}

/** The behaviours by name: `server.use(faults.reset())`. */
export const faults = {
  ok: (body: Body, headers: Record<string, string> = JSON_TYPE) => send(answer(200, headers, body)),
  status: (status: number, headers: Record<string, string> = {}, body: Body = '') =>
    send(answer(status, { ...JSON_TYPE, ...headers }, body)),
  captcha: (html: Body) => send(answer(200, { 'content-type': 'text/html; charset=utf-8' }, html)),
  empty: () => send(answer(200, JSON_TYPE, '')),
  redirect: (status: number, location: string) => send(answer(status, { location }, '')),
  noContent: () => send(head(204)),
  notModified: () => send(head(304, { etag: '"x"' })),
  earlyHintsThenOk: (body: Body) =>
    send(Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), answer(200, JSON_TYPE, body)])),
  truncated: (body: Body) => send(answer(200, JSON_TYPE, body).subarray(0, -20)),
  longContentLength: (body: Body) =>
    send(answer(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) + 10 }, body)),
  shortContentLength: (body: Body) =>
    send(answer(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) - 10 }, body)),
  hugeContentLength: (): Fault => (socket) => socket.write(head(200, { ...JSON_TYPE, 'content-length': 1e10 })),
  resetBeforeHeaders: (): Fault => (socket) => socket.resetAndDestroy(),
  resetMidBody:
    (body: Body): Fault =>
    (socket) =>
      socket.write(answer(200, { ...JSON_TYPE, 'content-length': 1e6 }, body), () => socket.resetAndDestroy()),
  hangBeforeHeaders: (): Fault => () => {},
  hangAfterHeaders: (): Fault => (socket) => socket.write(head(200, JSON_TYPE)),
  slowHeaders:
    (body: Body, milliseconds = 100): Fault =>
    (socket) =>
      void trickle(socket, answer(200, JSON_TYPE, body), milliseconds),
  drip:
    (body: Body, milliseconds = 100): Fault =>
    (socket) => {
      socket.write(head(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) }));
      void trickle(socket, Buffer.from(body), milliseconds);
    },
  slicer:
    (body: Body): Fault =>
    async (socket) => {
      socket.write(head(200, { ...JSON_TYPE, 'transfer-encoding': 'chunked' }));
      for (const byte of Buffer.from(body)) {
        socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]));
        await nextTurn();
      }
      socket.end('0\r\n\r\n');
    },
  infinite: (): Fault => (socket) => {
    socket.write(head(200, { ...JSON_TYPE, 'transfer-encoding': 'chunked' }));
    void pour(socket, Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`));
  },
  wrongEncoding: (encoding: string, body: Body) =>
    send(answer(200, { ...JSON_TYPE, 'content-encoding': encoding }, body)),
  bomb:
    (encoding: 'gzip' | 'br'): Fault =>
    async (socket) =>
      socket.end(answer(200, { ...JSON_TYPE, 'content-encoding': encoding }, await bomb(encoding))),
};
