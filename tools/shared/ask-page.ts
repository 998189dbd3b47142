import { ServiceError } from '@/lib/net/errors';
import type { ReadTextOptions } from '@/lib/net/http';
import type { ImportContext } from '@/tools/shared/context';
import { ask, statusOf } from '@/tools/shared/service';

const TRIES = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_WAIT_SECONDS = 60;
const MAX_BYTES = 16 * 1_048_576;

/**
 * What `read` parses from the text at a URL: from the cache of an interrupted run, or fetched, with retries after a pause while the
 * service is busy. Only a response that `read` accepts is cached. Throws ServiceError.
 */
export async function askPage<T>(
  context: ImportContext,
  url: URL,
  read: (text: string) => T,
  accept: string,
  options: Pick<ReadTextOptions, 'redirects'> = {},
): Promise<T> {
  const kept = await context.cache.get(cacheKey(url));
  if (kept !== null) {
    try {
      return read(kept);
    } catch {
      // The cached file is damaged; fetch it again.
    }
  }
  const text = await patiently(context, url.host, () =>
    ask(context, url, { ...options, headers: { accept }, maxBytes: MAX_BYTES }),
  );
  const value = read(text);
  await context.cache.set(cacheKey(url), text);
  return value;
}

async function patiently(context: ImportContext, host: string, once: () => Promise<string>): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await once();
    } catch (error) {
      const status = statusOf(error) ?? 0;
      const seconds = error instanceof ServiceError ? error.retryAfterSeconds : undefined;
      const isBusy = status === 429 || status >= 500;
      if (!isBusy || tried === TRIES || (seconds ?? 0) > LONGEST_WAIT_SECONDS) throw explained(error, host, seconds);
      const wait = seconds === undefined ? FIRST_PAUSE_MS * 2 ** (tried - 1) : seconds * 1000;
      context.progress(`${host} is busy (${status}); retrying in ${Math.round(wait / 1000)} s …`);
      await context.pause(wait);
    }
  }
}

function explained(error: unknown, host: string, seconds: number | undefined): unknown {
  if (seconds === undefined) return error;
  const minutes = Math.ceil(seconds / 60);
  return new ServiceError(
    'Inaccessible',
    `${host} has had too many requests; it accepts the next one in ${minutes} min`,
    {
      retryAfterSeconds: seconds,
    },
  );
}

// API keys must not be stored, and are not part of the query.
function cacheKey(url: URL): string {
  const bare = new URL(url);
  bare.searchParams.delete('api_key');
  return bare.href;
}
