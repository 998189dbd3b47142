// Part of npm run check: whether every import follows the table in edges.ts.
import { edges, forbiddenEdges } from '@/tools/check/edges';
import { EXIT, noArguments, runCommand } from '@/tools/shared/command';

const HELP = `Usage: npx tsx tools/check/check-edges.ts

Says which imports do not follow the table in tools/check/edges.ts. Part of "npm run check".

  --help    show this

Exit codes: 0 none; 1 some; 2 wrong usage.
`;

await runCommand({
  name: 'npx tsx tools/check/check-edges.ts',
  help: HELP,
  read: noArguments,
  withoutData: true,
  run: (_, root) => {
    const forbidden = forbiddenEdges(edges(root));
    for (const line of forbidden) console.error(line);
    if (forbidden.length > 0) return EXIT.mistake;
    console.log('Imports: all follow the table in tools/check/edges.ts.');
    return EXIT.done;
  },
});
