import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_ADDRESS, EXPORT_BASE_PATH, exportFolder } from './exported-site';
import type { FaultServer } from './fault-server';
import { startLiveSite, untilCitedBy } from './live-stats';
import { serveFolder } from './static-server';

/** The page suites of __tests__/e2e run twice, once for each edition; jest.e2e.config.mjs lists them. */
export const isExport = Reflect.get(globalThis, 'EDITION') === 'export';

/** `describe` for behaviour that only a server has; declares nothing for an export. */
export const describeServer = (name: string, tests: () => void): void => {
  if (!isExport) describe(name, tests);
};

export interface Edition {
  /** The address of the home page, including the site's folder, without a trailing slash. */
  url: string;
  /** That folder: "" or "/repo". */
  basePath: string;
  /** The address that the pages give as their own. */
  address: string;
  /** The server that the numbers are read from; static files read none. */
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

/** The paths of all pages in the sitemap, starting with "/". */
export async function pathsOf({ url, address }: Edition): Promise<string[]> {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => {
    if (!found.startsWith(address)) throw new Error(`The sitemap has ${found}, which is not below ${address}.`);
    return found.slice(address.length) || '/';
  });
}
