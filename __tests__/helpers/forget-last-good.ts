import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Before a run: the servers of earlier runs have left their last good answers behind. */
export default () => rm(join(process.cwd(), '.next', 'cache', 'scholar-stats'), { recursive: true, force: true });
