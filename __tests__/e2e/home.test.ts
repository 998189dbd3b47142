import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { describeServer, type Edition, isExport, startEdition } from '../helpers/edition';
import { faults } from '../helpers/faults';
import { publishedFile, untilCitedBy } from '../helpers/live-stats';

let site: Edition;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startEdition(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'load' });
    await look(page);
  } finally {
    await context.close();
  }
}

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 } };
const citations = (page: Page) => page.locator('dl > div', { hasText: 'citations' }).locator('dd');

describe('the home page', () => {
  test('shows the researcher, the sections in order, and the live numbers', () =>
    visit('/', WIDE, async (page) => {
      expect(await page.title()).toBe('Zeping Yu');
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Zeping Yu']);
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'About me',
        '🔥 News',
        '📝 Publications',
        '📖 Educations',
      ]);
      await page.locator('body', { hasText: 'cited by 128' }).waitFor();
      expect(await citations(page).textContent()).toBe('980');
      const said = (await page.getByRole('status').allTextContents()).filter(Boolean);
      expect(said).toEqual(isExport ? [] : ['Citations updated: 980']);
      expect(await page.locator('.cites p').textContent()).toMatch(/Google Scholar, 20 Nov 2026$/);
      expect(await page.getByText('980 citations,').isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'per year' }).click();
      expect(await page.getByRole('table', { name: 'Citations per year' }).getByRole('row').count()).toBe(9);
    }));

  test('has canonical URLs from the settings, not from the request', async () => {
    const response = await fetch(site.url, { headers: { 'X-Forwarded-Host': 'evil.example' } });
    const html = await response.text();
    expect(html).toContain(`<link rel="canonical" href="${site.address}"/>`);
    expect(html).toContain(
      '<meta name="description" content="PhD student in Computer Science, University of Manchester"/>',
    );
    expect(html).not.toContain('evil.example');
  });

  test('every anchor, those of the old site included, is at its section, below the header', () =>
    visit('/', { viewport: { width: 1280, height: 400 } }, async (page) => {
      for (const [hash, heading] of [
        ['#about-me', 'About me'],
        ['#news', 'News'],
        ['#-news', 'News'],
        ['#publications', 'Publications'],
        ['#-publications', 'Publications'],
        ['#educations', 'Educations'],
        ['#-educations', 'Educations'],
      ] as const) {
        // A new document each time, as for a visitor who follows a link from another site.
        await page.goto('about:blank');
        await page.goto(`${site.url}/${hash}`, { waitUntil: 'load' });
        const header = await page.getByRole('banner').boundingBox();
        const found = await page.getByRole('heading', { name: heading, exact: true }).boundingBox();
        expect([hash, (found?.y ?? Number.NaN) >= (header?.height ?? Number.NaN)]).toEqual([hash, true]);
        expect([hash, (found?.y ?? Number.NaN) < 400]).toEqual([hash, true]);
      }
    }));

  test('repeats the name in the header once the heading has scrolled away', () =>
    visit('/', WIDE, async (page) => {
      const opacity = () => page.locator('.brand').evaluate((brand) => Number(getComputedStyle(brand).opacity));
      expect(await opacity()).toBe(0);
      await page.mouse.wheel(0, 900);
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('.brand') ?? document.body).opacity === '1',
      );
      expect(await opacity()).toBe(1);
    }));

  test('marks the section being read in the menu', () =>
    visit('/#publications', { viewport: { width: 1280, height: 400 } }, async (page) => {
      await page.waitForSelector('nav a[aria-current]');
      expect(await page.locator('nav a[aria-current]:visible').allTextContents()).toEqual(['Publications']);
    }));

  test('sends no request to other sites, sets no cookie, logs no error', async () => {
    const context = await browser.newContext(WIDE);
    const page = await context.newPage();
    const hosts = new Set<string>();
    const errors: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.url, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([new URL(site.url).host]);
    expect(await context.cookies()).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('has no layout shift when the numbers arrive', async () => {
    const context = await browser.newContext(WIDE);
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url);
    await page.locator('body', { hasText: 'cited by 128' }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
    await context.close();
  });

  test('is complete without JavaScript', () =>
    visit('/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
      expect(await page.getByRole('listitem').filter({ hasText: 'Sliced recurrent neural networks' }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Google Scholar' }).first().getAttribute('href')).toBe(
        'https://scholar.google.com/citations?user=OdpmpDsAAAAJ',
      );
      if (isExport) expect(await citations(page).textContent()).toBe('980');
      else expect(await page.getByText('See Google Scholar for citations.').isVisible()).toBe(true);
      await page.getByText('Menu').click();
      await page.getByRole('navigation').getByRole('link', { name: 'Publications' }).click();
      expect(page.url()).toMatch(/\/#publications$/);
    }));

  test.each(['light', 'dark'] as const)('passes axe, %s, wide and narrow', (colorScheme) =>
    visit('/', { ...WIDE, colorScheme }, async (page) => {
      await page.locator('body', { hasText: 'cited by 128' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await axeViolations(page)).toEqual([]);
    }),
  );

  test('never scrolls sideways at 320 px', () =>
    visit('/', PHONE, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }));

  test('has a working skip link', () =>
    visit('/', WIDE, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#main$/);
    }));
});

describe('other addresses', () => {
  test.each(['/about', '/about/', '/about.html'])('%s redirects to / permanently', async (path) => {
    // Static files are always served with status 200; there, a page redirects.
    if (!isExport) expect((await fetch(site.url + path, { redirect: 'manual' })).status).toBe(308);
    await visit(path, { javaScriptEnabled: false }, (page) => page.waitForURL(`${site.url}/`));
  });

  test('an unknown path is a 404 page with a link to the home page', async () => {
    expect((await fetch(`${site.url}/no/such/page`)).status).toBe(404);
    await visit('/no/such/page', WIDE, async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Go to the home page' }).click();
      await page.waitForURL(`${site.url}/`);
    });
  });
});

// Static files are as old as the last export.
describeServer('the badge', () => {
  test('shows a new number within the revalidation time', async () => {
    site.upstream?.use(faults.ok(publishedFile(1002)));
    await untilCitedBy({ site }, 1002);
    await visit('/', WIDE, async (page) => {
      await page.locator('body', { hasText: '1,002' }).waitFor();
      expect(await citations(page).textContent()).toBe('1,002');
    });
  });
});
