import { openBrowser } from '../helpers/browser';
import { isInstalled } from '../helpers/installed';
import { library } from '../helpers/library';
import { startOffline } from '../helpers/next-server';
import { startNginx } from '../helpers/nginx';
import { buildProject, copyProject } from '../helpers/project-copy';
import { rawRequest } from '../helpers/raw-request';

async function build(size: number): Promise<{ dir: string; seconds: number }> {
  const dir = await copyProject(`library-${size}`, {
    data: { 'publications.json': library(size) },
    hasPaperCards: false,
  });
  const start = performance.now();
  await buildProject(dir);
  return { dir, seconds: (performance.now() - start) / 1000 };
}

let dir: string;

test('the build grows no faster than the number of papers', async () => {
  const small = await build(200);
  const large = await build(2000);
  dir = large.dir;
  console.log(`build: ${small.seconds.toFixed(1)} s for 200 papers, ${large.seconds.toFixed(1)} s for 2,000`);
  expect(large.seconds).toBeLessThan(10 * small.seconds);
}, 1_200_000);

test('no response has more than 2 kB of headers, directly and through nginx', async () => {
  const site = await startOffline(dir);
  const nginx = isInstalled('nginx')
    ? await startNginx('server.conf', (text) => text.replace('127.0.0.1:3000', new URL(site.url).host))
    : null;
  if (!nginx) process.stderr.write('Skipped in part: nginx is not installed (Debian: apt-get install nginx-light).\n');
  for (const url of [site.url, ...(nginx ? [nginx.url] : [])])
    for (const path of [
      '/',
      '/publications',
      '/publications/year/2012',
      '/cv',
      '/publications/search-index.json',
      '/no',
    ]) {
      const answer = await rawRequest(
        url,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        20_000,
      );
      expect([path, answer.slice(0, 12)]).toEqual([path, path === '/no' ? 'HTTP/1.1 404' : 'HTTP/1.1 200']);
      expect(answer.indexOf('\r\n\r\n')).toBeLessThanOrEqual(2048);
    }
  await nginx?.stop();
  await site.stop();
}, 60_000);

test('the search responds to a keystroke immediately on a slow machine', async () => {
  const site = await startOffline(dir);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${site.url}/publications`, { waitUntil: 'networkidle' });
  expect(
    await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2012' }).getAttribute('href'),
  ).toBe('/publications/year/2012');
  expect(await page.locator('main h3').count()).toBeLessThanOrEqual(200);

  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('s');
  await page.getByText(/of 2000 papers/).waitFor();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener('input', () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
    });
  });
  for (const letter of 'tudy 42') await page.keyboard.type(letter, { delay: 300 });
  await page.waitForFunction(() => Reflect.get(window, 'times').length === 7);
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'times'));
  console.log(`keystrokes at a quarter of the speed: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}`);
  expect(times.sort((a, b) => a - b)[3]).toBeLessThan(100);
  await browser.close();
  await site.stop();
}, 120_000);
