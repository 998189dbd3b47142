import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBackup } from '@/tools/shared/backup';

const UNFINISHED = /^(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
const NEW_DATA = /^\.data-new-[\da-f-]{36}$/;
// A command that still runs needs its files; none takes as long over one.
const SURELY_LEFT_MS = 60_000;

/**
 * Looks for what a command that was killed left below `root`, deletes what is surely left, and says in a line each what it
 * was, in which state data/ is, and where the newest backup lies. No line when there is nothing.
 */
export function clearLeftovers(root: string, now: Date): string[] {
  const found = [
    ...namesIn(root)
      .filter((name) => NEW_DATA.test(name))
      .map((name) => ({ path: `${name}/`, what: 'a new data/; the present one is as it was before' })),
    ...['data', 'public'].flatMap((folder) =>
      filesBelow(root, folder).flatMap((path) => {
        const target = UNFINISHED.exec(path)?.[1];
        if (target === undefined) return [];
        const state = existsSync(join(root, target)) ? 'is as it was before' : 'is not there yet';
        return [{ path, what: `${target}, which ${state}` }];
      }),
    ),
  ];
  if (found.length === 0) return [];
  const lines = found.map(({ path, what }) => {
    const isLeft = now.getTime() - statSync(join(root, path)).mtimeMs > SURELY_LEFT_MS;
    if (isLeft) rmSync(join(root, path), { recursive: true, force: true });
    return isLeft
      ? `An earlier command was cut off while it wrote ${what}. Its unfinished ${path} was deleted.`
      : `An earlier command was cut off, or still runs, while it wrote ${what}. Its unfinished ${path} stays for now.`;
  });
  const backup = namesIn(root).filter(isBackup).sort().at(-1);
  return backup ? [...lines, `The newest backup of data/ is ${backup}/; to get it back, rename it to data/.`] : lines;
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

const filesBelow = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        `${folder}/${name}`.replaceAll('\\', '/'),
      )
    : [];
