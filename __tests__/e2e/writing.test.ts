import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { writePictures } from '@/tools/pictures/write-pictures';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { isExport } from '../helpers/edition';
import { runExport } from '../helpers/exported-site';
import { BUILT_ON_SECONDS } from '../helpers/full-life';
import { drawFullLife } from '../helpers/full-life-pictures';
import { projectRoot } from '../helpers/next-cli';
import { startOffline } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';
import { serveFolder } from '../helpers/static-server';
import { until } from '../helpers/until';
import { writingSite } from '../helpers/writing-site';

const shots = join(projectRoot, '.cache', 'screenshots');
// The export is in a subfolder, which every link, picture and index must include.
const basePath = isExport ? '/people/isolde' : '';
const address = `https://meer.example.org${basePath}`;
let site: { url: string; stop(): Promise<void> };
let browser: Browser;

async function start(dir: string): Promise<typeof site> {
  const env = { SOURCE_DATE_EPOCH: String(BUILT_ON_SECONDS) };
  if (!isExport) {
    await buildProject(dir, env);
    return startOffline(dir);
  }
  const { code, output } = await runExport(dir, { ...env, SITE_URL: address });
  if (code !== 0) throw new Error(output);
  const { url, close } = await serveFolder(join(dir, 'out'), basePath);
  return { url, stop: close };
}

