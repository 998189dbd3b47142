// Usage: npm run scholar:set -- --help
import { parseArgs } from 'node:util';
import { judge } from '@/lib/stats/judge';
import { rulesOf, statsSettings } from '@/lib/stats/settings';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { toCount, toUtcDate } from '@/lib/stats/values';
import { readSnapshot, SNAPSHOT, writeSnapshot } from '@/tools/scholar/snapshot-file';
import { contentOrMistakes, defineCommand, EXIT } from '@/tools/shared/command';

const HELP = `Usage: npm run scholar:set -- CITATIONS [options]

Sets the numbers of your Google Scholar profile by hand, as in "npm run scholar:set -- 980 --h 9 --i10 9". Numbers that
you leave out stay unchanged. The page says that the number was entered by hand, until a newer one is read.

  --h N             your h-index
  --i10 N           your i10-index
  --as-of DATE      the date of the numbers, such as 2026-11-20; default: today
  --accept          accept numbers that look wrong or are older than the current ones
  --help            show this

Exit codes: 0 written; 1 mistakes in data/, or the file cannot be written; 2 wrong usage; 3 nothing new; 4 not accepted.
`;

export const command = defineCommand({ name: 'npm run scholar:set', help: HELP, read: readArguments, run: main });

async function main(given: ReturnType<typeof readArguments>, root: string): Promise<number> {
  const content = contentOrMistakes(root, 'nothing was written');
  if (!content) return EXIT.mistake;
  const settings = statsSettings(content.site, content.profile);
  const scholarId = content.profile.profiles.find(({ network }) => network === 'Google Scholar')?.username;
  if (!settings || !scholarId) {
    const what = settings
      ? 'data/profile.json has no profile of network "Google Scholar"'
      : 'data/site.json has no scholarStats';
    console.error(`${what}, so no number would be shown; add it first.`);
    return EXIT.mistake;
  }

  const known = readSnapshot(root, scholarId);
  const reading: ScholarStats = {
    ...emptyStats,
    ...{ source: 'google-scholar', enteredBy: 'owner' },
    profileUrl: `https://scholar.google.com/citations?user=${scholarId}`,
    ...given.numbers,
    fetchedAt: new Date().toISOString(),
  };
  const { verdict, reason, stats } = judge(known, reading, { ...rulesOf(settings, Date.now()), accept: given.accept });
  if (reason) {
    const advice = verdict === 'impossible' ? 'check the numbers' : 'if that is right, add --accept';
    console.error(`Not accepted: ${reason}; ${advice}. ${SNAPSHOT} is unchanged.`);
    return EXIT.failed;
  }
  if (verdict === 'same') {
    console.log(`Nothing new; ${SNAPSHOT} is unchanged.`);
    return EXIT.nothingNew;
  }
  await writeSnapshot(root, stats);
  console.log(`Wrote ${SNAPSHOT}: ${stats.citedBy} citations, as of ${stats.asOf}. Commit it to show them.`);
  return EXIT.done;
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      h: { type: 'string' },
      i10: { type: 'string' },
      'as-of': { type: 'string' },
      accept: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) throw new Error('expected a single number of citations, such as 980');
  const now = Date.now();
  const day = values['as-of'];
  const asOf = toUtcDate(day ?? new Date(now).toISOString().slice(0, 10), now);
  if (asOf === null)
    throw new Error(`--as-of: found "${day}", expected a date that is not in the future, such as 2026-11-20`);
  const citedBy = countOf('CITATIONS', positionals[0]);
  const numbers = { citedBy, hIndex: countOf('--h', values.h), i10Index: countOf('--i10', values.i10), asOf };
  return { numbers, accept: values.accept };
}

function countOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = toCount(text);
  if (count === null)
    throw new Error(`${name}: found "${text}", expected a whole number such as 980, without separators`);
  return count;
}
