// Usage: npm run init -- --help
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recover } from '@/lib/cli/backup';
import { loadEnvironment, openTerminal } from '@/lib/cli/command';
import { importContext } from '@/lib/cli/import-context';
import { type InitSettings, readArguments } from '@/lib/cli/init-arguments';
import { gatherPapers, gatherRecord } from '@/lib/cli/init-gather';
import { count, preview } from '@/lib/cli/init-preview';
import { neutralReadme } from '@/lib/cli/init-readme';
import { copyToPublic, NoSuchSite, openOldSite } from '@/lib/cli/old-site';
import { replaceData } from '@/lib/cli/replace-data';
import { formatJson } from '@/lib/content/format-json';
import { DATA_FILES, validateContent } from '@/lib/content/validate';
import { type Copy, readAcadHomepage } from '@/lib/init/acad-homepage/read';
import { BrokenYaml } from '@/lib/init/acad-homepage/yaml';
import { type Answers, askFor, FIELD_NAMES } from '@/lib/init/answers';
import { compose, overlay } from '@/lib/init/compose';
import { type Draft, toFiles } from '@/lib/init/draft';
import { sieve } from '@/lib/init/sieve';
import { messageOf } from '@/lib/message-of';
import { StatsError } from '@/lib/scholar/errors';
import { emptyStats } from '@/lib/scholar/types';

const EXIT = { written: 0, mistake: 1, usage: 2, notWritten: 3, failed: 4 };
const NOTHING = 'Nothing was written; data/ is as it was.';

type Found = { draft: Draft; copies: readonly Copy[]; unplaced: readonly string[]; done: () => Promise<void> };
type Ask = ((question: string) => Promise<string>) | null;

/** Ends the run with a message. */
class Stop extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
  }
}

process.exitCode = await main(process.argv.slice(2), process.cwd());

async function main(argv: string[], root: string): Promise<number> {
  const settings = readArguments(argv);
  if (settings === null) return EXIT.usage;
  if (settings === 'help') return EXIT.written;
  const terminal = openTerminal(NOTHING);
  const ask: Ask = terminal?.ask ?? null;
  try {
    const restored = await recover(root);
    if (restored) console.error(`An earlier run was cut off; data/ is back from ${restored}/.`);
    const found = settings.from
      ? fromOldSite(settings.from, settings.answers, root)
      : await fromServices(settings, ask, root);
    return await show(found, settings, ask, root);
  } catch (error) {
    console.error(`${messageOf(error)}\n${NOTHING}`);
    return error instanceof Stop ? error.exit : EXIT.failed;
  } finally {
    terminal?.close();
  }
}

function fromOldSite(folder: string, answers: Answers, root: string): Found {
  try {
    const read = readAcadHomepage(openOldSite(folder, root));
    if (!read) throw new Stop(EXIT.mistake, `${folder} names no author in _config.yml, so it is nobody's site.`);
    return { ...read, draft: overlay(read.draft, answers), done: async () => {} };
  } catch (error) {
    if (error instanceof NoSuchSite) throw new Stop(EXIT.mistake, `${folder} ${error.message}.`);
    if (error instanceof BrokenYaml) throw new Stop(EXIT.mistake, error.message);
    throw error;
  }
}

async function fromServices(settings: InitSettings, ask: Ask, root: string): Promise<Found> {
  loadEnvironment(root);
  const context = importContext(root, process.env, { url: settings.answers.url, email: settings.answers.email });
  try {
    let { answers } = settings;
    if (ask) answers = await askFor(['orcid'], answers, {}, ask);
    const known = answers.orcid && !settings.offline ? await gatherRecord(answers.orcid, context) : null;
    const { record = null, notes = [], openalex = null } = known ?? {};
    if (ask) {
      const { name, label: position, affiliation, email, location } = record ?? {};
      answers = await askFor(
        FIELD_NAMES,
        answers,
        { name, position, affiliation, email, location, ...(openalex && { openalex }) },
        ask,
      );
    } else if (openalex) answers = { openalex, ...answers };
    const papers = settings.offline ? { publications: [], notes: [] } : await gatherPapers(answers, context);
    const draft = compose(answers, record, papers.publications);
    if (!draft.profile.name)
      throw new Stop(EXIT.usage, 'No name is known: give --name "Ada Lovelace", or an --orcid whose record shows one.');
    if (!draft.site.url)
      throw new Stop(
        EXIT.usage,
        'No address of the site is known: give --github USER for USER.github.io, or --url https://….',
      );
    return { draft, copies: [], unplaced: [...notes, ...papers.notes], done: context.forget };
  } catch (error) {
    if (!(error instanceof StatsError)) throw error;
    throw new Stop(
      EXIT.failed,
      `${error.message}.\nRun this again later, or with --offline to start from what you type.`,
    );
  }
}

async function show(found: Found, settings: InitSettings, ask: Ask, root: string): Promise<number> {
  const { draft, refused } = sieve(found.draft);
  const files = toFiles(draft);
  const isThere = (path: string) =>
    existsSync(join(root, 'public', path)) || found.copies.some(({ to }) => to === path);
  const texts = new Map(DATA_FILES.map((name) => [`${name}.json`, formatJson(files[name])]));
  const checked = validateContent(files, isThere);
  if (!checked.ok) throw new Stop(EXIT.mistake, `What was found has mistakes:\n\n${checked.problems.join('\n')}\n`);
  const unplaced = [...found.unplaced, ...refused];
  if (unplaced.length > 0)
    console.log(
      `${count(unplaced.length, 'remark')}, on what found no place or needs a look:\n\n${unplaced.join('\n')}\n`,
    );
  console.log(`${preview(checked.content, found.copies)}\n`);

  const agreed =
    settings.yes || /^y(es)?$/i.test((await ask?.('Write this, and keep the present data/ as a backup? [y/N] ')) ?? '');
  if (!agreed) {
    console.log(ask ? NOTHING : `${NOTHING} Add --yes to write it.`);
    return EXIT.notWritten;
  }
  texts.set('scholar-stats.json', `${JSON.stringify(emptyStats, null, 2)}\n`);
  const readme = join(root, 'data', 'README.md');
  if (existsSync(readme)) texts.set('README.md', neutralReadme(readFileSync(readme, 'utf8')));
  if (settings.from) await copyToPublic(found.copies, settings.from, root);
  const backup = await replaceData(root, texts, new Date());
  await found.done();
  console.log(`Wrote data/.${backup ? ` The old one is in ${backup}/.` : ''} Look at it with "npm run dev".`);
  return EXIT.written;
}