beforeAll(async () => {
  const dir = await copyProject(isExport ? 'writing-export' : 'writing', { data: writingSite(), hasPaperCards: false });
  await drawFullLife(join(dir, 'public'));
  await writePictures(dir);
  // Next responds to a range request for an empty file with status 500.
  await writeFile(join(dir, 'public', 'run.mp4'), 'no video');
  await mkdir(shots, { recursive: true });
  [site, browser] = await Promise.all([start(dir), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const text = async (path: string) => (await fetch(site.url + path)).text();
const documentOf = async (path: string) => new JSDOM(await text(path)).window.document;

/** The requests of a page to other sites, which a mock answers; every visit also checks that the console is empty. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, asked: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    const problems: string[] = [];
    await context.route(/^https:/, (route) => {
      const url = route.request().url();
      asked.push(url);
      return route.fulfill(standIn(url));
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(site.url + path, { waitUntil: 'load' });
    await look(page, asked);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const javascript = (body: string) => ({
  contentType: 'text/javascript',
  headers: { 'Access-Control-Allow-Origin': '*' },
  body,
});

// Like the scripts of these services: they find their script element and use its attributes.
function standIn(url: string) {
  if (url === 'https://stats.example.org/count.js')
    return javascript(
      "navigator.sendBeacon(document.querySelector('script[data-goatcounter]').dataset.goatcounter + '?p=' + location.pathname)",
    );
  if (url.startsWith('https://www.googletagmanager.com/gtag/js'))
    return javascript(
      "document.cookie='_ga=1;path=/';fetch('https://region1.google-analytics.com/g/collect',{mode:'no-cors',method:'POST'})",
    );
  if (url === 'https://giscus.app/client.js')
    return javascript(`{
      const { dataset, parentNode } = document.currentScript;
      const frame = document.createElement('iframe');
      Object.assign(frame, { className: 'giscus-frame', title: 'Comments', src: 'https://giscus.app/' + dataset.lang + '/widget?' + new URLSearchParams(dataset) });
      frame.style.height = '120px';
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://giscus.app/default.css' }));
      parentNode.append(frame);
    }`);
  if (url === 'https://giscus.app/default.css') return { contentType: 'text/css', body: '.giscus-frame{width:100%}' };
  if (url.startsWith('https://giscus.app/')) return { contentType: 'text/html', body: '<p>Two comments</p>' };
  return { status: 204, body: '' };
}

describe('the site search', () => {
  const found = (page: Page) =>
    page
      .locator('main section')
      .evaluateAll((sections) =>
        sections.map((section) => [
          section.querySelector('h2')?.textContent,
          [...section.querySelectorAll('.papers h3, .dated a')].map((title) => title.textContent),
        ]),
      );

  test('is linked on every page, and finds papers, posts, pages, news and talks in one field', () =>
    visit('/posts', {}, async (page) => {
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await page.waitForURL(/\/search$/);
      // What is typed before React has the field is no step to go back to.
      await page.waitForLoadState('networkidle');
      const field = page.getByRole('searchbox', { name: 'Search this site' });
      await field.fill('MEMORY van small');
      await page.getByRole('status').getByText('Results: 1').waitFor();
      expect(await found(page)).toEqual([['Publications', ['Memory in Small Models: What Is Lost']]]);
      expect(new URL(page.url()).search).toBe('?q=MEMORY+van+small');
      await field.fill('first');
      await page.getByRole('status').getByText('Results: 2').waitFor();
      expect(await found(page)).toEqual([
        ['Posts', ['First']],
        ['Pages', ['Notes for students']],
      ]);
      await field.fill('oslo number 5');
      await page.locator('main section h2').getByText('News', { exact: true }).waitFor();
      expect(await found(page)).toEqual([
        [
          'News',
          ['Keynote number 5 at the Winter School on Memory in Oslo, and a panel on what machines should forget.'],
        ],
      ]);
      await field.fill('colloquium 18,');
      await page.locator('main section h2').getByText('Talks', { exact: true }).waitFor();
      expect(await found(page)).toEqual([['Talks', ['What machines keep, talk 18']]]);
      expect(await page.locator('.dated a').getAttribute('href')).toBe(`${basePath}/cv#talks`);
      await field.fill('machines');
      await page.getByRole('link', { name: /^All \d+, with search$/ }).waitFor();
      expect(await page.getByRole('link', { name: 'All 2, with search' }).getAttribute('href')).toBe(
        `${basePath}/publications?q=machines`,
      );
      expect(await page.locator('#talks li').count()).toBe(20);
      await page.getByRole('button', { name: 'More: Talks' }).click();
      expect(await page.locator('#talks li').count()).toBeGreaterThan(20);
      await page.goBack();
      await page.waitForURL(/\/search$/);
      expect(await page.locator('main section').count()).toBe(0);
    }));

  test('uses the query in the URL, and text typed before its script loaded', async () => {
    await visit('/search?q=kernel', {}, async (page) => {
      await page.getByRole('status').getByText('Results:').waitFor();
      expect(await found(page)).toContainEqual(['Posts', ['How we read our kernel aloud: a diary']]);
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/_next\/static\/chunks\/payload-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url}/search`);
    await page.getByRole('searchbox').fill('kernel');
    release();
    await page.getByRole('status').getByText('Results:').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('kernel');
    await context.close();
  });

  test('searches in the language of its page, and links to pages in that language', () =>
    visit('/zh-cn/search?q=权重', {}, async (page) => {
      await page.getByRole('status').getByText('检索结果：1 条').waitFor();
      expect(await found(page)).toEqual([['文章', ['经得起微调：的证明']]]);
      expect(await page.locator('.dated a').getAttribute('href')).toBe(`${basePath}/zh-cn/posts/proofs-that-survive`);
    }));

  test('reports when the index cannot be loaded; without scripts there are links to the lists', async () => {
    await visit('/search', { javaScriptEnabled: false }, async (page) => {
      expect(await page.getByRole('searchbox').count()).toBe(0);
      const lists = page.locator('main li a');
      expect(await lists.allTextContents()).toEqual([
        'Publications',
        'Posts',
        'News',
        'Talks',
        'Join us',
        'Notes for students',
      ]);
      for (const href of await lists.evaluateAll((links) =>
        links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
      ))
        expect([href, (await fetch(href)).status]).toEqual([href, 200]);
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/search-index\.json/, (route) => route.abort());
    await page.goto(`${site.url}/search?q=kernel`);
    await page.getByText('The search could not be loaded; use the lists below.').waitFor();
    expect(await page.locator('main li a').count()).toBe(6);
    await context.close();
  });

  test('has an OpenSearch description', async () => {
    expect(await text('/opensearch.xml')).toContain(`template="${address}/search?q={searchTerms}"`);
  });
});

describe('third-party services', () => {
  test('have one policy for all pages, which allows only what they need', async () => {
    const policies = await Promise.all(
      ['/', '/posts/proofs-that-survive', '/zh-cn/search', '/he'].map(async (path) => {
        const answer = await fetch(site.url + path);
        const meta = new JSDOM(await answer.text()).window.document.querySelector('meta[http-equiv]');
        return (isExport ? meta?.getAttribute('content') : answer.headers.get('content-security-policy')) ?? '';
      }),
    );
    const [policy = ''] = new Set(policies);
    expect(new Set(policies).size).toBe(1);
    expect(policy.length).toBeLessThanOrEqual(700);
    expect(policy.replace(/ 'sha256-[^']+'/g, '')).toBe(
      `default-src 'none'; script-src 'self' https://stats.example.org/count.js https://www.googletagmanager.com/gtag/js https://giscus.app/client.js; style-src 'self' https://giscus.app/default.css; img-src 'self' data: https://stats.example.org/count https://*.google-analytics.com; font-src 'self'; media-src 'self'; connect-src 'self' https://stats.example.org/count https://*.google-analytics.com https://*.analytics.google.com; frame-src https://giscus.app/; manifest-src 'self'; base-uri 'none'; form-action 'none'${isExport ? '' : "; frame-ancestors 'none'"}`,
    );
    if (!isExport) expect((await fetch(site.url)).headers.get('cross-origin-embedder-policy')).toBe('unsafe-none');
  });

  const COUNTED = ['https://stats.example.org/count.js', 'https://stats.example.org/count'];
  const bare = (asked: readonly string[]) => asked.map((url) => url.replace(/\?.*/, ''));
  const whenAsked = (asked: readonly string[], url: string) =>
    until(url, async () => (bare(asked).includes(url) ? url : null), 10);

  test('a counter without cookies counts once the page has loaded; nothing is requested from Google before consent', () =>
    visit('/posts', {}, async (page, asked) => {
      const question = page.getByRole('region', { name: 'Cookies' });
      await question.waitFor();
      await whenAsked(asked, 'https://stats.example.org/count');
      expect(bare(asked)).toEqual(COUNTED);
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot({ path: join(shots, 'consent.png') });
      await question.getByRole('button', { name: 'Decline' }).click();
      expect(await question.isVisible()).toBe(false);
      await page.reload();
      await until('a second count', async () => (asked.length === 4 ? true : null), 10);
      expect(bare(asked)).toEqual([...COUNTED, ...COUNTED]);
      expect(await question.isVisible()).toBe(false);

      await page.getByRole('button', { name: 'Cookies' }).click();
      await question.getByRole('button', { name: 'Allow' }).click();
      await whenAsked(asked, 'https://region1.google-analytics.com/g/collect');
      expect(await page.evaluate(() => document.cookie)).toContain('_ga=1');
      await page.getByRole('button', { name: 'Cookies' }).click();
      await question.getByRole('button', { name: 'Decline' }).click();
      expect(await page.evaluate(() => document.cookie)).not.toContain('_ga=');
    }));

  test('comments are loaded on a click, in the language and the theme of the page', () =>
    visit('/zh-cn/posts/proofs-that-survive', { colorScheme: 'dark' }, async (page, asked) => {
      await whenAsked(asked, 'https://stats.example.org/count');
      expect(bare(asked)).toEqual(COUNTED);
      const section = page.getByRole('region', { name: '评论' });
      expect(await section.getByRole('link').getAttribute('href')).toBe('https://github.com/isolde/notes/discussions');
      await section.getByRole('button', { name: '显示评论' }).click();
      await page.frameLocator('iframe.giscus-frame').getByText('Two comments').waitFor();
      const frame = new URL(asked.find((url) => url.includes('/widget')) ?? 'https://none.example');
      expect(frame.pathname).toBe('/zh-CN/widget');
      expect(Object.fromEntries(frame.searchParams)).toMatchObject({
        repo: 'isolde/notes',
        categoryId: 'DIC_kwDOAbCdEf4B',
        term: 'posts/proofs-that-survive',
        theme: 'preferred_color_scheme',
      });
      expect(await section.getByRole('button').isVisible()).toBe(false);
    }));

  test('are only linked without scripts, without any request', () =>
    visit('/posts/first', { javaScriptEnabled: false }, async (page, asked) => {
      const section = page.getByRole('region', { name: 'Comments' });
      expect(await section.getByRole('link', { name: 'Read them on GitHub' }).isVisible()).toBe(true);
      expect(await section.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('region', { name: 'Cookies' }).count()).toBe(0);
      expect(asked).toEqual([]);
    }));
});

