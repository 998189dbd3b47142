import { setTimeout as pause } from 'node:timers/promises';
import type { Content } from '@/lib/content/validate';
import { aclAnthologyId, arxivId, doiOf } from '@/lib/csl/identifiers';
import { ownerNames } from '@/lib/csl/names';
import { usernamesOf } from '@/lib/stats/profile-id';
import { statsSettings } from '@/lib/stats/settings';
import type { SourceContext } from '@/tools/scholar/sources/source';

/** The context for the sources, from the content and this process. */
export function refreshContext(
  { site, profile, publications }: Content,
  environment: NodeJS.ProcessEnv,
): SourceContext {
  const settings = statsSettings(site, profile);
  const usernames = usernamesOf(profile);
  return {
    scholarId: usernames.get('Google Scholar') ?? null,
    usernames,
    published: settings?.repository ? { repository: settings.repository, useCdn: settings.useCdn } : null,
    profileNames: ownerNames(profile),
    publications: publications.map((paper) => ({
      id: paper.id,
      title: paper.title,
      doi: doiOf(paper),
      scholarId: paper.custom?.scholarId,
      arxiv: arxivId(paper),
      aclAnthology: aclAnthologyId(paper),
    })),
    environment,
    userAgent: `academic-homepage scholar:refresh (+${site.url})`,
    fetchedAt: new Date().toISOString(),
    fetch,
    now: Date.now,
    pause,
  };
}
