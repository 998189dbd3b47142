import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { emailsOf } from '@/lib/content/owner';
import type { Content } from '@/lib/content/validate';
import type { ImportContext } from '@/tools/shared/context';
import { pageCache } from '@/tools/shared/page-cache';

/** The context of import sources in this process. Services may contact the owner of `profile` about too many requests. */
export function importContext(
  root: string,
  environment: NodeJS.ProcessEnv,
  owner: { url?: string; email?: string | undefined },
): ImportContext & { forget(): Promise<void> } {
  const cache = pageCache(join(root, '.cache', 'import'), Date.now);
  const contact = [owner.url && `+${owner.url}`, owner.email && `mailto:${owner.email}`].filter(Boolean);
  return {
    environment,
    userAgent: ['academic-homepage import', contact.length > 0 && `(${contact.join('; ')})`].filter(Boolean).join(' '),
    fetch,
    now: Date.now,
    pause,
    cache,
    progress: (line) => console.error(line),
    forget: () => cache.clear(),
  };
}

export const ownerOf = ({ site, profile }: Content) => ({ url: site.url, email: emailsOf(profile)[0] });
