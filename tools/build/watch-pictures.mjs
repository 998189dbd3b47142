import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

const PICTURE = /\.(avif|jpe?g|png|webp)$/i;
const TEXT = /\.(json|md)$/i;
/** Editors may write a file in several steps. */
const PAUSE_MS = 300;

/**
 * Calls `run` shortly after pictures in public/, or files in data/ that may refer to some, have changed. Calls never overlap; another follows if
 * something changed in the meantime. Generated pictures are ignored.
 * @param {string} root
 * @param {() => Promise<void>} run
 * @returns {() => void} stops watching
 */
export function watchPictures(root, run) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let [isRunning, isStale] = [false, false];
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE_MS);
  };
  const start = async () => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    await run();
    isRunning = false;
    if (isStale) soon();
    isStale = false;
  };
  const watchers = /** @type {const} */ ([
    ['data', TEXT],
    ['public', PICTURE],
  ])
    .filter(([folder]) => existsSync(join(root, folder)))
    .map(([folder, kind]) =>
      watch(join(root, folder), { recursive: true }, (_, name) => {
        if (name && kind.test(name) && !/^pictures[/\\]/.test(name)) soon();
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
