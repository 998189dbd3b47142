// Usage: npm run add -- --help
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '@/lib/content/validate';
import { ServiceError } from '@/lib/net/errors';
import { messageOf } from '@/lib/text/message-of';
import { HELP, readArguments } from '@/tools/add/add-arguments';
import { educationWith, newsWith } from '@/tools/add/add-entry';
import { completeFields, type Given, type Kind, WrongField } from '@/tools/add/add-fields';
import { applyImport } from '@/tools/import/apply-import';
import { readSource, UnknownSource } from '@/tools/import/import-source';
import type { Harvest } from '@/tools/import/item';
import { problemsWith, writeData } from '@/tools/shared/checked-write';
import { contentOrMistakes, loadEnvironment, openTerminal } from '@/tools/shared/command';
import { importContext, ownerOf } from '@/tools/shared/import-context';

const EXIT = { done: 0, mistake: 1, usage: 2, failed: 4 };
const NOTHING = 'Nothing was written.';

process.exitCode = await main(process.argv.slice(2), process.cwd());

async function main(argv: string[], root: string): Promise<number> {
  const settings = readArguments(argv);
  if (settings === null) return EXIT.usage;
  if (settings === 'help') {
    console.log(HELP);
    return EXIT.done;
  }
  loadEnvironment(root);
  const content = contentOrMistakes(root, 'nothing was added');
  if (!content) return EXIT.mistake;
  const { kind, id, given } = settings;
  try {
    if (kind === 'paper') return await addPaper(root, content, id, given);
    return await addToList(root, content, kind, await fieldsOf(kind, given));
  } catch (error) {
    return explain(error);
  }
}

async function addPaper(root: string, content: Content, id: string | undefined, given: Given): Promise<number> {
  const harvest = id
    ? await readSource(id, importContext(root, process.env, ownerOf(content)))
    : byHand(await fieldsOf('paper', given));
  const { ok, refused } = await applyImport(root, harvest, true);
  return ok && refused === 0 ? EXIT.done : EXIT.mistake;
}

function byHand(fields: ReadonlyMap<string, string>): Harvest {
  const venue = fields.get('venue');
  const csl = {
    type: fields.get('type') ?? (venue ? 'paper-conference' : 'article'),
    title: fields.get('title'),
    author: fields.get('authors')?.split(/\s*[;；]\s*/),
    issued: fields.get('date'),
    'container-title': venue,
    URL: fields.get('url'),
  };
  return { items: [{ place: 'this paper', csl }], refused: [], notes: [] };
}

async function addToList(
  root: string,
  content: Content,
  kind: 'news' | 'education',
  fields: ReadonlyMap<string, string>,
): Promise<number> {
  const text = readFileSync(join(root, 'data', `${kind}.json`), 'utf8');
  const of = (name: string) => fields.get(name) ?? '';
  const optional = (name: string, key = name) => (fields.has(name) ? { [key]: of(name) } : {});
  const next =
    kind === 'news'
      ? newsWith(text, content.news, { date: of('date'), text: of('text') })
      : educationWith(text, content.education, {
          institution: of('institution'),
          ...optional('url'),
          ...optional('area'),
          studyType: of('degree'),
          startDate: of('start'),
          ...optional('end', 'endDate'),
        });
  const problems = problemsWith(root, content, kind, next);
  if (problems.length > 0) {
    console.error(`The entry has mistakes, so nothing was written.\n\n${problems.join('\n')}`);
    return EXIT.mistake;
  }
  await writeData(root, kind, next);
  console.log(`Added to data/${kind}.json: ${[...fields.values()].join(', ')}`);
  return EXIT.done;
}

async function fieldsOf(kind: Kind, given: Given): Promise<Map<string, string>> {
  const terminal = openTerminal(NOTHING);
  try {
    return await completeFields(kind, given, terminal?.ask ?? null);
  } finally {
    terminal?.close();
  }
}

function explain(error: unknown): number {
  if (error instanceof WrongField || error instanceof UnknownSource) {
    console.error(`${error.message}\n\n${HELP}`);
    return EXIT.usage;
  }
  console.error(`${messageOf(error)}\n${NOTHING}`);
  return error instanceof ServiceError ? EXIT.failed : EXIT.mistake;
}
