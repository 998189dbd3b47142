// Part of npm run check: whether every import follows the table in edges.ts, and whether words stand in lib/words.
import { edges, forbiddenEdges } from '@/tools/check/edges';
import { literalWords } from '@/tools/check/literal-words';
import { defineCommand, EXIT, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npx tsx tools/run/run.ts check-edges

Says which imports do not follow the table in tools/check/edges.ts, and which words of pages and components do not stand in
lib/words. Part of "npm run check".

  --help    show this

Exit codes: 0 none; 1 some; 2 wrong usage.
`;

export const command = defineCommand({
  name: 'npx tsx tools/run/run.ts check-edges',
  help: HELP,
  read: noArguments,
  withoutData: true,
  run: (_, root) => {
    const found = [...forbiddenEdges(edges(root)), ...literalWords(root)];
    for (const line of found) console.error(line);
    if (found.length > 0) return EXIT.mistake;
    console.log('Imports: all follow the table in tools/check/edges.ts. Words: all stand in lib/words.');
    return EXIT.done;
  },
});
