import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '@/lib/net/whole-file';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';
import type { Plan } from '@/tools/update/plan';
import type { Source } from '@/tools/update/source';
import { blobId, isYours } from '@/tools/update/template';

/** The template as of the last update: its version, and path → object id. */
export const RECORD = '.template.json';
const recordSchema = z.object({ version: z.string(), files: z.record(z.string(), z.string()) });

const BACKUP = /^update-backup-\d{8}-\d{6}$/;
const journalSchema = z.object({ version: z.string(), kept: z.array(z.string()), added: z.array(z.string()) });

/** The record of the last update as "path id"; empty before the first one. */
export function recorded(root: string): Set<string> {
  const file = join(root, RECORD);
  if (!existsSync(file)) return new Set();
  const { files } = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Set(Object.entries(files).map(([path, id]) => `${path} ${id}`));
}

/**
 * Carries out a plan. First copies what it replaces or removes, and all of data/, to the returned folder, with what is needed to undo the update.
 */
export async function applyPlan(root: string, source: Source, plan: Plan, now: Date): Promise<string> {
  const beside = plan.changed.filter(({ isInNew }) => isInNew).map(({ path }) => path);
  const [day = '', time = ''] = now.toISOString().split('T');
  const backup = `update-backup-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}`;
  const kept = [...plan.replace, ...plan.remove, ...(existsSync(join(root, RECORD)) ? [RECORD] : [])];
  const added = [...plan.add, ...beside.map((path) => `${path}.new`), ...(kept.includes(RECORD) ? [] : [RECORD])];
  for (const path of kept) copy(join(root, path), join(root, backup, 'files', path));
  cpSync(join(root, 'data'), join(root, backup, 'data'), { recursive: true, dereference: true });
  // Written last: a folder without it is an unfinished backup, and nothing has been changed yet.
  await writeWhole(
    join(root, backup, 'journal.json'),
    `${JSON.stringify({ version: source.version, kept, added }, null, 2)}\n`,
  );

  for (const path of [...plan.add, ...plan.replace]) await put(source, path, join(root, path));
  for (const path of beside) await put(source, path, join(root, `${path}.new`));
  for (const path of plan.remove) remove(root, path);
  const files = Object.fromEntries(
    source.paths
      .filter((path) => !isYours(path))
      .map((path) => [path, blobId(readFileSync(join(source.folder, path)))]),
  );
  await writeWhole(join(root, RECORD), `${JSON.stringify({ version: source.version, files }, null, 1)}\n`);
  return backup;
}

/** Undoes the last update and returns the version it had installed. @throws {Stop} when there is none */
export async function undoUpdate(root: string): Promise<string> {
  const backup = backups(root).at(-1);
  if (backup === undefined)
    throw new Stop(EXIT.nothingNew, 'There is no update to undo: found no folder update-backup-….');
  const folder = join(root, backup);
  const journal = journalSchema.parse(JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')));
  for (const path of journal.kept) await putFile(join(folder, 'files', path), join(root, path));
  for (const path of journal.added) remove(root, path);
  const now = `${folder}-data`;
  renameSync(join(root, 'data'), now);
  cpSync(join(folder, 'data'), join(root, 'data'), { recursive: true });
  rmSync(now, { recursive: true });
  rmSync(folder, { recursive: true });
  return journal.version;
}

/** Backups of updates, oldest first. */
export const backups = (root: string): string[] =>
  readdirSync(root)
    .filter((name) => BACKUP.test(name) && existsSync(join(root, name, 'journal.json')))
    .sort();

const put = (source: Source, path: string, target: string) => putFile(join(source.folder, path), target);

async function putFile(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await writeWhole(to, readFileSync(from));
  chmodSync(to, statSync(from).mode);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

/** Removes a file, and folders that become empty. */
function remove(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!existsSync(join(root, folder)) || readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
