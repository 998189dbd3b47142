import type { Profile } from '@/lib/content/schemas/profile';
import type { Site, STATS_SOURCES } from '@/lib/content/schemas/site';
import type { Rules } from '@/lib/stats/judge';

export type SourceName = (typeof STATS_SOURCES)[number];

export interface StatsSettings {
  /** OWNER/NAME of what is read live; null when nothing is. */
  repository: string | null;
  useCdn: boolean;
  /** First choice first. */
  sources: readonly SourceName[];
  maxAgeDays: number;
}

const MAX_AGE_DAYS = 30;
// What an earlier `npm run init` wrote for those without a repository, though anybody may own an account of that name.
export const NOBODY = 'none/none';

/** The settings of the numbers with what they leave out; null for a site that shows none. */
export function statsSettings(
  site: Pick<Site, 'scholarStats'>,
  profile: Pick<Profile, 'profiles'>,
): StatsSettings | null {
  if (!site.scholarStats) return null;
  const { repository, useCdn = true, sources = defaultSources(profile), maxAgeDays = MAX_AGE_DAYS } = site.scholarStats;
  return { repository: repository === NOBODY ? null : (repository ?? null), useCdn, sources, maxAgeDays };
}

/** The sources that the profiles of profile.json make possible, the widest first. */
export function defaultSources({ profiles }: Pick<Profile, 'profiles'>): SourceName[] {
  const has = (name: string) => profiles.some(({ network }) => network === name);
  const found: SourceName[] = [];
  if (has('Google Scholar')) found.push('google-scholar');
  if (has('INSPIRE HEP')) found.push('inspire');
  if (has('ORCID') || has('OpenAlex')) found.push('openalex');
  if (has('Semantic Scholar')) found.push('semantic-scholar');
  return found.length > 0 ? found : ['google-scholar'];
}

/** How readings are judged by these settings; SerpApi's numbers are those of Google Scholar. */
export function rulesOf({ sources, maxAgeDays }: Pick<StatsSettings, 'sources' | 'maxAgeDays'>, now: number): Rules {
  const kinds = sources.flatMap((name) =>
    name === 'published-file' ? [] : [name === 'serpapi' ? ('google-scholar' as const) : name],
  );
  return { now, maxAgeDays, sources: [...new Set(kinds)] };
}
