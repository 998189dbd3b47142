import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_ADDRESS, EXPORT_BASE_PATH, exportFolder } from './exported-site';
import type { FaultServer } from './fault-server';
import { startLiveSite, untilCitedBy } from './live-stats';
import { serveFolder } from './static-server';

/** Suites of __tests__/e2e that are about pages run twice, once for each; jest.e2e.config.mjs says which. */
export const isExport = Reflect.get(globalThis, 'EDITION') === 'export';

/** `describe` for what only a server does; of an export it declares nothing. */
export const describeServer = (name: string, tests: () => void): void => {
  if (!isExport) describe(name, tests);
};

export interface Edition {
  /** Where the home page is, without a slash at its end, the folder below which the site lies included. */
  url: string;
  /** That folder: "" or "/repo". */
  basePath: string;
  /** What the pages believe their address to be. */
  address: string;
  /** Where the server reads the numbers; plain files read none. */
  upstream: FaultServer | null;
  stop(): Promise<void>;
}

/** The site of `npm start` with 980 citations just read, or of `npm run export` with 980 committed. */
export async function startEdition(options: { withHeaderFile?: boolean } = {}): Promise<Edition> {
  if (isExport) {
    if (!existsSync(join(exportFolder, 'index.html'))) throw new Error('There is no export to be served.');
    const { url, close } = await serveFolder(exportFolder, EXPORT_BASE_PATH, options);
    return { url, basePath: EXPORT_BASE_PATH, address: EXPORT_ADDRESS, upstream: null, stop: close };
  }
  const live = await startLiveSite();
  await untilCitedBy(live, 980);
  const { site, upstream, stop } = live;
  return { url: site.url, basePath: '', address: 'https://zepingyu0512.github.io', upstream, stop };
}

/** The paths of all pages, as the sitemap has them, from "/" on. */
export async function pathsOf({ url, address }: Edition): Promise<string[]> {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => {
    if (!found.startsWith(address)) throw new Error(`The sitemap has ${found}, which is not below ${address}.`);
    return found.slice(address.length) || '/';
  });
}
