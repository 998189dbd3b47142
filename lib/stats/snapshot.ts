import snapshotFile from '@/data/scholar-stats.json';
import { content } from '@/lib/content/load';
import { profileUrl } from '@/lib/content/networks';
import { type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

const scholarProfile = content.profile.profiles.find(({ network }) => network === 'Google Scholar');

/** The owner's id on Google Scholar; null when profile.json names none. */
export const scholarId: string | null = scholarProfile?.username ?? null;

/** Where people can look the numbers up themselves. */
export const scholarProfileUrl: string | null = scholarProfile ? profileUrl(scholarProfile) : null;

/** The numbers that `npm run scholar:refresh` has committed; in the HTML of every page, and served until a live read succeeds. */
export const snapshot: ScholarStats = parseSnapshot(snapshotFile);

function parseSnapshot(file: unknown): ScholarStats {
  const result = scholarStatsSchema.safeParse(typeof file === 'string' ? JSON.parse(file) : file);
  if (result.success) return result.data;
  throw new Error(`data/scholar-stats.json is not what "npm run scholar:refresh" writes: ${result.error.message}`);
}
