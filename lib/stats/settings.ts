import type { Profile } from '@/lib/content/schemas/profile';
import type { Site, STATS_SOURCES } from '@/lib/content/schemas/site';
import type { Rules } from '@/lib/stats/judge';

export type SourceName = (typeof STATS_SOURCES)[number];

export interface StatsSettings {
  /** OWNER/NAME of the repository that is read live; null if none is. */
  repository: string | null;
  useCdn: boolean;
  /** In order of preference. */
  sources: readonly SourceName[];
  maxAgeDays: number;
}

const MAX_AGE_DAYS = 30;
// An earlier `npm run init` wrote this for sites without a repository, although anyone may own an account of that name.
export const NOBODY = 'none/none';

/** The stats settings with defaults filled in; null for a site that shows no numbers. */
export function statsSettings(
  site: Pick<Site, 'scholarStats'>,
  profile: Pick<Profile, 'profiles'>,
): StatsSettings | null {
  if (!site.scholarStats) return null;
  const { repository, useCdn = true, sources = defaultSources(profile), maxAgeDays = MAX_AGE_DAYS } = site.scholarStats;
  return { repository: repository === NOBODY ? null : (repository ?? null), useCdn, sources, maxAgeDays };
}

/** The sources that the profiles in profile.json make available, broadest coverage first. */
export function defaultSources({ profiles }: Pick<Profile, 'profiles'>): SourceName[] {
  const has = (name: string) => profiles.some(({ network }) => network === name);
  const found: SourceName[] = [];
  if (has('Google Scholar')) found.push('google-scholar');
  if (has('INSPIRE HEP')) found.push('inspire');
  if (has('ORCID') || has('OpenAlex')) found.push('openalex');
  if (has('Semantic Scholar')) found.push('semantic-scholar');
  return found.length > 0 ? found : ['google-scholar'];
}

/** The rules by which readings are judged; SerpApi's numbers count as Google Scholar's. */
export function rulesOf({ sources, maxAgeDays }: Pick<StatsSettings, 'sources' | 'maxAgeDays'>, now: number): Rules {
  const kinds = sources.flatMap((name) =>
    name === 'published-file' ? [] : [name === 'serpapi' ? ('google-scholar' as const) : name],
  );
  return { now, maxAgeDays, sources: [...new Set(kinds)] };
}
