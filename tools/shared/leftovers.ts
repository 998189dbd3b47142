import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBackup } from '@/tools/shared/backup';

const UNFINISHED = /^(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
const NEW_DATA = /^\.data-new-[\da-f-]{36}$/;
// Younger files may belong to a command that is still running; no command takes this long to write one file.
const SURELY_LEFT_MS = 60_000;

/**
 * Finds unfinished files that a killed command left below `root`, and deletes those that are old enough. Returns a line for each:
 * what it was, the state of data/, and where the newest backup is. No lines when there is nothing.
 */
export function clearLeftovers(root: string, now: Date): string[] {
  const found = [
    ...namesIn(root)
      .filter((name) => NEW_DATA.test(name))
      .map((name) => ({ path: `${name}/`, what: 'a new data/; the current one is unchanged' })),
    ...['data', 'public'].flatMap((folder) =>
      filesBelow(root, folder).flatMap((path) => {
        const target = UNFINISHED.exec(path)?.[1];
        if (target === undefined) return [];
        const state = existsSync(join(root, target)) ? 'is unchanged' : 'does not exist yet';
        return [{ path, what: `${target}, which ${state}` }];
      }),
    ),
  ];
  if (found.length === 0) return [];
  const lines = found.map(({ path, what }) => {
    const isLeft = now.getTime() - statSync(join(root, path)).mtimeMs > SURELY_LEFT_MS;
    if (isLeft) rmSync(join(root, path), { recursive: true, force: true });
    return isLeft
      ? `An earlier command was interrupted while writing ${what}. Its unfinished ${path} was deleted.`
      : `An earlier command was interrupted while writing ${what}, or is still running. Its unfinished ${path} is kept for now.`;
  });
  const backup = namesIn(root).filter(isBackup).sort().at(-1);
  return backup ? [...lines, `The newest backup of data/ is ${backup}/; to restore it, rename it to data/.`] : lines;
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

const filesBelow = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        `${folder}/${name}`.replaceAll('\\', '/'),
      )
    : [];
