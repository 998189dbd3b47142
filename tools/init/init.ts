// Usage: npm run init -- --help
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, DATA_FILES, validateContent } from '@/lib/content/validate';
import { publicFileFault } from '@/lib/pictures/public-file';
import { usernamesOf } from '@/lib/stats/profile-id';
import { numbersToKeep, readFirstNumbers } from '@/tools/init/first-numbers';
import { HELP, type InitSettings, readArguments } from '@/tools/init/init-arguments';
import { count, preview } from '@/tools/init/init-preview';
import { neutralReadme } from '@/tools/init/init-readme';
import { type Ask, type Found, fromOldSite, fromServices } from '@/tools/init/init-sources';
import { keepValid } from '@/tools/init/keep-valid';
import { copyToPublic } from '@/tools/init/old-site';
import { replaceData } from '@/tools/init/replace-data';
import { unnamedFiles } from '@/tools/init/unnamed-files';
import { recover } from '@/tools/shared/backup';
import { defineCommand, EXIT, loadEnvironment, openTerminal } from '@/tools/shared/command';
import { toFiles } from '@/tools/shared/draft';
import { Stop, withOutcome } from '@/tools/shared/failure';
import { formatJson } from '@/tools/shared/format-json';

const NOTHING = 'Nothing was written; data/ is unchanged.';

export const command = defineCommand({
  name: 'npm run init',
  help: HELP,
  read: readArguments,
  run: main,
  withoutData: true,
});

async function main(settings: InitSettings, root: string): Promise<number> {
  const terminal = openTerminal(NOTHING);
  const ask: Ask = terminal?.ask ?? null;
  try {
    const restored = await recover(root);
    if (restored) console.error(`An earlier run was interrupted; data/ was restored from ${restored}/.`);
    const found = settings.from
      ? fromOldSite(settings.from, settings.answers, root)
      : await fromServices(settings, ask, root);
    return await show(found, settings, ask, root);
  } catch (error) {
    throw withOutcome(error, NOTHING);
  } finally {
    terminal?.close();
  }
}

async function show(found: Found, settings: InitSettings, ask: Ask, root: string): Promise<number> {
  const { draft, refused } = keepValid(found.draft);
  const files = toFiles(draft);
  const faultOf = (path: string) => (found.copies.some(({ to }) => to === path) ? null : publicFileFault(root)(path));
  const checked = validateContent(files, faultOf, draft.pages ?? {});
  if (!checked.ok) throw new Stop(EXIT.mistake, `The data found has mistakes:\n\n${checked.problems.join('\n')}\n`);
  const unplaced = [...found.unplaced, ...refused];
  if (unplaced.length > 0)
    console.log(
      `${count(unplaced.length, 'note')} on what could not be placed or needs checking:\n\n${unplaced.join('\n')}\n`,
    );
  console.log(`${preview(checked.content, found.copies)}\n`);

  const agreed =
    settings.yes || /^y(es)?$/i.test((await ask?.('Write this, and keep the current data/ as a backup? [y/N] ')) ?? '');
  if (!agreed) {
    console.log(ask ? NOTHING : `${NOTHING} Add --yes to write it.`);
    return EXIT.nothingNew;
  }
  return write({ ...found, draft }, files, checked.content, settings, root);
}

async function write(
  { draft, copies, done }: Found,
  files: ReturnType<typeof toFiles>,
  { profile }: Content,
  { from, offline }: InitSettings,
  root: string,
): Promise<number> {
  const texts = new Map(DATA_FILES.map((name) => [`${name}.json`, formatJson(files[name])]));
  for (const [path, text] of Object.entries(draft.pages ?? {})) texts.set(path, text);
  const numbers = numbersToKeep(root, usernamesOf(profile).get('Google Scholar'));
  texts.set('scholar-stats.json', `${JSON.stringify(numbers, null, 2)}\n`);
  const readme = join(root, 'data', 'README.md');
  if (existsSync(readme)) texts.set('README.md', neutralReadme(readFileSync(readme, 'utf8')));
  if (from) await copyToPublic(copies, from, root);
  const backup = await replaceData(root, texts, new Date());
  await done();
  console.log(`Wrote data/.${backup ? ` The old one is in ${backup}/.` : ''} Preview it with "npm run dev".`);
  if (!offline) {
    loadEnvironment(root);
    console.log((await readFirstNumbers(root, process.env)).join('\n'));
  }
  const unnamed = unnamedFiles(join(root, 'public'), files);
  if (unnamed.length > 0)
    console.log(
      `Nothing in the new data/ refers to these files; delete those that are not yours:\n${unnamed.map((path) => `  public${path}`).join('\n')}`,
    );
  return EXIT.done;
}