describe('the video of a paper', () => {
  test('is a picture that links to its host, on its page and in lists, without any request', async () => {
    for (const path of ['/publications', '/publications/meer2026paper0'])
      await visit(path, {}, async (page, asked) => {
        const still = page.locator(':is(.thumb, .picture) a[href^="https://youtu.be"]').first();
        expect(await still.getAttribute('aria-label')).toBe('Video: What Is Kept');
        expect(await still.locator('img').getAttribute('alt')).toBe('A map');
        expect(asked.filter((url) => url.includes('youtu'))).toEqual([]);
      });
  });

  test('plays if the file is on this site', () =>
    visit('/publications/meer2026paper1', {}, async (page) => {
      const video = page.locator('video[controls]');
      expect(await video.getAttribute('src')).toBe(`${basePath}/run.mp4`);
      expect(await video.getAttribute('poster')).toBe(`${basePath}/atlas.svg`);
      expect(await video.getAttribute('preload')).toBe('none');
    }));
});

describe('several languages', () => {
  const alternates = (document: Document) =>
    [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href')?.replace(address, ''),
    ]);

  test('a post has alternates in the languages it is written in, and no others', async () => {
    const both = [
      ['en', '/posts/proofs-that-survive'],
      ['zh-CN', '/zh-cn/posts/proofs-that-survive'],
      ['x-default', '/posts/proofs-that-survive'],
    ];
    for (const path of ['/posts/proofs-that-survive', '/zh-cn/posts/proofs-that-survive']) {
      const document = await documentOf(path);
      expect(alternates(document)).toEqual(both);
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address + path);
    }
    const stranger = await documentOf('/he/posts/proofs-that-survive');
    expect(alternates(stranger)).toEqual([]);
    expect(stranger.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${address}/posts/proofs-that-survive`,
    );
    expect([...stranger.querySelectorAll('h1, .summary, .prose')].map((part) => part.getAttribute('lang'))).toEqual([
      'en',
      'en',
      'en',
    ]);
    const sitemap = await text('/sitemap.xml');
    expect(sitemap).toContain(`<loc>${address}/he/posts/reading-aloud</loc>`);
    expect(sitemap).toContain(`<loc>${address}/zh-cn/join</loc>`);
    expect(sitemap).not.toContain(`${address}/he/posts/first`);
    expect(sitemap).not.toContain(`${address}/he/join`);
  });

  test('a post has machine-readable language and URL', async () => {
    const posting = async (path: string) =>
      [...(await documentOf(path)).querySelectorAll('script[type="application/ld+json"]')]
        .map((script): Record<string, unknown> => JSON.parse(script.textContent ?? ''))
        .find((data) => data['@type'] === 'BlogPosting');
    expect(await posting('/zh-cn/posts/proofs-that-survive')).toMatchObject({
      inLanguage: 'zh-CN',
      url: `${address}/zh-cn/posts/proofs-that-survive`,
    });
    expect(await posting('/he/posts/first')).toMatchObject({ inLanguage: 'en', url: `${address}/posts/first` });
    expect(await text('/he/feed.xml')).toContain('<content type="html" xml:lang="en">');
  });
});

const PAGES = [
  '/posts',
  '/posts/proofs-that-survive',
  '/posts/tags/verification',
  '/teaching-notes',
  '/publications/meer2026paper0',
  '/search?q=machines',
  '/zh-cn/posts/proofs-that-survive',
  '/he/posts/reading-aloud',
  '/he/posts',
];
/** A visitor who has declined analytics before. */
const ANSWERED = () => ({
  cookies: [],
  origins: [{ origin: new URL(site.url).origin, localStorage: [{ name: 'analytics-consent', value: 'no' }] }],
});
const VIEWS = [
  { name: 'wide', viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
  { name: 'phone', viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const },
];

describe.each(VIEWS)('$name', ({ name, viewport, colorScheme }) => {
  test.each(PAGES)('%s fits its window, and passes axe', (path) =>
    visit(path, { viewport, colorScheme, storageState: ANSWERED() }, async (page) => {
      if (path.includes('?q=')) await page.getByRole('status').getByText('Results:').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      // A scrollable table can be focused, but is not a landmark.
      expect(await axeViolations(page, { except: ['focus-order-semantics'] })).toEqual([]);
      const file = `writing${isExport ? '-export' : ''}${path.replaceAll(/[/?=]/g, '-')}-${name}.png`;
      await page.screenshot({ path: join(shots, file), fullPage: true });
    }),
  );
});

describe('a post', () => {
  test('works by keyboard: contents, notes and back, code, video, comments', () =>
    visit('/posts/proofs-that-survive', VIEWS[0] ?? {}, async (page) => {
      await page.locator('a[href="#note-1"], a[href^="#"][id*="ref"]').first().focus();
      const reached = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(reached);
      const seen = new Set<string>();
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        getSelection()?.removeAllRanges();
        window.scrollTo(0, 0);
      });
      await page.reload();
      for (let step = 0; step < 90; step++) {
        await page.keyboard.press('Tab');
        const [tag, visible] = await page.evaluate(() => {
          const element = document.activeElement;
          const box = element?.getBoundingClientRect();
          const style = element ? getComputedStyle(element) : null;
          const isMarked = style !== null && (style.outlineStyle !== 'none' || element?.tagName === 'VIDEO');
          return [element?.tagName ?? '', isMarked && box !== undefined && box.bottom > 0 && box.top < innerHeight];
        });
        if (tag === 'BODY') break;
        expect([tag, visible]).toEqual([tag, true]);
        seen.add(tag);
      }
      expect([...seen].sort()).toEqual(expect.arrayContaining(['A', 'BUTTON', 'VIDEO']));
    }));

  test('in print has its text, notes and references, and no controls', () =>
    visit('/posts/proofs-that-survive', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.site-header', '.turn', '#consent', 'video', '[data-comments]'])
        expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
      for (const kept of ['h1', '.prose pre', '.prose table', '#notes', '#references', 'figure img'])
        expect([kept, await page.locator(kept).first().isVisible()]).toEqual([kept, true]);
    }));

  test('runs from right to left in Hebrew, code from left to right', () =>
    visit('/he/posts/reading-aloud', VIEWS[0] ?? {}, async (page) => {
      const direction = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).direction);
      expect([await direction('h1'), await direction('.prose p'), await direction('.prose pre')]).toEqual([
        'rtl',
        'rtl',
        'ltr',
      ]);
      const [side, text] = await Promise.all(
        ['.head .facts', '.head h1'].map((selector) => page.locator(selector).first().boundingBox()),
      );
      expect(side && text && side.x > text.x).toBe(true);
    }));

  test('without scripts has everything except what needs them', () =>
    visit('/posts/proofs-that-survive', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('math').count()).toBeGreaterThan(2);
      expect(await page.locator('video[controls]').count()).toBe(1);
      expect(await page.locator('.hljs-keyword').count()).toBeGreaterThan(0);
      expect(await page.getByRole('link', { name: 'Search', exact: true }).isVisible()).toBe(true);
      expect(
        await page.locator('.needs-script').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
      ).toBe(0);
    }));
});
