import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { contrast } from '../helpers/contrast';
import { describeServer, type Edition, isExport, pathsOf, startEdition } from '../helpers/edition';
import { focusPixels } from '../helpers/focus-pixels';
import { ambiguousLinks, coloursOf, lostText, markKinds, smallTargets } from '../helpers/in-page';
import { walk } from '../helpers/keyboard-walk';

// A1 to A20 number the checks that go beyond axe. Elsewhere: A7, the colours themselves, in
// app/contrast.test.ts; A19, tagged PDFs, with the CV; A20, valid HTML, in publications.test.ts; the theme in theme.test.ts.

let site: Edition;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startEdition(), openBrowser()]);
  paths = await pathsOf(site);
  expect(paths.length).toBeGreaterThan(10);
  if (isExport) paths = paths.filter((path) => !isFurtherPaper(path));
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

// The same components, so the same appearance and focus order: the export gets fewer checks, since only links and scripts can differ there.
const WIDTHS = isExport ? [320, 1280] : [320, 768, 1280];
const isFurtherPaper = (path: string) => /^\/publications\/(?!themes$|yu2020codecmr$)/.test(path);

const SCHEMES = isExport ? (['light'] as const) : (['light', 'dark'] as const);
const HEIGHT = 720;

/** Opens every page of the site once, several at a time, and collects the problems by page. */
async function onEveryPage(
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const problems: string[] = [];
  const waiting = [...paths];
  const work = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site.url + path);
      if (options.javaScriptEnabled !== false) await untilLive(page);
      for (const problem of await look(page, path)) problems.push(`${path}: ${problem}`);
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    await context.close();
  }
  return problems;
}

/** Hydrated, and with the numbers from the API if the page shows any. */
async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('nav') ?? {}).some((key) => /^__react/.test(key)),
  );
  if (/^\/($|publications)/.test(new URL(page.url()).pathname.slice(site.basePath.length)))
    await page.locator('body', { hasText: /cited by \d|Cited by\s*\d/ }).waitFor();
}

const atEveryWidth =
  (look: (page: Page) => Promise<readonly string[]>, widths: readonly number[] = WIDTHS) =>
  async (page: Page): Promise<string[]> => {
    const problems: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      problems.push(...(await look(page)).map((problem) => `${width} px: ${problem}`));
    }
    return problems;
  };

const WIDE = { viewport: { width: 1280, height: HEIGHT } };

test.each(SCHEMES)(
  'axe finds nothing on any page at any width, %s',
  async (colorScheme) => {
    expect(await onEveryPage({ colorScheme }, atEveryWidth(axeViolations))).toEqual([]);
  },
  120_000,
);

describeServer('A1', () => {
  describe.each(SCHEMES)('the focus is visible, %s', (colorScheme) => {
    test.each(WIDTHS)('at %d px, on every type of control', async (width) => {
      const seen = new Set<string>();
      const problems = await onEveryPage({ colorScheme, viewport: { width, height: HEIGHT } }, async (page) => {
        // From here on the browser shows the focus as it does for a keyboard.
        await page.keyboard.press('Tab');
        const faint: string[] = [];
        for (const kind of await page.evaluate(markKinds)) {
          if (seen.has(kind)) continue;
          seen.add(kind);
          const { seen: pixels, needed } = await focusPixels(page, page.locator(`[data-kind="${kind}"]`));
          if (pixels < needed) faint.push(`${kind}: ${pixels} of ${needed} pixels`);
        }
        return faint;
      });
      expect(problems).toEqual([]);
      expect(seen.size).toBeGreaterThan(15);
    });
  });
});

describeServer(
  'A2 A13 the keyboard goes through every page without a trap, and what has the focus is never hidden',
  () => {
    test.each([
      [320, 480],
      [768, 720],
      [1280, 400],
    ])('at %d × %d px', async (width, height) => {
      const problems = await onEveryPage({ viewport: { width, height } }, async (page) => [
        ...(await walk(page, 'Tab')),
        ...(await walk(page, 'Shift+Tab')),
      ]);
      expect(problems).toEqual([]);
    });
  },
);

describeServer('A2 the walk itself', () => {
  test.each([
    ['a trap', '<a href="/b" onkeydown="event.preventDefault()">b</a>', 'the focus never left the page'],
    [
      'a link that is left out',
      '<a href="/b" tabindex="-1">b</a>',
      '<a href="/b" tabindex="-1">b</a> is never reached',
    ],
    ['nothing wrong', '<a href="/b">b</a>', null],
  ])('notices %s', async (_, link, problem) => {
    const page = await browser.newPage();
    await page.setContent(`<p style="line-height: 3"><a href="/a">a</a></p><p>${link}</p><p><a href="/c">c</a></p>`);
    for (const key of ['Tab', 'Shift+Tab'] as const)
      expect(await walk(page, key)).toEqual(problem === null ? [] : [`${key}: ${problem}`]);
    await page.close();
  });
});

