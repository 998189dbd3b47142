import type { Browser } from 'playwright-core';

export interface Visit {
  /** Largest Contentful Paint, ms. */
  lcp: number;
  /** The addresses of all requests, in order, without data: URLs. */
  urls: string[];
}

// Lighthouse's "slow 4G" as its DevTools throttling applies it, and a CPU slowed down four times.
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
};
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Opens the address as a phone on slow 4G would for the first time. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', SLOW_4G);
    await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const urls: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) urls.push(request.url());
    });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
    const lcp = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    return { lcp, urls };
  } finally {
    await context.close();
  }
}
