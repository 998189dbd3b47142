import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { printCv } from '@/tools/cv/print-cv';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { describeServer, isExport } from '../helpers/edition';
import { runExport } from '../helpers/exported-site';
import { freePort } from '../helpers/free-port';
import { copyFullLife, FULL_LIFE_ENV } from '../helpers/full-life-site';
import { lostText, smallTargets, whereWhole } from '../helpers/in-page';
import { walk } from '../helpers/keyboard-walk';
import { nextEnvironment, projectRoot } from '../helpers/next-cli';
import { startOffline } from '../helpers/next-server';
import { buildProject } from '../helpers/project-copy';
import { resumeProblems } from '../helpers/resume-schema';
import { serveFolder } from '../helpers/static-server';
import { differentWithAllRules } from '../helpers/whole-styles';

const shots = join(projectRoot, '.cache', 'screenshots');
let dir: string;
let site: { url: string; stop(): Promise<void> };
let browser: Browser;

// The export is in a subfolder, which every link and picture must include.
const basePath = isExport ? '/people/isolde' : '';
const address = `https://meer.example.org${basePath}`;

async function start(): Promise<typeof site> {
  if (!isExport) {
    await buildProject(dir, FULL_LIFE_ENV);
    return startOffline(dir);
  }
  const { code, output } = await runExport(dir, { ...FULL_LIFE_ENV, SITE_URL: address });
  if (code !== 0) throw new Error(output);
  const { url, close } = await serveFolder(join(dir, 'out'), basePath);
  return { url, stop: close };
}

beforeAll(async () => {
  dir = await copyFullLife(isExport ? 'full-life-export' : 'full-life');
  await mkdir(shots, { recursive: true });
  [site, browser] = await Promise.all([start(), openBrowser()]);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

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

const section = (page: Page, id: string) => page.locator(`section#${id}`);
const [PAPER, POST] = ['/publications/meer2026paper0', '/posts/proofs-that-survive'] as const;
const PAGES = ['/', '/cv', '/publications', '/publications/themes', '/news', PAPER, POST];

const VIEWS = [
  { name: 'wide', ...WIDE },
  { name: 'phone', ...PHONE },
]
  .flatMap((view) => (['light', 'dark'] as const).map((colorScheme) => ({ ...view, colorScheme })))
  // Colours are the same in an export.
  .filter(({ colorScheme }) => !isExport || colorScheme === 'light');

describe.each(VIEWS)('$name, $colorScheme', ({ name, viewport, colorScheme }) => {
  test.each(PAGES)('%s fits its window, and passes axe', (path) =>
    visit(path, { viewport, colorScheme }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      // A scrollable table can be focused, but is not a landmark.
      expect(await axeViolations(page, { except: ['focus-order-semantics'] })).toEqual([]);
      const file = `${isExport ? 'export' : 'full-life'}${path.replaceAll('/', '-')}-${name}-${colorScheme}.png`;
      await page.screenshot({ path: join(shots, file), fullPage: true });
    }),
  );
});

describe('the home page', () => {
  test('has every section in order, with at most its limit, and links to the rest', () =>
    visit('/', { ...WIDE, javaScriptEnabled: false }, async (page) => {
      const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(headings).toHaveLength(20);
      expect(headings.slice(0, 3)).toEqual(['About me', '💡 Research interests', '🔥 News']);
      expect(await section(page, 'awards').getByRole('row').count()).toBe(5);
      await section(page, 'awards').getByRole('link', { name: 'All 18' }).click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${basePath}/cv#awards`);
      expect(await section(page, 'awards').getByText('Prize number', { exact: false }).count()).toBe(18);
    }));

  test('lists upcoming talks first, by the day of the build', () =>
    visit('/', WIDE, async (page) => {
      const talks = section(page, 'talks');
      expect(await talks.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Upcoming', 'Past']);
      const dates = await talks.locator('time').allTextContents();
      expect(dates.slice(0, 3)).toEqual(['24 Nov 2026', '12 Jan 2027', '15 May 2026']);
    }));

  test('groups roles and papers, and loads the portrait', () =>
    visit('/', WIDE, async (page) => {
      const first = section(page, 'work').locator('.dated > li').first();
      expect(await first.getByRole('listitem').count()).toBe(5);
      expect(await first.locator('p').first().textContent()).toBe('since Oct 2013');
      const themes = section(page, 'publications').locator('.theme');
      expect(await themes.count()).toBe(3);
      const picture = page.getByRole('img', { name: 'A map with one thick and many thin lines' });
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
      const box = await picture.boundingBox();
      expect([box?.width, Math.round(box?.height ?? 0)]).toEqual([152, 101]);
    }));

  test('links from an interest to its papers', () =>
    visit('/', WIDE, async (page) => {
      await section(page, 'interests').getByRole('link', { name: '100 papers: Time and order' }).click();
      await page.waitForURL('**/publications/themes#theme-time-and-order');
      const group = page.getByRole('region', { name: 'Time and order' });
      expect(await group.getByRole('heading', { level: 3 }).count()).toBe(100);
    }));
});

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Checks the pages that differ most, in one window size. */
async function onPages(
  options: BrowserContextOptions,
  content: string,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ ...options, bypassCSP: content !== '' });
  const problems: string[] = [];
  try {
    const page = await context.newPage();
    for (const path of ['/', '/publications', PAPER, POST]) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      if (content) await page.addStyleTag({ content });
      problems.push(...(await look(page)).map((problem) => `${path}: ${problem}`));
    }
  } finally {
    await context.close();
  }
  return problems;
}

