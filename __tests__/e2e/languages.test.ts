import { JSDOM } from 'jsdom';
import type { Browser } from 'playwright-core';
import { DICTIONARIES } from '@/lib/words/dictionaries';
import { en } from '@/lib/words/en';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { focusState, lostText, neverReached, placeEdges } from '../helpers/in-page';
import { startOffline } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';
import { threeLanguages } from '../helpers/three-languages';

let site: { url: string; stop(): Promise<void> };
let browser: Browser;

beforeAll(async () => {
  const dir = await copyProject('languages', { data: threeLanguages(), hasPaperCards: false });
  await buildProject(dir);
  [site, browser] = await Promise.all([startOffline(dir), openBrowser()]);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const ORIGIN = 'https://example.org';
const FOLDERS = { en: '', 'zh-CN': '/zh-cn', he: '/he' } as const;
const PAGES = ['/', '/news', '/publications', '/publications/lovelace2023engine', '/cv', '/accessibility'];

const text = async (path: string) => {
  const answer = await fetch(`${site.url}${path}`);
  return { status: answer.status, body: await answer.text() };
};
const page = async (path: string) => new JSDOM((await text(path)).body).window.document;
const at = (folder: string, path: string) => (folder && path === '/' ? folder : `${folder}${path}`);

const pages = Object.entries(FOLDERS).flatMap(([language, folder]) =>
  PAGES.map((path) => ({ language, folder, path, address: at(folder, path) })),
);

test.each(pages)(
  '$address has lang and dir, its links keep the language, and none is broken',
  async ({ language, folder, path, address }) => {
    const document = await page(address);
    const root = document.documentElement;
    expect([root.lang, root.dir || 'ltr']).toEqual([language, language === 'he' ? 'rtl' : 'ltr']);
    const toOthers = [...document.querySelectorAll('.languages a')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    const others = Object.entries(FOLDERS).filter(([other]) => other !== language);
    expect(toOthers).toEqual(others.map(([other, place]) => [other, at(place, path)]));
    const links = [...document.querySelectorAll('a[href^="/"]')].filter((link) => !link.closest('.languages'));
    for (const link of links) {
      const [href = ''] = (link.getAttribute('href') ?? '').split('#');
      const isFile = /\.\w+$/.test(href.split('?')[0] ?? '') && !/feed\.xml$|resume\.json$/.test(href);
      if (!isFile) expect(`${href}/`.startsWith(`${folder}/`)).toBe(true);
      if (href) expect([href, (await text(href)).status]).toEqual([href, 200]);
    }
  },
);

const wordsIn = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node ?? {}).flatMap(wordsIn);

test.each(pages.filter(({ language }) => language !== 'en'))(
  '$address has no English interface text',
  async ({ language, address }) => {
    const own = new Set(wordsIn(DICTIONARIES[language]));
    // The language name is also an entry in the content.
    // A paper of the content is called "Notes".
    const content = new Set(['', 'Notes']);
    const english = new Set(
      wordsIn({ ...en, name: '' }).filter((word) => !own.has(word) && !content.has(word) && !word.includes('{')),
    );
    const document = await page(address);
    for (const element of document.querySelectorAll('[lang="en"], script, pre')) element.remove();
    const spoken = [...document.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'alt', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const seen = [...document.querySelectorAll('body, body *')].flatMap((element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent?.trim() ?? ''),
    );
    expect([...seen, ...spoken].filter((word) => english.has(word))).toEqual([]);
  },
);

test('missing texts are shown in the first language, and marked', async () => {
  const document = await page('/zh-cn/news');
  const item = [...document.querySelectorAll('li div')].find(
    (one) => one.textContent === 'Nobody has translated this.',
  );
  expect(item?.getAttribute('lang')).toBe('en');
  expect(document.querySelector('time')?.textContent).toBe('2025年2月');
});

test('Chinese emphasis works, and titles are in the language of the page', async () => {
  expect((await page('/zh-cn')).querySelector('#about-me strong, .lede strong')?.textContent).toBe('机器：');
  const document = await page('/he/publications/lovelace2023engine');
  expect(document.querySelector('h1')?.textContent).toBe('המנוע');
  expect(document.querySelector('h1')?.lang).toBe('he');
  expect(document.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toBe('The Engine');
});

test('alternates are reciprocal, and only of translated pages', async () => {
  const { body } = await text('/sitemap.xml');
  const listed = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
  expect(listed).toContain(`${ORIGIN}/zh-cn/news`);
  expect(listed).not.toContain(`${ORIGIN}/he`);
  expect(listed).toContain(`${ORIGIN}/he/publications/lovelace2023engine`);
  expect(listed).not.toContain(`${ORIGIN}/zh-cn/publications/lovelace2023engine`);
  for (const address of listed) {
    const document = await page(new URL(address).pathname);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    for (const [, other = ''] of alternates) expect(listed).toContain(other);
    if (alternates.length > 0) expect(alternates.map(([, other]) => other)).toContain(address);
  }
  const missing = await page('/he/news');
  expect(missing.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${ORIGIN}/news`);
  expect(missing.querySelector('link[hreflang]')).toBeNull();
});

test('feeds and JSON Resumes are in their language', async () => {
  const { body: feed } = await text('/zh-cn/feed.xml');
  expect(feed).toContain('xml:lang="zh-CN"');
  expect(feed).toContain('<title>卢爱达</title>');
  expect(feed).toContain(`href="${ORIGIN}/zh-cn/publications/lovelace2023engine"`);
  expect(JSON.parse((await text('/zh-cn/resume.json')).body).basics.name).toBe('卢爱达');
});

test('an unknown address is a 404, in all languages', async () => {
  for (const path of ['/nothing', '/zh-cn/nothing', '/zh-cn/publications/nobody']) {
    const { status, body } = await text(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).toContain('页面不存在');
    expect(body).toContain('<a href="/zh-cn" lang="zh-CN"');
    expect(body).not.toContain('_not-found"');
  }
});

test('in a page from right to left, BibTeX and references run from left to right, and titles start where the others do', async () => {
  const tab = await browser.newPage();
  const styleOf = (selector: string) =>
    tab.locator(selector).evaluate((element) => {
      const { direction, textAlign } = getComputedStyle(element);
      return [direction, textAlign];
    });
  await tab.goto(`${site.url}/he/publications/lovelace2023engine`);
  expect(await styleOf('#bibtex')).toEqual(['ltr', 'left']);
  expect(await styleOf('#cite p[dir=auto]')).toEqual(['ltr', 'right']);
  await tab.goto(`${site.url}/he`);
  expect(await styleOf('#publications li:first-child h3')).toEqual(['ltr', 'right']);
  expect(await styleOf('section.lede')).toEqual(['ltr', 'start']);
  await tab.close();
});

test('llms.txt names the home page in every language', async () => {
  const { body } = await text('/llms.txt');
  expect(body).toContain(`- [简体中文](${ORIGIN}/zh-cn): 卢爱达的论文`);
  expect(body).toContain(`- [עברית](${ORIGIN}/he): המאמרים של עדה לו`);
});

const LOOKS = [320, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

describe.each(['/zh-cn', '/he', '/he/publications', '/zh-cn/publications/lovelace2023engine', '/he/cv'])(
  '%s',
  (path) => {
    test.each(LOOKS)(
      'axe finds nothing, and no text is cut off, at $width px in $scheme colours',
      async ({ width, scheme }) => {
        const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme });
        try {
          const tab = await context.newPage();
          await tab.goto(`${site.url}${path}`);
          expect(await axeViolations(tab)).toEqual([]);
          expect(await tab.evaluate(lostText)).toEqual([]);
        } finally {
          await context.close();
        }
      },
    );

    test('the keyboard reaches everything, including the language links', async () => {
      const tab = await browser.newPage({ viewport: { width: 1280, height: 844 } });
      await tab.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      const stops = await tab.evaluate(placeEdges, true);
      for (let step = 0; step < stops + 10; step += 1) {
        await tab.keyboard.press('Tab');
        if ((await tab.evaluate(focusState))?.isEdge) break;
      }
      expect(await tab.evaluate(neverReached)).toEqual([]);
      await tab.close();
    });
  },
);
