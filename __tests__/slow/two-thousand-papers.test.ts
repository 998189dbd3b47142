import { openBrowser } from '../helpers/browser';
import { library } from '../helpers/library';
import { startOffline } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';

async function build(size: number): Promise<{ dir: string; seconds: number }> {
  const dir = await copyProject(`library-${size}`, {
    data: { 'publications.json': library(size) },
    hasPaperCards: false,
  });
  const start = performance.now();
  await buildProject(dir);
  return { dir, seconds: (performance.now() - start) / 1000 };
}

test('two thousand papers: the build grows no faster than their number, and a keystroke is answered at once on a slow machine', async () => {
  const small = await build(200);
  const large = await build(2000);
  console.log(`build: ${small.seconds.toFixed(1)} s for 200 papers, ${large.seconds.toFixed(1)} s for 2,000`);
  expect(large.seconds).toBeLessThan(10 * small.seconds);

  const site = await startOffline(large.dir);
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
}, 1_200_000);
