// Usage: npm run check, and before `npm run dev` (--warn: says what is wrong and goes on) and `npm run build` (stops).
import { parseArgs } from 'node:util';
import { contentLinks, type PartialContent } from '@/tools/check/content-links';
import type { Fix } from '@/tools/check/fix';
import { localFindings, readRoots, soundContent } from '@/tools/check/read-warnings';
import { type Finding, toWarnings, type Warning } from '@/tools/check/warnings';
import { argumentsOrHelp } from '@/tools/shared/command';
import { checkData } from '@/tools/shared/read-data';

const EXIT = { fine: 0, mistake: 1, usage: 2 };

const HELP = `Usage: npx tsx tools/check/check.ts [options]

Reads data/ and says what is wrong with it. Mistakes stop a build; warnings are worth a look and stop nothing.

  --fix            mend what needs no judgement: blanks around text, DOIs inside their address, http for hosts known to
                   speak https, a slash after the address of the site, dates such as 2024.9; data/ is copied before
  --online         also read the published citation file and ask for every link, eight hosts at once
  --allow-private  with --online, ask machines of your own network, too
  --strict         warnings fail, too
  --warn           mistakes do not fail
  --json           one JSON object on standard output in place of text
  --help           show this

Exit codes: 0 no mistakes; 1 mistakes, or warnings with --strict; 2 wrong usage.
`;

const root = process.cwd();
process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const settings = argumentsOrHelp(HELP, () => readArguments(argv));
  if (settings === null) return EXIT.usage;
  if (settings.help) {
    console.log(HELP);
    return EXIT.fine;
  }
  const now = new Date();
  // Loaded when wanted only: this runs before every start.
  const { fixes, backup } = settings.fix
    ? await (await import('@/tools/check/fix-data')).fixData(root, now)
    : { fixes: [], backup: null };
  const result = checkData(root);
  const roots = readRoots(root);
  const sound = soundContent(roots);
  const local = localFindings(root, sound, now.toISOString().slice(0, 10));
  const online = settings.online
    ? await askOnline(result, sound, settings['allow-private'])
    : { findings: [], notes: [] };
  const warnings = toWarnings([...local, ...online.findings], roots);
  const mistakes = result.ok ? [] : result.problems;
  const report = { mistakes, warnings, fixes, backup, notes: online.notes };
  if (settings.json) console.log(JSON.stringify(report, null, 2));
  else print(report, result);
  if (mistakes.length > 0) return settings.warn ? EXIT.fine : EXIT.mistake;
  return settings.strict && warnings.length > 0 ? EXIT.mistake : EXIT.fine;
}

type Checked = ReturnType<typeof checkData>;
type Report = { mistakes: string[]; warnings: Warning[]; fixes: Fix[]; backup: string | null; notes: string[] };

function print({ mistakes, warnings, fixes, backup, notes }: Report, result: Checked): void {
  for (const { place, from, to } of fixes) console.log(`Mended ${place}: ${from} is now ${to}`);
  if (backup) console.log(`The files as they were are in ${backup}/.\n`);
  for (const note of notes) console.log(note);
  if (result.ok) {
    const { news, publications, education } = result.content;
    console.log(
      `Content: ${publications.length} publications, ${news.length} news, ${education.length} educations, no mistakes.`,
    );
  }
  list('mistake', mistakes);
  list(
    'warning',
    warnings.map(({ message }) => message),
  );
}

function list(noun: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.error(`Content: ${lines.length} ${noun}${lines.length === 1 ? '' : 's'}.\n`);
  console.error(`${lines.join('\n')}\n`);
}

async function askOnline(
  result: Checked,
  content: PartialContent,
  allowPrivate: boolean,
): Promise<{ findings: Finding[]; notes: string[] }> {
  const { linkFindings, publishedFileFindings } = await import('@/tools/check/check-online');
  const userAgent = `academic-homepage check${content.site ? ` (+${content.site.url})` : ''}`;
  const links = await linkFindings(contentLinks(content), { userAgent, allowPrivate }, progress);
  const stats = result.ok ? await publishedFileFindings(result.content, process.env) : { findings: [], notes: [] };
  return { findings: [...stats.findings, ...links.findings], notes: [...stats.notes, ...links.notes] };
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${/^links: (\d+) of \1$/.test(line) ? '\n' : ''}`);
  else console.error(line);
}

function readArguments(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  return parseArgs({
    args,
    options: { fix: flag, online: flag, 'allow-private': flag, strict: flag, warn: flag, json: flag, help: flag },
  }).values;
}
