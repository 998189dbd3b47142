import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { nextEnvironment, projectRoot } from '../helpers/next-cli';
import { copyProject } from '../helpers/project-copy';
import { serveFolder } from '../helpers/static-server';

let folder: string;
let dir: string;
let host: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

function run(env: Record<string, string>, ...options: string[]): Promise<{ code: number | null; output: string }> {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, 'lib/cli/export.ts', ...options], {
    cwd: dir,
    env: nextEnvironment('build', env),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

beforeAll(async () => {
  const stats = {
    ...JSON.parse(readFileSync('data/scholar-stats.json', 'utf8')),
    source: 'google-scholar',
    citedBy: 980,
    publications: { yu2020codecmr: 128 },
  };
  dir = await copyProject('export', { data: { 'scholar-stats.json': stats } });
  const { code, output } = await run({ SITE_URL: 'https://ada.github.io/repo', BASE_PATH: 'repo/' });
  if (code !== 0) throw new Error(output);
  folder = join(dir, 'out');
  [host, browser] = await Promise.all([serveFolder(folder, '/repo'), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, errors: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('requestfailed', (request) => errors.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`));
  await page.goto(host.url + path, { waitUntil: 'networkidle' });
  await look(page, errors);
  await context.close();
}

test('the home page below a folder is whole, has its numbers, obeys its policy and asks for nothing that is not there', () =>
  visit('/', {}, async (page, errors) => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Zeping Yu');
    expect(await page.locator('dl dd').first().textContent()).toBe('980');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://ada.github.io/repo');
    await page.getByRole('navigation').getByRole('link', { name: 'News' }).click();
    expect(page.url()).toBe(`${host.url}/#news`);
    await page.getByRole('button', { name: /colours/i }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  }));

test('search, papers and their files work from plain files', () =>
  visit('/publications?q=codecmr', {}, async (page, errors) => {
    await page.getByText('1 of 10 papers').waitFor();
    await page.getByRole('link', { name: /^CodeCMR/ }).click();
    await page.waitForURL(`${host.url}/publications/yu2020codecmr`);
    const bibtex = await page.locator('pre').textContent();
    const href = await page.getByRole('main').getByRole('link', { name: 'BibTeX', exact: true }).getAttribute('href');
    expect(href).toBe('/repo/publications/yu2020codecmr/cite.bib');
    expect(await (await fetch(new URL(href ?? '', host.url))).text()).toBe(bibtex);
    expect(errors).toEqual([]);
  }));

test('old addresses lead home, unknown ones to the 404 page', () =>
  visit('/about.html', { javaScriptEnabled: false }, async (page) => {
    expect(page.url()).toBe(`${host.url}/`);
    await page.goto(`${host.url}/about/`, { waitUntil: 'networkidle' });
    expect(page.url()).toBe(`${host.url}/`);
    await page.goto(`${host.url}/no/such/page`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
  }));

test('pages have their policy first in the head, and every text a compressed twin that is the same', () => {
  for (const name of ['index.html', '404.html', 'publications/yu2020codecmr.html', 'publications.bib', 'feed.xml']) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.html'))
      expect(bytes.toString('utf8')).toMatch(
        /<head[^>]*><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-/,
      );
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`)))).toEqual(bytes);
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`)))).toEqual(bytes);
  }
  for (const name of [
    '.nojekyll',
    '_headers',
    '_redirects',
    'robots.txt',
    'sitemap.xml',
    'publications/yu2020codecmr/card.png',
  ])
    expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
});

test('what could not be served is refused before anything is written', async () => {
  const { code, output } = await run({ SITE_URL: 'http://ada.example', BASE_PATH: '/other' }, '--host', 'geocities');
  expect(code).toBe(2);
  expect(output).toContain('--host: found "geocities"');
  expect(output).toContain('expected one with https');
  expect(output).toContain('Nothing was written.');
});
