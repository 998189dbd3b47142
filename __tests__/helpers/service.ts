import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { SourceContext } from '@/tools/scholar/sources/source';
import { freePort } from './free-port';
import { NOW, context as published } from './scholar';

export interface Asked {
  method: string;
  /** Path and query. */
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent unchanged, anything else as JSON. */
  body?: unknown;
}

export interface Service {
  /** Without a trailing slash. */
  url: string;
  requests: Asked[];
  /** The response to all further requests. */
  answer(next: (asked: Asked) => Reply): void;
  close(): Promise<void>;
}

/** A mock of a public service on a free loopback port. */
export async function startService(first: (asked: Asked) => Reply = () => ({ status: 404 })): Promise<Service> {
  let answer = first;
  const requests: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? '/', 'http://service');
    const asked = { method: request.method ?? '', url, headers: request.headers, body };
    requests.push(asked);
    const reply = answer(asked);
    const isText = typeof reply.body === 'string';
    const type = isText ? 'text/html; charset=utf-8' : 'application/json';
    response.writeHead(reply.status ?? 200, { 'content-type': type, connection: 'close', ...reply.headers });
    response.end(isText ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The service has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answer(next) {
      answer = next;
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

/** A base URL where connections are refused. */
export const nobody = async (): Promise<string> => `http://127.0.0.1:${await freePort()}`;

/** The context of a source on 22 November 2026; pauses take no time. */
export function sourceContext(changes: Partial<SourceContext> = {}): SourceContext {
  return {
    ...published,
    usernames: new Map(),
    published: null,
    environment: {},
    userAgent: 'academic-homepage scholar:refresh (+https://example.org)',
    fetch,
    now: () => NOW,
    pause: async () => {},
    ...changes,
  };
}
