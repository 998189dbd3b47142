import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { axeViolations } from '../helpers/axe';
import { openBrowser } from '../helpers/browser';
import { describeServer, type Edition, isExport, startEdition } from '../helpers/edition';
import { library } from '../helpers/library';
import { startOffline } from '../helpers/next-server';
import { buildProject, copyProject } from '../helpers/project-copy';

// A hundred papers on a server; the export, shared by all suites, has the ten committed ones.
const committed: Publication[] = JSON.parse(readFileSync('data/publications.json', 'utf8'));
const PAPERS = isExport ? committed : library(100);
const draft = { ...PAPERS[0], id: 'a-draft', title: 'A paper that is a draft', custom: { draft: true } };

let site: Edition;
let browser: Browser;

async function startLibrary(): Promise<Edition> {
  const data = { 'publications.json': [...PAPERS, draft] };
  const dir = await copyProject('library', { data, hasPaperCards: false });
  await buildProject(dir);
  const { url, stop } = await startOffline(dir);
  return { url, stop, basePath: '', address: 'https://zepingyu0512.github.io', upstream: null };
}

beforeAll(async () => {
  [site, browser] = await Promise.all([isExport ? startEdition() : startLibrary(), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const WIDE = { viewport: { width: 1280, height: 900 } };

async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...WIDE, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    await look(page);
  } finally {
    await context.close();
  }
}

const IN_LIBRARY: [string, string, string | string[]][] = [
  ['without accents and in lower case', 'creme lodz', 'some'],
  ['in Chinese, inside a word', '注意', 'some'],
  ['the abstract', 'study number 42.', ['Reasoning and 注意力 in Study 42']],
];

const text = async (path: string) => (await fetch(site.url + path)).text();
const count = (page: Page) => page.locator('.facts').getByRole('status');
const found = (page: Page) => page.locator('main h3').allTextContents();

describe('/publications', () => {
  test('lists all papers by year, newest first, each linked to its page, without drafts', () =>
    visit('/publications', {}, async (page) => {
      expect(await count(page).textContent()).toBe(`${PAPERS.length} papers`);
      const years = (await page.locator('main h2').allTextContents()).map(Number);
      expect(years).toEqual([...years].sort((a, b) => b - a));
      expect(await page.locator('main h3').count()).toBe(PAPERS.length);
      expect(await page.content()).not.toContain('a-draft');
    }));

  test.each([
    [
      'words in any order',
      'reasoning back',
      ['Back Attention: Understanding and Enhancing Multi-Hop Reasoning in Large Language Models'],
    ],
    ['lower case', 'knowledge neuron', 'some'],
    ...(isExport ? [] : IN_LIBRARY),
    [
      'an author',
      'belinkov',
      ['Back Attention: Understanding and Enhancing Multi-Hop Reasoning in Large Language Models'],
    ],
    ['nothing that is there', 'zzzz', []],
  ])('finds %s', (_, query, expected) =>
    visit('/publications', {}, async (page) => {
      await page.getByRole('searchbox', { name: 'Search papers' }).fill(query);
      await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent?.includes(' of '));
      const titles = await found(page);
      if (expected === 'some') expect(titles.length).toBeGreaterThan(0);
      else expect(titles).toEqual(expected);
      expect(await count(page).textContent()).toBe(`${titles.length} of ${PAPERS.length} papers`);
      expect(page.url()).toBe(`${site.url}/publications?${new URLSearchParams({ q: query })}`);
    }),
  );

  test('filters combine, and Back removes them one by one', () =>
    visit('/publications', {}, async (page) => {
      await page.getByText('Filter', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2020');
      await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Conference paper' });
      await page.waitForURL(/year=2020&?/);
      expect(new URL(page.url()).search).toBe('?type=paper-conference&year=2020');
      await page.getByText(/ of \d+ papers/).waitFor();
      const both = await found(page);
      expect(both).toContain('CodeCMR: Cross-modal retrieval for function-level binary source code matching');
      await page.goBack();
      expect(new URL(page.url()).search).toBe('?year=2020');
      await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select[name=type]')?.value === '');
      expect((await found(page)).length).toBeGreaterThanOrEqual(both.length);
      await page.goBack();
      await page.getByText(`${PAPERS.length} papers`, { exact: true }).waitFor();
    }));

  test('a URL with a query shows its results, and Back from a paper returns to them', () =>
    visit('/publications?q=codecmr&sort=citations', {}, async (page) => {
      await page.getByText(`1 of ${PAPERS.length} papers`).waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('codecmr');
      await page.getByText('Filter (1)', { exact: true }).click();
      expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('citations');
      await page.getByRole('link', { name: /^CodeCMR/ }).click();
      await page.waitForURL(/yu2020codecmr$/);
      await page.goBack();
      await page.getByText(`1 of ${PAPERS.length} papers`).waitFor();
    }));

  test('works by keyboard: from the search field to a result and to its page', () =>
    visit('/publications', {}, async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('codecmr');
      await page.getByText(`1 of ${PAPERS.length} papers`).waitFor();
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.textContent?.startsWith('CodeCMR'))) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/yu2020codecmr$/);
    }));

  test('without JavaScript it is the complete list with anchors for years, and no control without a function', () =>
    visit('/publications', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('main h3').count()).toBe(PAPERS.length);
      expect(await page.getByRole('searchbox').isVisible()).toBe(false);
      const years = page.getByRole('navigation', { name: 'Years' });
      // A short list needs no links to its years.
      expect(await years.count()).toBe(isExport ? 0 : 1);
      if (isExport) return;
      await years.getByRole('link', { name: /^2018/ }).click();
      expect(page.url()).toMatch(/#y2018$/);
    }));

  test('a hundred papers are small', async () => {
    const html = await text('/publications');
    const sheets = await Promise.all(
      [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, path = '']) => text(path.slice(site.basePath.length))),
    );
    const bytes = [html, ...sheets].reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(30_000);
  });
});

