import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DATA_FILES } from '@/lib/content/validate';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { runExport } from '../helpers/exported-site';
import { startOffline } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';
import { serveFolder } from '../helpers/static-server';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const PAGES = ['/', '/publications', '/news', '/accessibility'];
const lists = DATA_FILES.filter((name) => name !== 'site' && name !== 'profile');
const emptied = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`${name}.json`, []]));

async function expectValid(url: string): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const path of PAGES) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    expect([path, await page.locator('h1').count(), await axeViolations(page)]).toEqual([path, 1, []]);
  }
  expect(errors).toEqual([]);
  for (const path of ['/publications.bib', '/publications.json', '/feed.xml', '/resume.json', '/sitemap.xml'])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  for (const path of [
    '/publications/themes',
    '/publications/yu2025back',
    '/publications/_nothing',
    '/publications/_nothing/cite.bib',
  ])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
  await page.close();
}

test.each([
  ['no papers', ['publications']],
  ['nothing but a profile', lists],
])(
  'a site with %s is valid, served and exported',
  async (_, names) => {
    const dir = await copyProject('empty-lists', { data: emptied(names) });
    await buildProject(dir);
    const site = await startOffline(dir);
    await expectValid(site.url).finally(site.stop);

    const { code, output } = await runExport(dir, {});
    if (code !== 0) throw new Error(output);
    expect(readdirSync(join(dir, 'out'), { recursive: true }).filter((name) => name.includes('_nothing'))).toEqual([]);
    const host = await serveFolder(join(dir, 'out'));
    await expectValid(host.url).finally(host.close);
  },
  600_000,
);
