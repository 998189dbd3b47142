import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { runExport } from '../helpers/exported-site';
import { startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { liveEnvironment, publishedFile, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { nextEnvironment, projectRoot } from '../helpers/next-cli';
import { startNext } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const total = (page: Page) => page.locator('.cites dd').first();
const READ = '/api/scholar-stats';

test('an export and a server built in the same hour show the same published number, without scripts', async () => {
  const upstream = await startFaultServer(faults.ok(publishedFile(980)));
  const env = { ...liveEnvironment(upstream), STATS_AT_BUILD: '1' };
  const dir = await copyProject('same-number', { hasPaperCards: false });
  const { code, output } = await runExport(dir, { ...env, SITE_URL: 'https://ada.example.org' });
  if (code !== 0) throw new Error(output);
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  // This process serves the published file, so it must not block.
  await promisify(execFile)(process.execPath, [tsx, 'tools/run/run.ts', 'stats-at-build'], {
    cwd: dir,
    env: nextEnvironment('build', env),
  });
  await buildProject(dir, env);

  upstream.use(faults.status(503));
  const site = await startNext({ dir, env });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  expect(await total(page).textContent()).toBe('980');
  await page.setContent(readFileSync(join(dir, 'out', 'index.html'), 'utf8'));
  expect(await total(page).textContent()).toBe('980');
  const written: { citedBy: number } = JSON.parse(readFileSync(join(dir, 'out', 'api', 'scholar-stats'), 'utf8'));
  expect(written.citedBy).toBe(980);

  // With scripts and an API that does not respond, the page keeps its number.
  const blocked = await (await browser.newContext()).newPage();
  await blocked.route(`**${READ}`, (route) => route.abort());
  const asked = blocked.waitForEvent('requestfailed', (request) => request.url().endsWith(READ));
  await blocked.goto(site.url);
  await asked;
  expect(await total(blocked).textContent()).toBe('980');
  await site.stop();
  await upstream.close();
}, 600_000);

test('a page left open for 25 hours sends one request when it regains focus, and shows the new number', async () => {
  const live = await startLiveSite(980);
  await untilCitedBy(live, 980);
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => {
    asked += Number(request.url().endsWith(READ));
  });
  await page.goto(live.site.url);
  await page.clock.runFor(30_000);
  await page.waitForFunction(() => document.querySelector('.cites dd')?.textContent === '980');
  expect(asked).toBe(1);
  live.upstream.use(faults.ok(publishedFile(1002)));
  await untilCitedBy(live, 1002);
  await page.clock.fastForward('25:00:00');
  const look = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await look();
  await page.clock.runFor(5000);
  await page.waitForFunction(() => document.querySelector('.cites dd')?.textContent?.replace(/\D/g, '') === '1002');
  await look();
  await page.clock.runFor(5000);
  expect(asked).toBe(2);
  await live.stop();
}, 120_000);
