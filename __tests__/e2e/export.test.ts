import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Edition, startEdition } from '../helpers/edition';
import { exportFolder } from '../helpers/exported-site';

let site: Edition;
beforeAll(async () => {
  site = await startEdition({ withHeaderFile: true });
});
afterAll(() => site?.stop());

const files = readdirSync(exportFolder, { recursive: true, encoding: 'utf8' });
const pages = files.filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(join(exportFolder, name));

test('every page has its policy first in the head, and every text file has an identical compressed copy', () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    // The pages that redirect load nothing.
    const rest = /^about(\/index)?\.html$/.test(page) ? '"/>' : "; script-src 'self'";
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'${rest}`;
    expect([page, read(page).toString('utf8')]).toEqual([
      page,
      expect.stringMatching(new RegExp(`<head[^>]*>${policy}`)),
    ]);
  }
  const twins = files.filter((name) => name.endsWith('.gz'));
  for (const name of ['index.html', '404.html', 'publications.bib', 'feed.xml', 'api/scholar-stats'])
    expect(twins).toContain(`${name}.gz`);
  for (const twin of twins) {
    const bytes = read(twin.replace(/\.gz$/, ''));
    expect([twin, gunzipSync(read(twin)).equals(bytes)]).toEqual([twin, true]);
    expect([twin, brotliDecompressSync(read(twin.replace(/gz$/, 'br'))).equals(bytes)]).toEqual([twin, true]);
  }
});

test('has the files that hosts look for', () => {
  for (const name of [
    '.nojekyll',
    '_headers',
    '_redirects',
    '404.html',
    'robots.txt',
    'sitemap.xml',
    'favicon.svg',
    'favicon.ico',
    'apple-touch-icon.png',
    'opensearch.xml',
  ])
    expect([name, existsSync(join(exportFolder, name))]).toEqual([name, true]);
});

test('every page links to an existing card, with a separate PNG for each paper', () => {
  const cards = pages.flatMap((page) => {
    const [, address] = /<meta property="og:image" content="([^"?]*)/.exec(read(page).toString('utf8')) ?? [];
    return address ? [address] : [];
  });
  expect(cards.length).toBeGreaterThan(15);
  for (const card of new Set(cards)) {
    expect(card).toMatch(new RegExp(`^${site.address}/`));
    expect(read(card.slice(site.address.length)).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  }
  expect(new Set(cards).size).toBe(1 + JSON.parse(readFileSync('data/publications.json', 'utf8')).length);
});

test("the numbers are files, with content types and CORS headers in the host's configuration", async () => {
  const stats = await fetch(`${site.url}/api/scholar-stats`);
  expect([...stats.headers]).toEqual(
    expect.arrayContaining([
      ['content-type', 'application/json; charset=utf-8'],
      ['access-control-allow-origin', '*'],
      ['cross-origin-resource-policy', 'cross-origin'],
      ['x-content-type-options', 'nosniff'],
    ]),
  );
  expect(await stats.json()).toMatchObject({ citedBy: 980, publications: { yu2020codecmr: 128 } });
  expect(await (await fetch(`${site.url}/api/shields.json`)).json()).toMatchObject({ message: '980' });
  expect(await (await fetch(`${site.url}/api/badge.svg`)).text()).toContain('>980<');
  const chunk = files.find((name) => /^_next\/static\/.*\.js$/.test(name));
  expect((await fetch(`${site.url}/${chunk}`)).headers.get('cache-control')).toContain('immutable');
});
