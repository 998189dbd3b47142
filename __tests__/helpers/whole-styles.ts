import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const VIEWS = [
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light', media: 'screen' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', media: 'screen' },
  { viewport: { width: 718, height: 1047 }, colorScheme: 'light', media: 'print' },
] as const;

const rulesOf = (css: string) => css.split('}');

/** The stylesheet that a reduced one was made from: the one with most of its rules. */
function wholeOf(reduced: string, sheets: readonly string[]): string {
  const shared = (sheet: string) => {
    const rules = new Set(rulesOf(sheet));
    return rulesOf(reduced).filter((rule) => rules.has(rule)).length;
  };
  return [...sheets].sort((a, b) => shared(b) - shared(a))[0] ?? '';
}

/** The pages that look different with the whole stylesheets of the build in `dir` than with those that are served, with everything opened. */
export async function differentWithAllRules(
  browser: Browser,
  { url, dir, paths }: { url: string; dir: string; paths: readonly string[] },
): Promise<string[]> {
  const chunks = join(dir, '.next', 'static', 'chunks');
  const sheets = readdirSync(chunks)
    .filter((name) => name.endsWith('.css') && !name.startsWith('used-'))
    .map((name) => readFileSync(join(chunks, name), 'utf8'));
  const different: string[] = [];
  for (const { viewport, colorScheme, media } of VIEWS)
    for (const path of paths) {
      const shots: Buffer[] = [];
      for (const isWhole of [false, true]) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        if (isWhole)
          await page.route('**/used-*.css', async (route) => {
            const response = await route.fetch();
            await route.fulfill({ response, body: wholeOf(await response.text(), sheets) });
          });
        await page.goto(url + path, { waitUntil: 'networkidle' });
        await page.emulateMedia({ media });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          // How far they are decoded differs from one visit to the next.
          for (const media of document.querySelectorAll<HTMLElement>('img, video')) media.style.visibility = 'hidden';
        });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        shots.push(await page.screenshot({ fullPage: true }));
        await context.close();
      }
      if (!shots[0]?.equals(shots[1] ?? Buffer.of())) different.push(`${path}, ${viewport.width} px, ${media}`);
    }
  return different;
}
