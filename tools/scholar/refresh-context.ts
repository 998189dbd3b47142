import { setTimeout as pause } from 'node:timers/promises';
import type { Content } from '@/lib/content/validate';
import type { SourceContext } from '@/tools/scholar/sources/source';

/** What the sources need to know of the content and of this process. */
export function refreshContext(
  { site, profile, publications }: Content,
  environment: NodeJS.ProcessEnv,
): SourceContext {
  const usernames = new Map(
    profile.profiles.flatMap(({ network, username }) => (username ? [[network, username]] : [])),
  );
  return {
    scholarId: usernames.get('Google Scholar') ?? null,
    usernames,
    profileNames: [profile.name, ...profile.alternateName],
    publications: publications.map(({ id, title, DOI, custom }) => ({
      id,
      title,
      doi: DOI,
      scholarId: custom?.scholarId,
      arxiv: custom?.arxiv,
      aclAnthology: custom?.aclAnthology,
    })),
    environment,
    userAgent: `academic-homepage scholar:refresh (+${site.url})`,
    fetchedAt: new Date().toISOString(),
    fetch,
    now: Date.now,
    pause,
  };
}
