import type { Browser } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { type Edition, isExport, pathsOf, startEdition } from '../helpers/edition';
import { observatoryScore, policyInMeta } from '../helpers/observatory';
import { expectPagePolicy, inlineScripts } from '../helpers/page-policy';
import { pool } from '../helpers/pool';

let site: Edition;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startEdition({ withHeaderFile: true }), openBrowser()]);
  paths = await pathsOf(site);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

// Header files cannot express "all except these", so exported pages have no Cross-Origin-Resource-Policy, which does not protect documents anyway.
const SCORE = isExport ? 140 : 150;

test(`every page, and the page for what is not there, scores ${SCORE} by the rules of MDN’s Observatory`, async () => {
  expect(paths.length).toBeGreaterThan(10);
  for (const path of [...paths, '/no/such/page']) {
    const response = await fetch(site.url + path);
    expect([path, observatoryScore(response.headers, await response.text())]).toEqual([path, SCORE]);
  }
});

// One theme per edition: the policy does not depend on the theme, and the theme script is in both.
test.each([isExport ? 'dark' : 'light'] as const)(
  'no page violates its policy: search, copy, theme switch, badge and navigation, %s',
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(10_000);
    const violations: string[] = [];
    context.on(
      'console',
      (message) => /Content Security Policy|Refused to/.test(message.text()) && violations.push(message.text()),
    );
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`Refused to obey: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    // Each page mostly waits for the network to be idle, so several can run in parallel.
    await pool([...paths, '/no/such/page'], 4, async (path) => {
      const tab = await context.newPage();
      await tab.goto(site.url + path, { waitUntil: 'networkidle', timeout: 30_000 });
      await tab.close();
    });

    const page = await context.newPage();
    await page.goto(`${site.url}/publications`);
    await page.getByRole('searchbox').fill('neuron');
    await page.getByText(/of 10 papers/).waitFor();
    await page.getByRole('button', { name: /theme/i }).click();
    await page
      .getByRole('link', { name: 'Neuron-Level Knowledge Attribution in Large Language Models', exact: true })
      .click();
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByText('Copied').waitFor();
    await page.getByRole('link', { name: 'Zeping Yu' }).first().click();
    await page.locator('body', { hasText: 'cited by 128' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(violations).toEqual([]);
    await context.close();
  },
);

test('all pages have the same policy, with hashes of only the theme script and the loader', async () => {
  const policies = new Set<string | null>();
  for (const path of [...paths, '/no/such/page']) {
    const response = await fetch(site.url + path);
    const html = await response.text();
    const policy = isExport ? policyInMeta(html) : response.headers.get('content-security-policy');
    expectPagePolicy(policy, html, { inMeta: isExport });
    expect([path, inlineScripts(html).length]).toEqual([path, 2]);
    policies.add(policy);
  }
  expect(policies.size).toBe(1);
  expect([...policies].join().length).toBeLessThanOrEqual(700);
});

test("no script runs before the page has loaded, and the HTML has none of the framework's scripts", async () => {
  for (const path of [...paths, '/no/such/page']) {
    const html = await (await fetch(site.url + path)).text();
    expect([path, /__next_f|TURBOPACK/.test(html)]).toEqual([path, false]);
    const sources = [...html.matchAll(/<script[^>]*\ssrc="[^"]*"[^>]*>/gi)].map(([tag]) => tag);
    expect([path, sources.filter((tag) => !/\snomodule\b/i.test(tag))]).toEqual([path, []]);
  }
});
