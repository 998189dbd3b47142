import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { type Edition, startEdition } from '../helpers/edition';

// Tests a page whose deferred scripts are missing or truncated, and returning to a page.

let site: Edition;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    startEdition(),
    openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function within(options: object, look: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await look(context);
  } finally {
    await context.close();
  }
}

const textOf = (page: Page) => page.locator('main').textContent();
const scriptsOf = async (path: string) =>
  /data-scripts="([^"]+)"/.exec(await (await fetch(site.url + path)).text())?.[1]?.split(' ') ?? [];

type Harm = (context: BrowserContext, script: string) => Promise<unknown>;
const HARMS: [string, Harm][] = [
  ['is blocked', (context, script) => context.route(`**${script}`, (route) => route.abort('blockedbyclient'))],
  [
    'comes in half',
    (context, script) =>
      context.route(`**${script}`, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        await route.fulfill({ response, body: body.slice(0, body.length / 2) });
      }),
  ],
  [
    'throws',
    (context, script) =>
      context.route(`**${script}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }),
      ),
  ],
];

describe.each(HARMS)('a page with a script that %s', (_, harm) => {
  test.each(['/', '/publications'])('stays as it was sent, for any script: %s', async (path) => {
    const all = await scriptsOf(path);
    expect(all.length).toBeGreaterThan(3);
    // The payload, one of the chunks, the largest chunk, and the entry script.
    const scripts = [all[0], all[1], all.at(-2), all.at(-1)].filter((script) => script !== undefined);
    let sent: string | null = null;
    // A script reads the number; no script reads it here.
    await within({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await page.goto(site.url + path);
      sent = await textOf(page);
    });
    for (const script of scripts)
      await within({}, async (context) => {
        await context.route('**/api/scholar-stats', (route) => route.abort());
        await harm(context, script);
        const page = await context.newPage();
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        const theme = page.locator('[data-theme-switch]');
        await theme.click();
        expect([script, await page.evaluate(() => document.documentElement.dataset.theme)]).toEqual([script, 'light']);
        expect([script, await textOf(page)]).toEqual([script, sent]);
        expect(await page.locator('main h2').count()).toBeGreaterThan(2);
      });
  });
});

test('Back restores a page: typed words, results and scroll position', () =>
  within({}, async (context) => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    const isPersisted = async () => {
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => Reflect.get(window, 'persisted') !== undefined);
      return page.evaluate(() => Boolean(Reflect.get(window, 'persisted')));
    };
    // The headless Chromium from npm has no back/forward cache: there, Back loads the page again.
    await page.goto(`${site.url}/robots.txt`);
    await page.goto(`${site.url}/llms.txt`);
    const hasCache = await isPersisted();
    await page.goto(`${site.url}/publications`, { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').fill('codecmr');
    await page.getByText(/^1 of \d+ papers$/).waitFor();
    await page.locator('main h3 a').first().click();
    await page.waitForURL(/yu2020codecmr/);
    expect(await isPersisted()).toBe(hasCache);
    await page.getByText(/^1 of \d+ papers$/).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('codecmr');
    expect(await page.locator('main h3').allTextContents()).toHaveLength(1);
    await page.getByRole('searchbox').fill('');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ papers$/ })
      .waitFor();
  }));
