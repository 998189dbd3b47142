import { parseArgs } from 'node:util';
import { type Answers, FIELD_NAMES, FIELDS, readAnswers } from '@/tools/init/answers';

export type InitSettings = {
  answers: Answers;
  /** Folder of an acad-homepage site. */
  from: string | undefined;
  offline: boolean;
  yes: boolean;
};

export const HELP = `Usage: npm run init -- [options]
       npm run init -- --from acad-homepage DIR [options]

Writes a new data/ folder for you. The current one is kept as data-backup-….
In a terminal it asks for what the options leave out. It fetches the public data of your ORCID iD, DBLP pid or OpenAlex id, uses
the DOIs of your papers to find ids that you have not given, and shows a preview before it writes. At the end it
reads your citation numbers once, as "npm run scholar:refresh" does.

${FIELD_NAMES.map((name) => `  --${`${name} ${name === 'url' ? 'URL' : 'TEXT'}`.padEnd(20)}${FIELDS[name].question}`).join('\n')}
  --from acad-homepage DIR
                        read _config.yml, _data/navigation.yml and _pages/about.md, with what it includes, of an old
                        homepage in DIR; list what could not be placed, a line each, and mark guesses with a ?. Only the
                        citation numbers are fetched; the options above override DIR. A site made from another
                        template is recognised but not read
  --offline             fetch nothing
  --yes                 write without asking
  --help                show this

Exit codes: 0 written; 1 the data found has mistakes; 2 wrong usage; 3 nothing written; 4 a service failed.
`;

/** Parses the command's arguments. Throws when they are invalid. */
export function readArguments(argv: string[]): InitSettings {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(FIELD_NAMES.map((name) => [name, { type: 'string' as const }])),
      from: { type: 'string' },
      offline: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const raw = Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
  const { answers, problems } = readAnswers(raw);
  const [folder, ...more] = positionals;
  const { from } = values;
  if (from !== undefined && from !== 'acad-homepage')
    problems.push(
      `--from: found "${from}", expected acad-homepage; to take papers from other sites, use npm run import -- path/papers.bib`,
    );
  if (from !== undefined && folder === undefined) problems.push('--from acad-homepage: found no folder, expected one');
  for (const word of from === undefined ? positionals : more) problems.push(`found "${word}", expected options only`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { answers, from: from && folder, offline: values.offline === true, yes: values.yes === true };
}