test('A3 targets are at least 24 px, or have enough space around them', async () => {
  expect(
    await onEveryPage(
      {},
      atEveryWidth((page) => page.evaluate(smallTargets)),
    ),
  ).toEqual([]);
});

test('A4 no content is lost in a window of 320 × 256 px, nor in any wider one', async () => {
  const problems = await onEveryPage({}, async (page) => {
    const lost = await atEveryWidth((wide) => wide.evaluate(lostText))(page);
    await page.setViewportSize({ width: 320, height: 256 });
    return [...lost, ...(await page.evaluate(lostText))];
  });
  expect(problems).toEqual([]);
});

test('A5 no content is lost when text is twice as large', async () => {
  const problems = await onEveryPage({ bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    return atEveryWidth((wide) => wide.evaluate(lostText), [768, 1280])(page);
  });
  expect(problems).toEqual([]);
});

test('A6 no content is lost with the text spacing of WCAG 1.4.12', async () => {
  const content = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`;
  const problems = await onEveryPage({ bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content });
    return atEveryWidth((wide) => wide.evaluate(lostText))(page);
  });
  expect(problems).toEqual([]);
});

test.each(SCHEMES)('A7 text keeps its contrast on hover and on focus, %s', async (colorScheme) => {
  const seen = new Set<string>();
  const problems = await onEveryPage({ ...WIDE, colorScheme }, async (page) => {
    const faint: string[] = [];
    for (const kind of await page.evaluate(markKinds)) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      const element = page.locator(`[data-kind="${kind}"]`);
      for (const [state, enter] of [
        ['focus', () => element.focus()],
        ['hover', () => element.hover()],
      ] as const) {
        await enter();
        const { front, back } = await element.evaluate(coloursOf);
        if (contrast(front, back) < 4.5) faint.push(`${state} ${kind}: ${front} on ${back}`);
      }
    }
    return faint;
  });
  expect(problems).toEqual([]);
});

test('A8 nothing moves with prefers-reduced-motion', async () => {
  const problems = await onEveryPage(WIDE, async (page) => {
    await page.locator('main a').first().hover();
    return page.evaluate(() => document.getAnimations().map((animation) => animation.constructor.name));
  });
  expect(problems).toEqual([]);
});

test('A9 with forced colours every control keeps a border or underline, and the current section is marked', async () => {
  const problems = await onEveryPage({ ...WIDE, forcedColors: 'active' }, (page) =>
    page.evaluate(() => {
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      const faint = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')].filter(
        (element) => {
          const { borderTopWidth, borderTopColor, textDecorationLine, textDecorationColor } = getComputedStyle(element);
          const hasEdge = borderTopWidth !== '0px' && borderTopColor !== canvas;
          const hasLine =
            textDecorationLine !== 'none' && textDecorationColor !== canvas && !/, 0\)/.test(textDecorationColor);
          return !hasEdge && !hasLine && !element.querySelector('u');
        },
      );
      const edges = [...document.querySelectorAll('.menu > ul > li > a')].map((link) => [
        link.hasAttribute('aria-current'),
        getComputedStyle(link).borderBottomWidth !== '0px',
      ]);
      const wrong = edges.filter(([isCurrent, isMarked]) => isCurrent !== isMarked);
      return [
        ...faint.map((element) => element.outerHTML.slice(0, 120)),
        ...wrong.map(() => 'a mark on a wrong section'),
      ];
    }),
  );
  expect(problems).toEqual([]);
});

test('A10 without scripts every page has the same heading and links, and no control without a function', async () => {
  const linksOf = (page: Page) =>
    page.evaluate(() => [
      document.querySelector('h1')?.textContent ?? '',
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    ]);
  const scripted = new Map<string, string[]>();
  await onEveryPage(WIDE, async (page, path) => {
    scripted.set(path, await linksOf(page));
    return [];
  });
  const problems = await onEveryPage({ ...WIDE, javaScriptEnabled: false }, async (page, path) => {
    const bare = await linksOf(page);
    // A paper names the source of its number, and no committed data has one.
    const expected = (scripted.get(path) ?? ['never seen']).filter((link) => !link.includes('scholar.google.com'));
    const missing = expected.filter((link) => !bare.includes(link));
    const dead = await page.locator('button:visible, input:visible, select:visible').allTextContents();
    return [...missing.map((link) => `no ${link}`), ...dead.map((name) => `a control for nothing: ${name}`)];
  });
  expect(problems).toEqual([]);
});

test('A11 automatic changes are announced at most once, however often the numbers are read', async () => {
  const context = await browser.newContext(WIDE);
  await context.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const status = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
        if (status?.textContent && said.at(-1) !== status.textContent) said.push(status.textContent);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  const page = await context.newPage();
  let reads = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('/api/scholar-stats')) reads++;
  });
  await page.goto(site.url);
  await untilLive(page);
  await page.clock.install();
  await page.clock.fastForward('01:00:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual(isExport ? [] : ['Citations updated: 980']);
  expect(await page.getByRole('status').filter({ hasText: /\S/ }).count()).toBe(isExport ? 0 : 1);
  expect(reads).toBeGreaterThanOrEqual(1);
  await context.close();
});

describe('A12 A14 A18 the structure of pages', () => {
  test('one h1, the skip link first, a language, a unique title, the same menu and footer, links named by their target', async () => {
    const titles = new Map<string, string>();
    const frames = new Set<string>();
    const problems = await onEveryPage(WIDE, async (page, path) => {
      const faults = await page.evaluate(ambiguousLinks);
      const title = await page.title();
      if (titles.has(title)) faults.push(`has the title of ${titles.get(title)}`);
      titles.set(title, path);
      if ((await page.locator('h1').count()) !== 1) faults.push('not one h1');
      if ((await page.locator('html').getAttribute('lang')) !== 'en') faults.push('no language');
      for (const landmark of ['banner', 'main', 'contentinfo'] as const)
        if ((await page.getByRole(landmark).count()) !== 1) faults.push(`not one ${landmark}`);
      const frame = await page
        .locator('header a, header button, footer a')
        .evaluateAll((parts) => parts.map((part) => `${part.textContent} ${part.getAttribute('href')}`));
      frames.add(frame.join('\n'));
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Skip to content')
        faults.push('the skip link is not the first stop');
      return faults;
    });
    expect(problems).toEqual([]);
    expect([...frames]).toHaveLength(1);
  });
});

test('A15 the chart opens as a table, with pointer and keyboard, and covers nothing', async () => {
  const page = await browser.newPage(WIDE);
  await page.goto(site.url);
  await untilLive(page);
  const rows = page.getByRole('table', { name: 'Citations per year' }).getByRole('row');
  const summary = page.locator('summary', { hasText: 'per year' });
  expect(await rows.count()).toBe(0);
  await summary.locator('svg').click();
  expect(await rows.count()).toBe(9);
  expect(await page.evaluate(lostText)).toEqual([]);
  await summary.click();
  expect(await rows.count()).toBe(0);
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await rows.count()).toBe(9);
  expect(await page.evaluate(lostText)).toEqual([]);
  await page.close();
});

test('A16 in print, URLs are written out, the menu is hidden, and nothing is cut off', async () => {
  const problems = await onEveryPage({ viewport: { width: 718, height: 1047 }, colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const faults = (await page.evaluate(lostText)).filter((fault) => !fault.startsWith('cut off'));
    if (await page.getByRole('navigation', { name: 'Main' }).isVisible()) faults.push('a menu');
    if ((await page.locator('button:visible').count()) > 0) faults.push('a button');
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    if (paper !== 'rgb(255, 255, 255)') faults.push(`paper is ${paper}`);
    const bare = await page
      .locator('main a[href^="http"]:not(.no-address):visible')
      .evaluateAll(
        (links) => links.filter((link) => !/\(.*attr|http/.test(getComputedStyle(link, '::after').content)).length,
      );
    if (bare > 0) faults.push(`${bare} links without their address`);
    return faults;
  });
  expect(problems).toEqual([]);
});

test('A17 a link loads a new document, so that browsers and screen readers announce it', async () => {
  const page = await browser.newPage(WIDE);
  await page.goto(site.url);
  await untilLive(page);
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await page.getByRole('link', { name: /^All \d+, with search/ }).click();
  await page.waitForURL('**/publications');
  await page.getByRole('heading', { level: 1, name: 'Publications' }).waitFor();
  expect(await page.evaluate(() => Reflect.has(window, 'isOld'))).toBe(false);
  await page.close();
});

test('A20 no id occurs twice', async () => {
  const problems = await onEveryPage(WIDE, (page) =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
  );
  expect(problems).toEqual([]);
});

test.each([320, 1280])('no layout shift at %d px when the CSS is slow and the numbers are late', async (width) => {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height: HEIGHT } });
  await context.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const problems: string[] = [];
  const page = await context.newPage();
  for (const path of paths) {
    let release = () => {};
    const isDrawn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const html = page.waitForResponse(site.url + path);
    await page.route('**/*.css', async (route) => {
      await (await html).finished();
      await route.continue();
    });
    await page.route('**/api/scholar-stats', async (route) => {
      await isDrawn;
      await route.continue();
    });
    await page.goto(site.url + path, { waitUntil: 'load' });
    await twoFrames(page);
    release();
    await untilLive(page);
    await twoFrames(page);
    const shifts: number[] = await page.evaluate(() => Reflect.get(window, 'shifts'));
    if (shifts.length > 0) problems.push(`${path}: ${shifts.join(', ')}`);
    await page.unrouteAll();
  }
  await context.close();
  expect(problems).toEqual([]);
});

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
