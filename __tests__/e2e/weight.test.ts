import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { type LiveSite, startLiveSite, untilCitedBy } from '../helpers/live-stats';

/** gzip bytes of the scripts in an empty app with this version of Next, and what ours may add. */
const EMPTY_APP = 135_000;
const OURS = 13_500;
/** The data that React needs for hydration: in the HTML of an empty app, in a separate file on this site. */
const PAYLOAD = 8_000;

let live: LiveSite;
let browser: Browser;

beforeAll(async () => {
  [live, browser] = await Promise.all([startLiveSite(), openBrowser()]);
  await untilCitedBy(live, 980);
});

afterAll(async () => {
  await browser?.close();
  await live?.stop();
});

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

test('the home page is small: bytes, requests, and no layout shift', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) =>
    sizes.set(
      `${response.request().resourceType()} ${new URL(response.url()).pathname}`,
      response.text().then(gzipped, () => 0),
    ),
  );
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
          Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(entry.value) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(live.site.url, { waitUntil: 'networkidle' });
  await page.locator('body', { hasText: 'cited by 128' }).waitFor();

  const loaded = await Promise.all(
    [...sizes].map(async ([what, size]) => ({ what, kind: what.split(' ')[0], size: await size })),
  );
  const sum = (kinds: string[]) =>
    loaded.filter(({ kind = '' }) => kinds.includes(kind)).reduce((total, { size }) => total + size, 0);
  const payload = loaded.filter(({ what }) => what.includes('/payload-')).reduce((total, { size }) => total + size, 0);
  expect(payload).toBeGreaterThan(0);
  expect(payload).toBeLessThan(PAYLOAD);
  expect(sum(['document', 'stylesheet'])).toBeLessThanOrEqual(12_000);
  expect(sum(['script']) - payload).toBeLessThan(EMPTY_APP + OURS);
  expect(loaded.length).toBeLessThanOrEqual(12);
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
  await context.close();
});
