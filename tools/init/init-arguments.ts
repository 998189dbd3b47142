import { parseArgs } from 'node:util';
import { type Answers, FIELD_NAMES, FIELDS, readAnswers } from '@/tools/init/answers';

export type InitSettings = {
  answers: Answers;
  /** The folder of an acad-homepage site. */
  from: string | undefined;
  offline: boolean;
  yes: boolean;
};

export const HELP = `Usage: npm run init -- [options]
       npm run init -- --from acad-homepage DIR [options]

Writes a data/ folder of yours in place of the present one, which is kept beside it as data-backup-….
Asks in a terminal for what no option says, fetches what is public under your ORCID iD, DBLP pid or OpenAlex id, looks by
the DOIs of your papers for ids that you have not given, and shows what would be written before it writes. At the end it
reads your citation numbers once, as "npm run scholar:refresh" does.

${FIELD_NAMES.map((name) => `  --${`${name} ${name === 'url' ? 'URL' : 'TEXT'}`.padEnd(20)}${FIELDS[name].question}`).join('\n')}
  --from acad-homepage DIR
                        read _config.yml, _data/navigation.yml and _pages/about.md, with what it includes, of an old
                        homepage in DIR, and say line by line what found no place, and with a ? what is a guess; nothing but
                        the citation numbers is fetched, the options above come before what DIR says. A site of another
                        template is named and left
  --offline             fetch nothing
  --yes                 write without asking
  --help                show this

Exit codes: 0 written; 3 nothing written; 4 a service failed; 2 wrong usage; 1 what was found has mistakes.
`;

/** What the command was called with. Throws when that makes no sense. */
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
      `--from: found "${from}", expected acad-homepage; papers of other sites come with npm run import -- path/papers.bib`,
    );
  if (from !== undefined && folder === undefined) problems.push('--from acad-homepage: expected a folder after it');
  for (const word of from === undefined ? positionals : more) problems.push(`found "${word}", expected options only`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { answers, from: from && folder, offline: values.offline === true, yes: values.yes === true };
}
