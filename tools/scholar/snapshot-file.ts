import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { isSameProfile } from '@/lib/stats/profile-id';
import { emptyStats, type ScholarStats, scholarStatsSchema } from '@/lib/stats/types';

export const SNAPSHOT = join('data', 'scholar-stats.json');

/** The committed numbers below `root`; empty when there are none, when they cannot be read, or when they are somebody else's. */
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
    say(`${SNAPSHOT} is of ${stats.profileUrl}, which data/profile.json does not name; it counts as empty.`);
  } catch {
    say(`${SNAPSHOT} is not what this command writes; it counts as empty.`);
  }
  return emptyStats;
}

/** Replaces the committed numbers whole; a link is followed. */
export function writeSnapshot(root: string, stats: ScholarStats): Promise<void> {
  const path = join(root, SNAPSHOT);
  return writeWhole(existsSync(path) ? realpathSync(path) : path, `${JSON.stringify(stats, null, 2)}\n`);
}
