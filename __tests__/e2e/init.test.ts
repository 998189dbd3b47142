import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { runCommand } from '../helpers/command';
import { type NextServer, startNext } from '../helpers/next-server';
import { oldSite } from '../helpers/old-site';
import { buildProject, copyProject } from '../helpers/project-copy';

let server: NextServer | undefined;
let browser: Browser | undefined;
let site = '';

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (site) rmSync(site, { recursive: true });
});

test('an old homepage becomes a site of its owner, without content of the current owner', async () => {
  await mkdir(join(process.cwd(), '.cache'), { recursive: true });
  site = oldSite('boxes');
  const dir = await copyProject('init');
  const { status, stderr } = await runCommand('init', ['--from', 'acad-homepage', site, '--offline', '--yes'], dir);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  await buildProject(dir);
  server = await startNext({ dir });

  browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(server.url);
  expect(await page.title()).toContain('Ada Lovelace');
  await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual(expect.arrayContaining(['About Me', '🔥 News', '📝 Publications', '📖 Educations']));
  const main = (await page.getByRole('main').textContent()) ?? '';
  for (const words of [
    'I work on engines',
    'I moved to London.',
    'Notes on the Analytical Engine',
    'PhD of Mathematics',
  ])
    expect(main).toContain(words);
  expect(await page.content()).not.toMatch(/zeping|manchester|ananiadou/i);
  for (const path of ['/publications/lovelace2022notes', '/images/engine.png', '/files/cv.pdf'])
    expect([path, (await fetch(`${server.url}${path}`)).status]).toEqual([path, 200]);
  expect((await fetch(`${server.url}/publications/yu2020codecmr`)).status).toBe(404);
}, 300_000);
