import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Global setup: removes the last good numbers that the servers of earlier runs have saved. */
export default async function forgetLastGood(): Promise<void> {
  const build = join(process.cwd(), '.next');
  if (!existsSync(join(build, 'BUILD_ID')))
    throw new Error('There is no build to be tested: run `npm run build` first.');
  await rm(join(build, 'cache', 'scholar-stats'), { recursive: true, force: true });
}
