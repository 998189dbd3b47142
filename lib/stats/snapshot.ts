import { dataTexts } from '@/lib/content/data-texts';
import { parseJsonText } from '@/lib/content/json-text';
import { content } from '@/lib/content/load';
import { profileUrl } from '@/lib/content/networks';
import { type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

const scholarProfile = content.profile.profiles.find(({ network }) => network === 'Google Scholar');

/** The owner's id on Google Scholar; null when profile.json names none. */
export const scholarId: string | null = scholarProfile?.username ?? null;

/** Where people can look the numbers up themselves. */
export const scholarProfileUrl: string | null = scholarProfile ? profileUrl(scholarProfile) : null;

/** The numbers that `npm run scholar:refresh` has committed; in the HTML of every page, and served until a live read succeeds. */
export const snapshot: ScholarStats = parseSnapshot(dataTexts['scholar-stats']);

function parseSnapshot(text: string | undefined): ScholarStats {
  const parsed = parseJsonText(text ?? '');
  if (!parsed.ok) throw new Error(`data/scholar-stats.json: ${parsed.problems.join('; ')}`);
  const result = scholarStatsSchema.safeParse(parsed.value);
  if (result.success) return result.data;
  throw new Error(`data/scholar-stats.json is not what "npm run scholar:refresh" writes: ${result.error.message}`);
}
