import type { Browser } from 'playwright-core';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';

/**
 * The CV at `path` of the site at `url` as PDF: tagged, with title, language and outline, on the paper that its style sheet
 * names. Links within the site lead to its public address, not to the server that stood in for it.
 */
export async function printCv(browser: Browser, url: string, path = '/cv'): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    const response = await page.goto(url + path, { waitUntil: 'load' });
    if (response?.status() !== 200)
      throw new Stop(
        EXIT.mistake,
        `There is no CV to print: ${path} answered ${response?.status() ?? 'nothing'}. Is data/ still empty?`,
      );
    await page.evaluate(async () => {
      const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
      for (const link of document.querySelectorAll('a[href^="/"]')) {
        link.setAttribute('href', new URL(link.getAttribute('href') ?? '/', canonical).href);
        link.classList.add('no-address');
      }
      // A picture that waits for somebody to scroll would stay away.
      for (const picture of document.images) picture.loading = 'eager';
      await Promise.all([...document.images].map((picture) => picture.decode()));
    });
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}