const lost = (page: Page) => page.evaluate(lostText);

// Widths are the same in an export.
describeServer('every window', () => {
  test.each(SIZES)(
    'of $width × $height: nothing overlaps or is cut, and every target is large enough',
    async (viewport) => {
      const problems = await onPages({ viewport }, '', async (page) => [
        ...(await lost(page)),
        ...(await page.evaluate(smallTargets)),
      ]);
      expect(problems).toEqual([]);
    },
  );

  test.each(SIZES)('of $width × $height: the portrait is 4:5, and the citations are completely visible', (viewport) =>
    visit('/', { viewport }, async (page) => {
      const box = await page.locator('.face img').boundingBox();
      const wide = viewport.width >= 896;
      expect([box?.width, box?.height]).toEqual(wide ? [176, 220] : [92, 115]);
      const link = page.locator('.cites p a');
      expect((await link.evaluate(whereWhole)).length).toBeGreaterThan(0);
      expect((await page.locator('.cites').evaluate(whereWhole)).length).toBeGreaterThan(0);
    }),
  );

  test.each([SIZES[0], SIZES[4]])(
    'of $width × $height: the keyboard reaches everything, and nothing covers the focus',
    (viewport) =>
      visit('/', { viewport, reducedMotion: 'reduce' }, async (page) => {
        expect([...(await walk(page, 'Tab')), ...(await walk(page, 'Shift+Tab'))]).toEqual([]);
      }),
  );

  test.each([
    ['text twice as large', 'html { font-size: 200% !important }', [768, 1280]],
    [
      'the text spacing of WCAG 1.4.12',
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      [320, 1280],
    ],
  ])('no content is lost with %s', async (_, content, widths) => {
    for (const width of widths) expect(await onPages({ viewport: { width, height: 800 } }, content, lost)).toEqual([]);
  });

  test('complete with forced colours and without motion', async () => {
    const problems = await onPages({ ...WIDE, forcedColors: 'active', reducedMotion: 'reduce' }, '', async (page) => [
      ...(await lost(page)),
      ...(await page.evaluate(() => document.getAnimations().map(() => 'something moves'))),
    ]);
    expect(problems).toEqual([]);
  });
});

test("the owner's CSS is loaded after ours", () =>
  visit('/', WIDE, async (page) => {
    const when = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--when'));
    expect(when).toBe('6.625rem');
  }));

test('the home page of a long career is small', async () => {
  const html = await (await fetch(site.url)).text();
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+_next[^"]+)"/g)];
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(25_000);
  expect(sheets).toHaveLength(1);
});

// An export has the stylesheets of its pages only.
describeServer('the stylesheets', () => {
  test('have every rule that the pages need', async () => {
    expect(await differentWithAllRules(browser, { url: site.url, dir, paths: PAGES })).toEqual([]);
  }, 600_000);
});

