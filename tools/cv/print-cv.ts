import type { Browser } from 'playwright-core';
import { EXIT } from '@/tools/shared/command';
import { Stop } from '@/tools/shared/failure';

/**
 * Prints the CV at `path` of the site at `url` as PDF: tagged, with title, language and outline, in the paper size that its stylesheet
 * sets. Links within the site lead to its public address, not to the local server.
 */
export async function printCv(browser: Browser, url: string, path = '/cv'): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    const response = await page.goto(url + path, { waitUntil: 'load' });
    if (response?.status() !== 200)
      throw new Stop(
        EXIT.mistake,
        `There is no CV to print: ${path} responded with ${response?.status() ?? 'nothing'}. Is data/ still empty?`,
      );
    await page.evaluate(async () => {
      const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
      for (const link of document.querySelectorAll('a[href^="/"]')) {
        link.setAttribute('href', new URL(link.getAttribute('href') ?? '/', canonical).href);
        link.classList.add('no-address');
      }
      // Lazy pictures would be missing, because nothing scrolls to them.
      for (const picture of document.images) picture.loading = 'eager';
      await Promise.all([...document.images].map((picture) => picture.decode()));
    });
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}
