// Usage: npm run screenshots, after npm run build. Takes the pictures of README from the built site over a local stats server.
import { openBrowser } from './helpers/browser';
import { startLiveSite, untilCitedBy } from './helpers/live-stats';

const VIEWS = [
  { name: 'home-light', path: '/', width: 1280, height: 960, colorScheme: 'light' },
  { name: 'home-dark', path: '/', width: 1280, height: 960, colorScheme: 'dark' },
  { name: 'home-phone', path: '/', width: 390, height: 844, colorScheme: 'light' },
] as const;

const [live, browser] = await Promise.all([startLiveSite(), openBrowser()]);
await untilCitedBy(live, 980);
for (const { name, path, width, height, colorScheme } of VIEWS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(live.site.url + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  console.log(`docs/screenshots/${name}.png`);
  await page.close();
}
await browser.close();
await live.stop();
