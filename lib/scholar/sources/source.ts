import type { STATS_SOURCES } from '@/lib/content/schemas/site';
import { StatsError } from '@/lib/scholar/errors';
import { parseJson, type ReadTextOptions, readText } from '@/lib/scholar/http';
import type { ForeignPublication, OwnPublication } from '@/lib/scholar/match';
import type { PublishedFileContext } from '@/lib/scholar/sources/published-file';
import type { ScholarStats } from '@/lib/scholar/types';

// Some services gather the answer while they are asked.
const TIMEOUT_MS = 30_000;

export type SourceName = (typeof STATS_SOURCES)[number];

export interface IdentifiedPublication extends OwnPublication {
  /** Without the address before it. */
  doi?: string | undefined;
  arxiv?: string | undefined;
  aclAnthology?: string | undefined;
}

/** Everything a source may know or use; times are ms since 1970. */
export interface SourceContext extends PublishedFileContext {
  publications: readonly IdentifiedPublication[];
  /** User names by network, as data/profile.json spells both. */
  usernames: ReadonlyMap<string, string>;
  /** Base URLs and keys, by the names that .env.example lists. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Says who asks, and where to complain. */
  userAgent: string;
  fetch: typeof globalThis.fetch;
  pause: (milliseconds: number) => Promise<unknown>;
}

/** What it takes to ask a service, whatever for. */
export type ServiceContext = Pick<SourceContext, 'environment' | 'userAgent' | 'fetch' | 'now' | 'pause'>;

export interface Reading {
  stats: ScholarStats;
  /** What the counts in `stats.publications` were matched from: matching them again gives the same. */
  papers: readonly ForeignPublication[];
  /** Those of them that are none of ours. */
  unmatched: readonly ForeignPublication[];
  /** What the owner should know about this reading, in sentences. */
  notes: readonly string[];
}

/** One service that knows citation numbers. Both functions throw StatsError. */
export interface StatsSource {
  name: SourceName;
  fetch(context: SourceContext): Promise<unknown>;
  transform(body: unknown, context: SourceContext): Reading;
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
    throw new StatsError('ImproperlyConfigured', `${variable} must be an http(s) URL such as ${publicBase}`);
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
  context: SourceContext,
  url: URL,
  options: Partial<ReadTextOptions> = {},
): Promise<unknown> {
  return parseJson(await ask(context, url, options));
}

/** The UTC date of this read: what a service answers now is what it counts today. */
export function today(context: SourceContext): string {
  return new Date(context.now()).toISOString().slice(0, 10);
}

/** The HTTP status that a StatsError is about; undefined when it is about something else. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof StatsError ? error.status : undefined;
}

/** The error to show in place of one with this status. */
export function explainStatus(error: unknown, explanations: Readonly<Record<number, StatsError>>): unknown {
  return explanations[statusOf(error) ?? 0] ?? error;
}
