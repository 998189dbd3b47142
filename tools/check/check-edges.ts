// Part of npm run check: checks that every import follows the table in edges.ts, and that visible words are in lib/words.
import { edges, forbiddenEdges } from '@/tools/check/edges';
import { literalWords } from '@/tools/check/literal-words';
import { defineCommand, EXIT, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npx tsx tools/run/run.ts check-edges

Lists imports that do not follow the table in tools/check/edges.ts, and words in pages and components that are not in
lib/words. Part of "npm run check".

  --help    show this

Exit codes: 0 none found; 1 some found; 2 wrong usage.
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
    console.log('Imports: all follow the table in tools/check/edges.ts. Words: all are in lib/words.');
    return EXIT.done;
  },
});
