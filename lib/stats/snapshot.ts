import { dataTexts } from '@/lib/content/data-texts';
import { parseJsonText } from '@/lib/content/json-text';
import { content } from '@/lib/content/load';
import { profileUrl } from '@/lib/content/networks';
import type { STATS_FIGURES } from '@/lib/content/schemas/site';
import { judge } from '@/lib/stats/judge';
import { isSameProfile } from '@/lib/stats/profile-id';
import { rulesOf, type StatsSettings, statsSettings } from '@/lib/stats/settings';
import { emptyStats, type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

const scholarProfile = content.profile.profiles.find(({ network }) => network === 'Google Scholar');

/** The owner's Google Scholar id; null if profile.json has none. */
export const scholarId: string | null = scholarProfile?.username ?? null;

/** Where people can look the numbers up themselves. */
export const scholarProfileUrl: string | null = scholarProfile ? profileUrl(scholarProfile) : null;

/** Null for a site that shows no numbers. */
export const settings: StatsSettings | null = statsSettings(content.site, content.profile);

/** The best numbers known when the site was built; in the HTML of every page, and served until a live read succeeds. */
export const snapshot: ScholarStats = bestAtBuild();

function bestAtBuild(): ScholarStats {
  if (!settings) return emptyStats;
  const committed = ownNumbers(parseSnapshot(dataTexts['scholar-stats'], 'data/scholar-stats.json'));
  const read = process.env.SCHOLAR_STATS_AT_BUILD;
  if (!read) return committed;
  const reading = ownNumbers(parseSnapshot(read, 'what was read before the build'));
  return judge(committed, reading, rulesOf(settings, Date.now())).stats;
}

// Discards numbers left from a template, or of a profile that is no longer the owner's.
function ownNumbers(stats: ScholarStats): ScholarStats {
  const isForeign = stats.source === 'google-scholar' && !isSameProfile(scholarProfileUrl, stats.profileUrl);
  return isForeign ? emptyStats : stats;
}

function parseSnapshot(text: string | undefined, name: string): ScholarStats {
  const parsed = parseJsonText(text ?? '');
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.join('; ')}`);
  const result = scholarStatsSchema.safeParse(parsed.value);
  if (result.success) return result.data;
  throw new Error(`${name} is not what "npm run scholar:refresh" writes: ${result.error.message}`);
}

/** Whether a figure is shown at all. */
export function shows(figure: (typeof STATS_FIGURES)[number]): boolean {
  const { scholarStats } = content.site;
  return scholarStats !== undefined && (scholarStats.show?.includes(figure) ?? true);
}
