// Usage: npm run scholar:refresh -- --help
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from '@/lib/net/whole-file';
import { statsSettings } from '@/lib/stats/settings';
import type { ScholarStats } from '@/lib/stats/types';
import { toPublishedFile, toShieldsFile } from '@/tools/scholar/publish';
import { daysSinceRead, type Outcome, refresh } from '@/tools/scholar/refresh';
import { refreshContext } from '@/tools/scholar/refresh-context';
import { answersTable } from '@/tools/scholar/refresh-table';
import { readSnapshot, SNAPSHOT, writeSnapshot } from '@/tools/scholar/snapshot-file';
import { SOURCES } from '@/tools/scholar/sources/registry';
import { savedPage } from '@/tools/scholar/sources/saved-page';
import type { Reading, SourceContext } from '@/tools/scholar/sources/source';
import { WAYS_OUT } from '@/tools/scholar/ways-out';
import { contentOrMistakes, defineCommand, EXIT, loadEnvironment } from '@/tools/shared/command';

const HELP = `Usage: npm run scholar:refresh -- [options]

Reads your citation numbers from the sources listed in scholarStats.sources of data/site.json, in that order, until one
is usable, and writes them to data/scholar-stats.json. Keys and URLs come from the environment, .env.local or .env;
.env.example lists them.

  --accept               accept numbers held back for confirmation: a total that fell by more than a tenth or rose more than tenfold,
                         an older one, or another source's
  --from-file PAGE       read a Google Scholar profile page that you saved from a browser, in any language
  --publish DIR          also write gs_data.json and gs_data_shieldsio.json to DIR, created if missing
  --fail-after-days N    when all sources fail, exit with 3 as long as the current numbers were read less than N days ago
  --help                 show this

Exit codes: 0 updated; 1 mistakes in data/, or a file cannot be written; 2 wrong usage; 3 nothing new; 4 all sources failed.
`;

export const command = defineCommand({ name: 'npm run scholar:refresh', help: HELP, read: readArguments, run: main });

async function main(settings: ReturnType<typeof readArguments>, root: string): Promise<number> {
  loadEnvironment(root);
  const content = contentOrMistakes(root, 'nothing was read');
  if (!content) return EXIT.mistake;

  const chosen = statsSettings(content.site, content.profile);
  if (!chosen) {
    console.error(
      'data/site.json has no scholarStats, so this site shows no numbers; add "scholarStats": {} to read them.',
    );
    return EXIT.mistake;
  }
  const context = refreshContext(content, process.env);
  const previous = readSnapshot(root, context.scholarId);
  const page = settings['from-file'];
  const outcome = await refresh({
    sources: page === undefined ? chosen.sources.map((name) => SOURCES[name]) : [savedPage(resolve(root, page))],
    context,
    previous,
    preferred: chosen.sources,
    maxAgeDays: chosen.maxAgeDays,
    accept: settings.accept,
    progress: (line) => console.error(line),
  });
  console.log(answersTable(outcome.answers, context.now()));
  if (outcome.state === 'failed') return allFailed(previous, settings.failAfterDays, context.now());
  if (outcome.reading) console.log(remarks(outcome.reading, context).join('\n'));
  return write(outcome, root, settings.publish, context);
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      accept: { type: 'boolean', default: false },
      publish: { type: 'string' },
      'from-file': { type: 'string' },
      'fail-after-days': { type: 'string', default: '0' },
    },
  });
  const days = values['fail-after-days'];
  if (!/^\d{1,4}$/.test(days))
    throw new Error(`--fail-after-days: found "${days}", expected a number of days such as 7`);
  if (values['from-file'] === '') throw new Error('--from-file: found nothing, expected the path of a saved page');
  if (values.publish === '') throw new Error('--publish: found nothing, expected a folder');
  return { ...values, failAfterDays: Number(days) };
}

function allFailed(previous: ScholarStats, failAfterDays: number, now: number): number {
  const days = daysSinceRead(previous, now);
  const isOutage = days !== null && days < failAfterDays;
  console.log(
    `\nNo source was usable; ${SNAPSHOT} is unchanged, ${days === null ? 'without numbers' : `read ${days} days ago`}.`,
  );
  if (!isOutage) console.log(`\n${WAYS_OUT}`);
  return isOutage ? EXIT.nothingNew : EXIT.failed;
}

function remarks({ stats, unmatched, notes }: Reading, { publications }: SourceContext): string[] {
  const missing = publications.filter(({ id }) => stats.publications[id] === undefined);
  return [
    '',
    ...notes,
    ...unmatched.map(({ title }) => `Unmatched at the source: ${title ?? 'a paper without a title'}`),
    ...missing.map(({ id, title }) => `Without a count: ${id} (${title})`),
  ];
}

async function write(
  { state, reading, stats }: Outcome,
  root: string,
  folder: string | undefined,
  { scholarId, usernames, profileNames }: SourceContext,
): Promise<number> {
  if (folder !== undefined && reading) {
    const identity = { scholarId, orcid: usernames.get('ORCID'), name: profileNames[0] ?? '' };
    const file = toPublishedFile(reading.stats, reading.papers, identity);
    await writeWhole(resolve(root, folder, 'gs_data.json'), `${JSON.stringify(file)}\n`);
    await writeWhole(
      resolve(root, folder, 'gs_data_shieldsio.json'),
      `${JSON.stringify(toShieldsFile(reading.stats))}\n`,
    );
    console.log(`Wrote gs_data.json and gs_data_shieldsio.json to ${folder}.`);
  }
  if (state === 'updated') await writeSnapshot(root, stats);
  console.log(state === 'updated' ? `Wrote ${SNAPSHOT}.` : `Nothing new; ${SNAPSHOT} is unchanged.`);
  return state === 'updated' ? EXIT.done : EXIT.nothingNew;
}