describe('a paper', () => {
  test('copies its BibTeX by keyboard, and announces it', () =>
    visit('/publications/yu2020codecmr', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.getByRole('button', { name: 'Copy BibTeX' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Copied').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await text('/publications/yu2020codecmr/cite.bib'));
    }));

  test('without JavaScript it has its text, its BibTeX and the downloads', () =>
    visit('/publications/yu2020codecmr', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('pre').textContent()).toContain('@inproceedings{yu2020codecmr,');
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('link', { name: 'RIS' }).getAttribute('href')).toBe(
        `${site.basePath}/publications/yu2020codecmr/cite.ris`,
      );
    }));

  test('an unknown paper has status 404, and so do its files', async () => {
    for (const path of [
      '/publications/nobody',
      '/publications/nobody/cite.bib',
      '/publications/year/1066',
      '/publications/a-draft',
      '/publications/themes',
    ])
      expect([path, (await fetch(site.url + path)).status]).toEqual([path, 404]);
  });

  // For an export, the host decides; it follows _headers.
  describeServer('as a file', () => {
    test.each([
      ['bib', 'application/x-bibtex; charset=utf-8'],
      ['ris', 'application/x-research-info-systems; charset=utf-8'],
      ['json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    ])('.%s has the content type of its format', async (extension, type) => {
      const response = await fetch(`${site.url}/publications/yu2020codecmr/cite.${extension}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    });
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s, wide and at 320 px, on', (colorScheme) => {
  test.each([
    '/publications?q=study+4',
    '/publications/year/2024',
    ...(isExport ? ['/publications/yu2020codecmr'] : ['/publications/journal', '/publications/forty-authors']),
    '/news',
  ])('%s', (path) =>
    visit(path, { colorScheme }, async (page) => {
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeViolations(page)).toEqual([]);
    }),
  );
});

describe('machines', () => {
  const head = async (path: string) => new JSDOM(await text(path)).window.document;
  const meta = (document: Document, name: string) =>
    [...document.head.querySelectorAll(`meta[name="${name}"]`)].map((element) => element.getAttribute('content'));

  // schema.org's context is little more than a vocabulary; this replaces it without a network.
  const expand = async (script: Element) =>
    jsonld.expand(JSON.parse(script.textContent ?? ''), {
      documentLoader: async (documentUrl) => ({
        contextUrl: null,
        documentUrl,
        document: { '@context': { '@vocab': 'https://schema.org/' } },
      }),
    });
  const types = async (path: string) => {
    const scripts = [...(await head(path)).querySelectorAll('script[type="application/ld+json"]')];
    const expanded = await Promise.all(scripts.map(expand));
    return expanded.flat().flatMap((node) => node['@type']);
  };

  test('JSON-LD: the home page is a profile, a paper an article with breadcrumbs', async () => {
    expect(await types('/')).toEqual(['https://schema.org/ProfilePage']);
    expect(await types(`/publications/${isExport ? 'yu2020codecmr' : 'journal'}`)).toEqual([
      'https://schema.org/ScholarlyArticle',
      'https://schema.org/BreadcrumbList',
    ]);
    if (isExport) return;
    expect(await types('/publications/phd-thesis')).toContain('https://schema.org/Thesis');
    expect(await types('/publications/script')).toContain('https://schema.org/ScholarlyArticle');
  });

  test.each(PAPERS.filter(({ id }) => !id.startsWith('invented')).map(({ id }) => id))(
    '%s has the tags that Scholar requires, in its head',
    async (id) => {
      const document = await head(`/publications/${id}`);
      const paper = PAPERS.find((other) => other.id === id);
      expect(meta(document, 'citation_title')).toEqual([mathToText(paper?.title ?? '')]);
      expect(meta(document, 'citation_author')).toHaveLength(paper?.author?.length ?? 0);
      expect(meta(document, 'citation_publication_date')[0]).toMatch(/^\d{4}(\/\d\d){0,2}$/);
      const types = [...document.head.querySelectorAll('link[rel=describedby]')].map((link) =>
        link.getAttribute('type'),
      );
      expect(types).toContain('application/x-bibtex');
      expect(document.head.querySelector('meta[property="og:image"]')?.getAttribute('content')).toBe(
        `${site.address}/publications/${id}/card.png`,
      );
      expect(document.head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `${site.address}/publications/${id}`,
      );
    },
  );

  test('lists carry COinS and no tag of a single paper', async () => {
    const document = await head('/publications');
    expect(document.querySelectorAll('span.Z3988')).toHaveLength(PAPERS.length);
    expect(meta(document, 'citation_title')).toEqual([]);
  });

  test('the feed is linked in the head, complete, and identical after another build of the same data', async () => {
    const document = await head('/');
    expect(document.head.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(
      `${site.address}/feed.xml`,
    );
    const feed = new JSDOM(await text('/feed.xml'), { contentType: 'application/xml' }).window.document;
    expect(feed.querySelectorAll('entry').length).toBeGreaterThan(PAPERS.length * 0.9);
    expect(feed.querySelector('updated')?.textContent).toMatch(/T00:00:00Z$/);
  });

  test('robots.txt, sitemap, manifest and llms.txt exist and use the URL in the settings', async () => {
    for (const path of ['/robots.txt', '/sitemap.xml', '/llms.txt'])
      expect([path, await text(path)]).toEqual([path, expect.stringContaining(site.address)]);
    expect(JSON.parse(await text('/manifest.webmanifest'))).toMatchObject({ name: 'Zeping Yu' });
    expect(await text('/opensearch.xml')).toContain(`template="${site.address}/publications?q={searchTerms}"`);
    expect((await text('/sitemap.xml')).match(/<loc>/g)?.length).toBe(PAPERS.length + 5);
  });
});

test('the icons other than SVG exist, in the format of their names', async () => {
  const bytes = async (path: string) => Buffer.from(await (await fetch(site.url + path)).arrayBuffer());
  expect((await fetch(`${site.url}/favicon.ico`)).headers.get('content-type')).toBe('image/x-icon');
  const icon = await bytes('/favicon.ico');
  expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48]);
  const sizeOf = (png: Buffer) => [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(sizeOf(icon.subarray(22))).toEqual(['PNG', 48, 48]);
  expect(sizeOf(await bytes('/apple-touch-icon.png'))).toEqual(['PNG', 180, 180]);
});

test('every page is valid HTML, and no internal link is broken', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // The old anchors of acad-homepage sites start with a hyphen.
      'valid-id': 'off',
      // React's output style; both are valid HTML.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'element-case': 'off',
      'attr-case': 'off',
    },
  });
  const seen = new Set(['/']);
  const anchors = new Map<string, string>();
  const problems: string[] = [];
  for (const path of seen) {
    const response = await fetch(site.url + path);
    if (response.status !== 200) problems.push(`${path}: status ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    const report = await validator.validateString(html);
    for (const { messages } of report.results)
      problems.push(
        ...messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
      );
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const [target = '', hash] = href.replaceAll('&amp;', '&').split('#');
      if (!target && hash && !ids.has(hash)) problems.push(`${path}: no #${hash}`);
      if (!target.startsWith('/')) continue;
      if (!`${target}/`.startsWith(`${site.basePath}/`)) problems.push(`${path}: ${href} leads out of the site`);
      const [pathname = '/'] = (target.slice(site.basePath.length) || '/').split('?');
      if (pathname.endsWith('.pdf')) continue;
      seen.add(pathname);
      if (hash) anchors.set(`${pathname}#${hash}`, path);
    }
  }
  for (const [target, from] of anchors) {
    const [path = '/', hash] = target.split('#');
    if (!(await text(path)).includes(`id="${hash}"`)) problems.push(`${from}: no ${target}`);
  }
  expect(problems).toEqual([]);
  expect(seen.size).toBeGreaterThan(PAPERS.length * 3);
}, 120_000);
