// Before each build: looks for newer published numbers, for three seconds at most and without a word. STATS_AT_BUILD=0 keeps it off the network.
import { readStatsForBuild } from '@/tools/scholar/stats-for-build';
import { loadEnvironment } from '@/tools/shared/command';

loadEnvironment(process.cwd());
await readStatsForBuild(process.cwd(), process.env);
