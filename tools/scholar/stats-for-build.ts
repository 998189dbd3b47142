import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '@/lib/net/errors';
import { writeWhole } from '@/lib/net/whole-file';
import { judge } from '@/lib/stats/judge';
import { rulesOf, statsSettings } from '@/lib/stats/settings';
import { refreshContext } from '@/tools/scholar/refresh-context';
import { readSnapshot } from '@/tools/scholar/snapshot-file';
import { publishedFile } from '@/tools/scholar/sources/published-file';
import { checkData } from '@/tools/shared/read-data';

const FILE = join('.cache', 'scholar-stats-at-build.json');

/** Writes the published numbers to a file for the build below `root` when they are acceptable and newer; else removes that file. */
export async function readStatsForBuild(root: string, environment: NodeJS.ProcessEnv): Promise<void> {
  await rm(join(root, FILE), { force: true });
  const data = checkData(root);
  if (environment.STATS_AT_BUILD === '0' || !data.ok) return;
  const { site, profile } = data.content;
  const settings = statsSettings(site, profile);
  if (!settings || (settings.repository === null && !environment.SCHOLAR_STATS_BASE_URL)) return;
  const context = refreshContext(data.content, environment);
  try {
    const { stats } = publishedFile.transform(await publishedFile.fetch(context), context);
    const known = readSnapshot(root, context.scholarId);
    const judgement = judge(known, stats, rulesOf(settings, context.now()));
    if (judgement.verdict === 'new') await writeWhole(join(root, FILE), JSON.stringify(judgement.stats));
  } catch (error) {
    // The build can use the committed numbers; the running server and check:content report what is wrong.
    if (!(error instanceof ServiceError)) throw error;
  }
}
