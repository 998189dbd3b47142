import { ServiceError, type ServiceErrorKind } from '@/lib/net/errors';
import { property } from '@/lib/text/property';

const MEBIBYTE = 1_048_576;
const SHORTEST_WAIT = 30;
const LONGEST_WAIT = 86_400;

export interface ReadTextOptions {
  fetch: typeof globalThis.fetch;
  /** Timeout for headers and body together. */
  timeoutMs: number;
  /** Wall clock in ms since 1970, for a Retry-After that is a date. */
  now: () => number;
  /** Maximum size of the decoded body; default: one MiB. */
  maxBytes?: number;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  method?: 'GET' | 'POST';
  body?: string;
  /** Maximum number of redirects to follow, to https or the original protocol; default: none. */
  redirects?: number;
  /** Also accept HTML, in the charset given in its header. */
  html?: boolean;
}

/** Reads a small text from one URL: status 200 only, no redirect and no HTML unless allowed, UTF-8 with any BOM removed. Throws ServiceError. */
export async function readText(url: string, options: ReadTextOptions): Promise<{ text: string; headers: Headers }> {
  if (!URL.canParse(url)) throw new ServiceError('ImproperlyConfigured', 'the address is not a URL');
  const { host } = new URL(url);
  const controller = new AbortController();
  const stop = (reason: unknown) => controller.abort(failure(reason, host, 'was cancelled'));
  const late = new ServiceError('Inaccessible', `${host} sent no complete response within ${options.timeoutMs} ms`);
  const timer = setTimeout(() => stop(late), options.timeoutMs);
  const stopByCaller = () => stop(options.signal?.reason);
  options.signal?.addEventListener('abort', stopByCaller, { once: true });
  if (options.signal?.aborted) stopByCaller();
  const stopped = new Promise<never>((_, reject) => {
    const { signal } = controller;
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    // A race, because the deadline must also hold for a fetch that does not listen to its signal.
    return await Promise.race([stopped, exchange(url, host, options, controller.signal)]);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stopByCaller);
    // Also cancels a body that will not be read; after a complete response it does nothing.
    controller.abort();
  }
}

/** Parses JSON text; the error does not repeat the content, which may be private. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError(
      'InvalidResponse',
      text.trim() === '' ? 'the response is empty' : 'the response is not valid JSON',
    );
  }
}

/** Seconds from a Retry-After header (delta-seconds or HTTP-date), between 30 s and 24 h; undefined when it is invalid. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  // asctime dates have no time zone and mean UTC; requiring a leading letter keeps Date.parse from guessing at numbers.
  const date = /^[A-Za-z]{3,9},? /.test(value)
    ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
    : Number.NaN;
  const seconds = /^\d+$/.test(value) ? Number(value) : (date - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.ceil(Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, seconds)));
}

function redirected({ status, headers }: Response, from: string): URL | null {
  const to = headers.get('location') ?? '';
  if (![301, 302, 303, 307, 308].includes(status) || !URL.canParse(to, from)) return null;
  const next = new URL(to, from);
  return next.protocol === 'https:' || next.protocol === new URL(from).protocol ? next : null;
}

async function exchange(
  url: string,
  host: string,
  options: ReadTextOptions,
  signal: AbortSignal,
): Promise<{ text: string; headers: Headers }> {
  const { fetch, headers, method, body, now, maxBytes = MEBIBYTE, html = false } = options;
  const init: RequestInit = { cache: 'no-store', redirect: 'manual', signal, headers, method, body };
  const response = await fetch(url, init).catch((error: unknown) => {
    throw failure(error, host, 'could not be reached');
  });
  const reader = response.body?.getReader();
  const release = () => reader?.cancel().catch(() => {});
  signal.addEventListener('abort', release, { once: true });
  if (signal.aborted) release();

  const next = options.redirects ? redirected(response, url) : null;
  if (next) {
    release();
    return exchange(next.href, next.host, { ...options, redirects: (options.redirects ?? 0) - 1 }, signal);
  }
  if (response.status !== 200) throw refusal(response, host, now());
  const contentType = response.headers.get('content-type') ?? '';
  if (!html && /^\s*(text\/html|application\/xhtml)/i.test(contentType))
    throw new ServiceError('InvalidResponse', `${host} returned a web page instead of data`);
  const tooLong = new ServiceError('InvalidResponse', `the response of ${host} is larger than ${maxBytes} bytes`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLong;

  const bytes = await collect(reader, maxBytes, tooLong).catch((error: unknown) => {
    throw failure(error, host, 'closed the connection before the end of its response');
  });
  const charset = (html && /;\s*charset="?([\w-]+)/i.exec(contentType)?.[1]) || 'UTF-8';
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), headers: response.headers };
  } catch {
    throw new ServiceError('InvalidResponse', `the response of ${host} is not ${charset} text`);
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, maxBytes: number, tooLong: Error) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) throw tooLong;
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function refusal(response: Response, host: string, now: number): ServiceError {
  const { status } = response;
  const asksToWait = status === 429 || status === 503;
  const retryAfterSeconds = asksToWait ? parseRetryAfter(response.headers.get('retry-after'), now) : undefined;
  // On platforms that follow the standard strictly, "manual" gives type opaqueredirect and status 0.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new ServiceError('InvalidResponse', `${host} sent a redirect (${status}), which is not followed`, {
      status,
    });
  if (status === 404 || status === 410)
    return new ServiceError('NotFound', `${host} responded with "not found" (${status})`, { status });
  const kind: ServiceErrorKind = status >= 500 ? 'Inaccessible' : 'InvalidResponse';
  return new ServiceError(kind, `${host} responded with status ${status}`, { retryAfterSeconds, status });
}

function failure(error: unknown, host: string, what: string): ServiceError {
  if (error instanceof ServiceError) return error;
  const code = [property(error, 'code'), property(property(error, 'cause'), 'code')].find(
    (value) => typeof value === 'string',
  );
  const kind: ServiceErrorKind = code?.match(/^(Z_|ZSTD_|ERR__ERROR_FORMAT)/) ? 'InvalidResponse' : 'Inaccessible';
  return new ServiceError(kind, `${host} ${what}${code ? ` (${code})` : ''}`, { cause: error });
}
