import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { type NextServer, startNextDev } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';

let dir: string;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  dir = await copyProject('mistakes');
});

afterAll(() => browser?.close());

const edit = async (file: string, change: (text: string) => string) =>
  writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));

test('dev shows every mistake in the page instead of the content, and the content again once they are fixed', async () => {
  const good = await readFile(join(dir, 'data/news.json'), 'utf8');
  await edit('data/news.json', (text) => text.replace('"2025-02",', '"2025-02"'));
  await edit('data/education.json', (text) => text.replace('2027-02', '2012-02'));
  const server: NextServer = await startNextDev({ dir });
  try {
    const page = await browser.newPage();
    const blocked: string[] = [];
    page.on('console', (message) => message.text().includes('Content Security Policy') && blocked.push(message.text()));
    await page.goto(server.url);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('2 mistakes in data/');
    expect(await page.getByRole('main').getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^data\/news\.json › line 5, column 5: found "text", expected a comma before this/),
      expect.stringMatching(/^data\/education\.json › entry 1 \(University of Manchester\) › endDate: found "2012-02"/),
    ]);
    const told = () => server.log().match(/^Content: .*$|^data\/\S+ › .*$/gm);
    expect(told()).toEqual([
      'Content: 2 mistakes.',
      expect.stringMatching(/^data\/news\.json › line 5, column 5: found "text"/),
      expect.stringMatching(/^data\/education\.json › entry 1 .* › endDate: found "2012-02".* \(line \d+\)$/),
    ]);
    await page.goto(`${server.url}/publications`);
    expect(told()).toHaveLength(3);
    await page.goto(server.url);
    await writeFile(join(dir, 'data/news.json'), good);
    await edit('data/education.json', (text) => text.replace('2012-02', '2027-02'));
    await page.getByRole('heading', { name: 'Zeping Yu' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(4);
    expect(told()?.at(-1)).toBe('Content: no mistakes any more.');
    await page.goto(`${server.url}/publications`);
    await page.getByRole('searchbox').fill('neuron');
    await page.getByText(/of 10 papers/).waitFor();
    expect(blocked).toEqual([]);
  } finally {
    await server.stop();
  }
}, 120_000);

test('a build stops on a mistake and reports it', async () => {
  await edit('data/profile.json', (text) =>
    text.replace('zeping-yu-41ba67169', 'https://www.linkedin.com/in/zeping-yu'),
  );
  await expect(buildProject(dir)).rejects.toThrow(
    'data/profile.json › profiles 2 (LinkedIn) › username: found "https://www.linkedin.com/in/zeping-yu", expected the user name',
  );
}, 120_000);
