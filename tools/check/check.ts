// Usage: npm run check:content -- --help. Also runs before `npm run dev` (--warn: reports and continues) and `npm run build` (stops).
import { parseArgs } from 'node:util';
import { contentLinks, type PartialContent } from '@/tools/check/content-links';
import type { Finding } from '@/tools/check/finding';
import type { Fix } from '@/tools/check/fix';
import { contentNotes } from '@/tools/check/notes';
import { localFindings, readRoots, validContent } from '@/tools/check/read-warnings';
import { type Texts, textLinks } from '@/tools/check/text-links';
import { toWarnings, type Warning } from '@/tools/check/warnings';
import { defineCommand, EXIT, showProgress } from '@/tools/shared/command';
import { checkData, writingTexts } from '@/tools/shared/read-data';

const HELP = `Usage: npm run check:content -- [options]

Checks data/. Mistakes stop a build; warnings are worth a look but stop nothing.

  --fix            fix what needs no judgement: spaces around and twice in text, DOIs given as URLs, http for hosts
                   known to support https, a slash after the site's address, dates such as 2024.9, the repository
                   none/none, files in another encoding than UTF-8 if it is certain which, empty lists for files
                   that are missing; data/ is backed up first
  --online         also read the published citation file and request every link, eight hosts at a time
  --allow-private  with --online, also request links to your own network
  --strict         exit with 1 on warnings, too
  --warn           exit with 0 despite mistakes
  --json           print one JSON object to standard output instead of text
  --help           show this

Exit codes: 0 no mistakes; 1 mistakes, or warnings with --strict; 2 wrong usage.
`;

export const command = defineCommand({ name: 'npm run check:content', help: HELP, read: readArguments, run: main });

async function main(settings: ReturnType<typeof readArguments>, root: string): Promise<number> {
  const now = new Date();
  // Loaded only when needed, because this command runs before every start.
  const { fixes, backup } = settings.fix
    ? await (await import('@/tools/check/fix-data')).fixData(root, now)
    : { fixes: [], backup: null };
  const result = checkData(root);
  const roots = readRoots(root);
  const { texts } = writingTexts(root);
  const valid = validContent(roots, texts);
  const local = localFindings(root, valid, now.toISOString().slice(0, 10));
  const online = settings.online
    ? await askOnline(result, valid, texts, root, settings['allow-private'])
    : { findings: [], notes: [] };
  const warnings = toWarnings([...local, ...online.findings], roots);
  const mistakes = result.ok ? [] : result.problems;
  const report = { mistakes, warnings, fixes, backup, notes: [...contentNotes(valid), ...online.notes] };
  if (settings.json) console.log(JSON.stringify(report, null, 2));
  else print(report, result);
  if (mistakes.length > 0) return settings.warn ? EXIT.done : EXIT.mistake;
  return settings.strict && warnings.length > 0 ? EXIT.mistake : EXIT.done;
}

type Checked = ReturnType<typeof checkData>;
type Report = { mistakes: string[]; warnings: Warning[]; fixes: Fix[]; backup: string | null; notes: string[] };

function print({ mistakes, warnings, fixes, backup, notes }: Report, result: Checked): void {
  for (const { place, from, to } of fixes) console.log(`Fixed ${place}: ${from} is now ${to}`);
  if (backup) console.log(`The original files are in ${backup}/.\n`);
  if (result.ok) {
    const { news, publications, education } = result.content;
    console.log(
      `Content: ${publications.length} publications, ${news.length} news, ${education.length} educations, no mistakes.`,
    );
  }
  if (result.ok) for (const note of notes) console.log(note);
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
  texts: Texts,
  root: string,
  allowPrivate: boolean,
): Promise<{ findings: Finding[]; notes: string[] }> {
  const { linkFindings, publishedFileFindings } = await import('@/tools/check/check-online');
  const userAgent = `academic-homepage check${content.site ? ` (+${content.site.url})` : ''}`;
  const links = await linkFindings(
    [...contentLinks(content), ...textLinks(texts)],
    { userAgent, allowPrivate },
    progress,
  );
  const stats = result.ok
    ? await publishedFileFindings(result.content, root, process.env)
    : { findings: [], notes: [] };
  return { findings: [...stats.findings, ...links.findings], notes: [...stats.notes, ...links.notes] };
}

function progress(line: string): void {
  if (process.stderr.isTTY) showProgress(/^links: (\d+) of \1$/.test(line) ? '' : line);
  else console.error(line);
}

function readArguments(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  return parseArgs({
    args,
    options: { fix: flag, online: flag, 'allow-private': flag, strict: flag, warn: flag, json: flag },
  }).values;
}
