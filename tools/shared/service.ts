import { ServiceError } from '@/lib/net/errors';
import { parseJson, type ReadTextOptions, readText } from '@/lib/net/http';

// Some services gather the answer while they are asked.
const TIMEOUT_MS = 30_000;

/** What it takes to ask a service; times are ms since 1970. */
export interface ServiceContext {
  /** Base URLs and keys, by the names that .env.example lists. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Says who asks, and where to complain. */
  userAgent: string;
  fetch: typeof globalThis.fetch;
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
}

/** A setting that is neither absent nor empty. */
export function setting(context: Pick<ServiceContext, 'environment'>, name: string): string | undefined {
  return context.environment[name]?.trim() || undefined;
}

/** The address of `path` at a service, whose place a variable may override. Throws ImproperlyConfigured. */
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

/** The text at an address of a service, asked for under our name. */
export async function ask(
  context: Pick<ServiceContext, 'fetch' | 'now' | 'userAgent'>,
  url: URL,
  options: Partial<ReadTextOptions> = {},
): Promise<string> {
  const { fetch, now, userAgent } = context;
  const headers = { 'user-agent': userAgent, ...options.headers };
  return (await readText(url.href, { fetch, now, timeoutMs: TIMEOUT_MS, ...options, headers })).text;
}

/** As `ask`, for JSON. */
export async function askJson(
  context: Pick<ServiceContext, 'fetch' | 'now' | 'userAgent'>,
  url: URL,
  options: Partial<ReadTextOptions> = {},
): Promise<unknown> {
  return parseJson(await ask(context, url, options));
}

/** The HTTP status that a ServiceError is about; undefined when it is about something else. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ServiceError ? error.status : undefined;
}

/** The error to show in place of one with this status; `otherwise` is what to do about any other. */
export function explainStatus(
  error: unknown,
  explanations: Readonly<Record<number, ServiceError>>,
  otherwise?: string,
): unknown {
  const known = explanations[statusOf(error) ?? 0];
  return known ?? (otherwise === undefined ? error : withAdvice(error, otherwise));
}

/** The same error, its message with what to do behind it. */
export function withAdvice(error: unknown, advice: string): unknown {
  if (!(error instanceof ServiceError)) return error;
  const { kind, message, status, retryAfterSeconds } = error;
  return new ServiceError(kind, `${message}; ${advice}`, {
    ...(status !== undefined && { status }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    cause: error,
  });
}
