import { readStatsForBuild } from '@/tools/scholar/stats-for-build';
import { defineCommand, EXIT, loadEnvironment, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npx tsx tools/run/run.ts stats-at-build

Fetches newer published numbers before a build, silently and for three seconds at most; part of "npm run build".
STATS_AT_BUILD=0 disables the request.

  --help    show this

Exit codes: 0 done, with or without newer numbers; 1 a file cannot be written; 2 wrong usage.
`;

export const command = defineCommand({
  name: 'npx tsx tools/run/run.ts stats-at-build',
  help: HELP,
  read: noArguments,
  run: async (_, root) => {
    loadEnvironment(root);
    await readStatsForBuild(root, process.env);
    return EXIT.done;
  },
});
