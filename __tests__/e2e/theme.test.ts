import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PAPER } from '@/lib/site/colours';
import { openBrowser } from '../helpers/browser';
import { type Edition, startEdition } from '../helpers/edition';

let site: Edition;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startEdition(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function within(options: BrowserContextOptions, look: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    await look(context);
  } finally {
    await context.close();
  }
}

const open = async (context: BrowserContext, path = '/') => {
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
};

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)).join(', ')})`;
const LIGHT = rgb(PAPER.light);
const DARK = rgb(PAPER.dark);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const colourOfBrowser = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );
const themeSwitch = (page: Page) => page.locator('[data-theme-switch]');

test('switches from system to light to dark and back, by keyboard, and announces each state', () =>
  within({ colorScheme: 'dark' }, async (context) => {
    const page = await open(context);
    const button = (name: string) => page.getByRole('banner').getByRole('button', { name, exact: true });
    await button('System theme').focus();
    for (const [key, name, expected, meta] of [
      ['Enter', 'Light theme', LIGHT, PAPER.light],
      ['Space', 'Dark theme', DARK, PAPER.dark],
      ['Enter', 'System theme', DARK, PAPER.dark],
    ] as const) {
      await page.keyboard.press(key);
      expect(await button(name).count()).toBe(1);
      expect(await paper(page)).toBe(expected);
      expect(await colourOfBrowser(page)).toEqual([meta]);
    }
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper(page)).toBe(LIGHT);
  }));

test('works before any script file has loaded', () =>
  within({ colorScheme: 'light' }, async (context) => {
    await context.route('**/_next/static/**/*.js', (route) => route.abort());
    const page = await open(context);
    await themeSwitch(page).click();
    await themeSwitch(page).click();
    expect(await paper(page)).toBe(DARK);
    expect(await page.getByRole('button', { name: 'Dark theme' }).count()).toBe(1);
  }));

test('is stored for other pages and new tabs, and applied in open tabs', () =>
  within({ colorScheme: 'light' }, async (context) => {
    const [page, other] = [await open(context), await open(context, '/news')];
    await themeSwitch(page).click();
    await themeSwitch(page).click();
    await page.getByRole('link', { name: /^All \d+, with search/ }).click();
    await page.waitForURL('**/publications');
    expect(await paper(page)).toBe(DARK);
    expect(await paper(await open(context, '/accessibility'))).toBe(DARK);
    await other.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await paper(other)).toBe(DARK);
  }));

describe.each(['light', 'dark'] as const)('with a %s system theme', (colorScheme) => {
  test.each([
    ['nothing', null, colorScheme === 'light' ? LIGHT : DARK],
    ['light', 'light', LIGHT],
    ['dark', 'dark', DARK],
    ['something odd', 'toString', colorScheme === 'light' ? LIGHT : DARK],
  ])('with %s stored, the first frame already has the right colours', (_, remembered, expected) =>
    within({ colorScheme }, async (context) => {
      await context.addInitScript((theme) => {
        if (theme !== null) localStorage.setItem('theme', theme);
        const seen = new Set<string>();
        Object.assign(window, { seen });
        // Nothing is painted before the stylesheet has loaded.
        const look = () => {
          if (document.styleSheets.length > 0) seen.add(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(look);
        };
        look();
      }, remembered);
      const page = await open(context);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => [...Reflect.get(window, 'seen')])).toEqual([expected]);
    }),
  );
});

test('without scripts there is no switch, and the system theme is used', () =>
  within({ colorScheme: 'dark', javaScriptEnabled: false }, async (context) => {
    const page = await open(context);
    expect(await themeSwitch(page).isVisible()).toBe(false);
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  }));

test('without storage, the switch still works', () =>
  within({ colorScheme: 'light' }, async (context) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await open(context);
    await themeSwitch(page).click();
    await themeSwitch(page).click();
    expect(await paper(page)).toBe(DARK);
  }));
