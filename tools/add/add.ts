// Usage: npm run add -- --help
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '@/lib/content/validate';
import { HELP, readArguments } from '@/tools/add/add-arguments';
import { educationWith, newsWith } from '@/tools/add/add-entry';
import { completeFields, type Given, type Kind, WrongField } from '@/tools/add/add-fields';
import { newWriting, saveWriting, writingProblems } from '@/tools/add/add-writing';
import { applyImport } from '@/tools/import/apply-import';
import { readSource, UnknownSource } from '@/tools/import/import-source';
import type { SourceItems } from '@/tools/import/item';
import { problemsWith, writeData } from '@/tools/shared/checked-write';
import { contentOrMistakes, defineCommand, EXIT, loadEnvironment, openTerminal } from '@/tools/shared/command';
import { Stop, withOutcome } from '@/tools/shared/failure';
import { importContext, ownerOf } from '@/tools/shared/import-context';

const NOTHING = 'Nothing was written.';

export const command = defineCommand({ name: 'npm run add', help: HELP, read: readArguments, run: main });

async function main({ kind, id, given }: ReturnType<typeof readArguments>, root: string): Promise<number> {
  loadEnvironment(root);
  const content = contentOrMistakes(root, 'nothing was added');
  if (!content) return EXIT.mistake;
  try {
    if (kind === 'paper') return await addPaper(root, content, id, given);
    if (kind === 'post' || kind === 'page') return await addWriting(root, kind, await fieldsOf(kind, given));
    return await addToList(root, content, kind, await fieldsOf(kind, given));
  } catch (error) {
    return explain(error);
  }
}

async function addPaper(root: string, content: Content, id: string | undefined, given: Given): Promise<number> {
  const result = id
    ? await readSource(id, importContext(root, process.env, ownerOf(content)))
    : byHand(await fieldsOf('paper', given));
  const { ok, refused } = await applyImport(root, result, true);
  return ok && refused === 0 ? EXIT.done : EXIT.mistake;
}

function byHand(fields: ReadonlyMap<string, string>): SourceItems {
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
  await writeData(root, kind, next, text);
  console.log(`Added to data/${kind}.json: ${[...fields.values()].join(', ')}`);
  return EXIT.done;
}

async function addWriting(root: string, kind: 'post' | 'page', fields: ReadonlyMap<string, string>): Promise<number> {
  const file = newWriting(root, kind, fields, new Date().toISOString().slice(0, 10));
  const problems = writingProblems(root, file);
  if (problems.length > 0) {
    console.error(`The ${kind} has mistakes, so nothing was written.\n\n${problems.join('\n')}`);
    return EXIT.mistake;
  }
  await saveWriting(root, file);
  console.log(`Wrote data/${file.path}, a draft: "npm run dev" shows it.`);
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

function explain(error: unknown): never {
  if (error instanceof WrongField || error instanceof UnknownSource)
    throw new Stop(EXIT.usage, `${error.message}\n\n${HELP}`);
  throw withOutcome(error, NOTHING);
}
