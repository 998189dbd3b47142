import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

const PICTURE = /\.(avif|jpe?g|png|webp)$/i;
const TEXT = /\.(json|md)$/i;
/** Editors write a file in several steps. */
const PAUSE_MS = 300;

/**
 * Calls `run` a moment after pictures of public/, or files of data/ that may name some, have changed; one call at a time, and another after it where
 * something changed meanwhile. What was made of pictures is none of these.
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
