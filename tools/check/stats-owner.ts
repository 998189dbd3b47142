import { profileUrl } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';
import { isSameProfile } from '@/lib/stats/profile-id';
import { scholarStatsSchema } from '@/lib/stats/types';
import type { Finding } from '@/tools/check/finding';

const NETWORK = {
  'google-scholar': 'Google Scholar',
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
  inspire: 'INSPIRE HEP',
};

/** Findings on the committed citation numbers; `snapshot` is the parsed file, undefined when it is not valid JSON. */
export function statsFindings(snapshot: unknown, profile: Profile | undefined): Finding[] {
  const file = 'scholar-stats' as const;
  const stats = scholarStatsSchema.safeParse(snapshot);
  if (!stats.success)
    return [{ code: 'unreadable-stats', file, path: [], what: 'it has an unknown format or is missing' }];
  const { source, profileUrl: theirs } = stats.data;
  if (source === 'none' || theirs === null || !profile) return [];
  const own = profile.profiles.find(({ network }) => network === NETWORK[source]);
  // OpenAlex and others may be queried by ORCID iD; data/profile.json then has no id of theirs.
  if (own ? isSameProfile(profileUrl(own), theirs) : source !== 'google-scholar') return [];
  const ours = own
    ? `data/profile.json names ${profileUrl(own)}`
    : `data/profile.json has no ${NETWORK[source]} profile`;
  return [{ code: 'foreign-stats', file, path: [], what: `${theirs}, but ${ours}` }];
}
