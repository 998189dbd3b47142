import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { isSameProfile } from '@/lib/stats/profile-id';
import { emptyStats, type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

export const SNAPSHOT = join('data', 'scholar-stats.json');

/** The committed numbers below `root`; empty when there are none, when they are unreadable, or when they belong to another person. */
export function readSnapshot(
  root: string,
  scholarId: string | null,
  say: (line: string) => void = console.error,
): ScholarStats {
  const path = join(root, SNAPSHOT);
  if (!existsSync(path)) return emptyStats;
  try {
    const stats = scholarStatsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const ours = scholarId && `https://scholar.google.com/citations?user=${scholarId}`;
    if (stats.source !== 'google-scholar' || isSameProfile(ours, stats.profileUrl)) return stats;
    say(`${SNAPSHOT} belongs to ${stats.profileUrl}, which is not in data/profile.json; treated as empty.`);
  } catch {
    say(`${SNAPSHOT} was not written by this command; treated as empty.`);
  }
  return emptyStats;
}

/** Replaces the committed numbers atomically; follows a symbolic link. */
export function writeSnapshot(root: string, stats: ScholarStats): Promise<void> {
  const path = join(root, SNAPSHOT);
  return writeWhole(existsSync(path) ? realpathSync(path) : path, `${JSON.stringify(stats, null, 2)}\n`);
}
