import { ServiceError } from '@/lib/net/errors';
import { parseJson, type ReadTextOptions, readText } from '@/lib/net/http';

// Some services compute the response on demand, which takes a while.
const TIMEOUT_MS = 30_000;

/** What is needed to query a service; times are ms since 1970. */
export interface ServiceContext {
  /** Environment variables with base URLs and keys, as listed in .env.example. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Identifies this client, with a contact for complaints. */
  userAgent: string;
  fetch: typeof globalThis.fetch;
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
}

/** A variable's value; undefined when it is unset or empty. */
export function setting(context: Pick<ServiceContext, 'environment'>, name: string): string | undefined {
  return context.environment[name]?.trim() || undefined;
}

/** The URL of `path` at a service, whose base a variable may override. Throws ImproperlyConfigured. */
export function serviceUrl(
  context: Pick<ServiceContext, 'environment'>,
  variable: string,
  publicBase: string,
  path: string,
): URL {
  const base = setting(context, variable) ?? publicBase;
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new ServiceError('ImproperlyConfigured', `${variable} must be an http(s) URL such as ${publicBase}`);
  return new URL(`${url.href.replace(/\/+$/, '')}${path}`);
}

/** Fetches text from a service, with our user agent. */
export async function ask(
  context: Pick<ServiceContext, 'fetch' | 'now' | 'userAgent'>,
  url: URL,
  options: Partial<ReadTextOptions> = {},
): Promise<string> {
  const { fetch, now, userAgent } = context;
  const headers = { 'user-agent': userAgent, ...options.headers };
  return (await readText(url.href, { fetch, now, timeoutMs: TIMEOUT_MS, ...options, headers })).text;
}

/** Like `ask`, for JSON. */
export async function askJson(
  context: Pick<ServiceContext, 'fetch' | 'now' | 'userAgent'>,
  url: URL,
  options: Partial<ReadTextOptions> = {},
): Promise<unknown> {
  return parseJson(await ask(context, url, options));
}

/** The HTTP status behind a ServiceError; undefined when it has another cause. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ServiceError ? error.status : undefined;
}

/** Replaces an error by the one given for its HTTP status; any other error gets the advice `otherwise`. */
export function explainStatus(
  error: unknown,
  explanations: Readonly<Record<number, ServiceError>>,
  otherwise?: string,
): unknown {
  const known = explanations[statusOf(error) ?? 0];
  return known ?? (otherwise === undefined ? error : withAdvice(error, otherwise));
}

/** The same error with advice appended to its message. */
export function withAdvice(error: unknown, advice: string): unknown {
  if (!(error instanceof ServiceError)) return error;
  const { kind, message, status, retryAfterSeconds } = error;
  return new ServiceError(kind, `${message}; ${advice}`, {
    ...(status !== undefined && { status }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    cause: error,
  });
}