describe('machines', () => {
  const text = async (path: string) => (await fetch(site.url + path)).text();

  test('read the same content as JSON Resume', async () => {
    const response = await fetch(`${site.url}/resume.json`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const resume: unknown = await response.json();
    expect(resumeProblems(resume)).toEqual([]);
    expect(resume).toMatchObject({ work: { length: 5 }, awards: { length: 18 }, publications: { length: 300 } });
  });

  test('find the new pages, and papers linked in Markdown', async () => {
    const sitemap = await text('/sitemap.xml');
    for (const path of ['/cv', '/publications/themes']) expect(sitemap).toContain(`<loc>${address}${path}</loc>`);
    expect(await text('/feed.xml')).toContain(`${address}/publications/meer2026paper1`);
    expect(await text('/')).toContain(`<a href="${basePath}/publications/meer2026paper0">What Is Kept</a>`);
  });
});

const pdfSchema = z.object({
  title: z.string(),
  language: z.string(),
  tagged: z.boolean(),
  pages: z.array(
    z.object({
      lines: z.array(z.string()),
      links: z.array(z.string()),
      width: z.number(),
      height: z.number(),
      hasStructure: z.boolean(),
    }),
  ),
});

async function printed(url: string, name: string) {
  const file = join(shots, `${name}.pdf`);
  await writeFile(file, await printCv(browser, url));
  const { stdout } = await promisify(execFile)(process.execPath, ['__tests__/helpers/read-pdf.mjs', file], {
    cwd: projectRoot,
    maxBuffer: 16_000_000,
  });
  return pdfSchema.parse(JSON.parse(stdout));
}

/** The site with a /cv from which `cut` has removed something. */
async function withCv(cut: (document: Document) => void, look: (url: string) => Promise<void>): Promise<void> {
  const dom = new JSDOM(await (await fetch(`${site.url}/cv`)).text());
  for (const script of dom.window.document.querySelectorAll('script')) script.remove();
  cut(dom.window.document);
  const port = await freePort();
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/cv') return response.setHeader('Content-Type', 'text/html').end(dom.serialize());
    const answer = await fetch(site.url + path);
    response.setHeader('Content-Type', answer.headers.get('content-type') ?? 'text/plain');
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await look(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const headingsOf = async () => {
  const { document } = new JSDOM(await (await fetch(`${site.url}/cv`)).text()).window;
  return [...document.querySelectorAll('main h2, main h3')].map(({ textContent }) => textContent.trim());
};

async function expectWellSet({ title, language, tagged, pages }: Awaited<ReturnType<typeof printed>>): Promise<void> {
  expect({ title, language, tagged }).toEqual({
    title: 'Curriculum vitae · Isolde van der Meer',
    language: 'en',
    tagged: true,
  });
  const headings = await headingsOf();
  pages.forEach(({ lines, links, hasStructure }, index) => {
    expect(hasStructure).toBe(true);
    expect(lines.at(-1)).toBe(`${index + 1} / ${pages.length}`);
    const last = lines.at(-2) ?? '';
    expect(headings).not.toContain(last);
    expect(last).not.toMatch(/^(since |until )?([A-Z][a-z]{2} )?\d{4}( – ([A-Z][a-z]{2} )?\d{4})?$/);
    expect(lines.length).toBeGreaterThan(3);
    expect(links.filter((link) => link.includes('127.0.0.1'))).toEqual([]);
  });
  const first = pages[0]?.lines.join('\n');
  expect(first).toContain('isolde@example.org');
  expect(first).toContain('https://lab.example.org/people/isolde-van-der-meer');
  expect(first).not.toContain('As JSON Resume');
}

// `npm run cv` prints it from a build for `npm start`.
describeServer('the CV on paper', () => {
  test('with ten or more pages is complete and well laid out', async () => {
    const cv = await printed(site.url, 'cv-long');
    expect(cv.pages.length).toBeGreaterThanOrEqual(10);
    await expectWellSet(cv);
    expect([cv.pages[0]?.width, cv.pages[0]?.height]).toEqual([595, 842]);
    const all = cv.pages.flatMap(({ lines }) => lines).join('\n');
    for (const heading of await headingsOf()) expect(all).toContain(heading);
    expect(cv.pages.flatMap(({ links }) => links)).toContain('https://meer.example.org/publications/meer2026paper0');
  });

  test('with two pages is, too, also on Letter', () =>
    withCv(
      (document) => {
        for (const list of document.querySelectorAll('.dated, .leaders, .run-in, .rows > tbody, .people, .alumni > ul'))
          for (const entry of [...list.children].slice(2)) entry.remove();
        document.querySelector('[data-paper]')?.setAttribute('data-paper', 'Letter');
        for (const id of ['students', 'projects', 'grants', 'talks', 'software', 'data'])
          document.getElementById(id)?.remove();
      },
      async (url) => {
        const cv = await printed(url, 'cv-short');
        expect(cv.pages.length).toBe(2);
        await expectWellSet(cv);
        expect([cv.pages[0]?.width, cv.pages[0]?.height]).toEqual([612, 792]);
      },
    ));

  // Shifted line by line, each heading reaches every position on a page.
  test.each([1, 3, 5, 7, 9, 11])('never ends a page with a heading, shifted by %d lines', (lines) =>
    withCv(
      (document) => {
        const main = document.querySelector('main');
        main?.insertAdjacentHTML('afterbegin', `<div style="height: ${lines * 1.4}rem"></div>`);
      },
      async (url) => expectWellSet(await printed(url, 'cv-moved')),
    ),
  );

  test('comes from npm run cv, which takes no options', async () => {
    await symlink(join(projectRoot, 'node_modules'), join(dir, 'node_modules'), 'dir');
    await mkdir(join(dir, '.cache'), { recursive: true });
    await symlink(join(projectRoot, '.cache', 'chromium'), join(dir, '.cache', 'chromium'), 'dir');
    const cv = (...options: string[]) =>
      promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/run/run.ts', 'cv', ...options], {
        cwd: dir,
        env: nextEnvironment('start', { SCHOLAR_STATS_BASE_URL: 'http://127.0.0.1:9/' }),
      });
    expect(await cv()).toEqual({ stdout: expect.stringMatching(/^CV: wrote public\/cv\.pdf, \d+ kB\./), stderr: '' });
    expect((await readFile(join(dir, 'public', 'cv.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await cv('--help')).stdout).toMatch(/^Usage: npm run cv/);
    await expect(cv('--paper')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--paper') });
  });
});
