import { openBrowser as open, PACKAGE } from '@/tools/shared/browser';

// The browser from npm is the same on every machine, and opens a page three times as fast as an installed one.
const hasPackage = process.platform === 'linux' && process.arch === 'x64';

/** The browser of the tests: CHROME_PATH if set, else the one from npm where it runs, else an installed one. */
export const openBrowser: typeof open = (options) => {
  if (hasPackage) process.env.CHROME_PATH ??= PACKAGE;
  return open(options);
};
