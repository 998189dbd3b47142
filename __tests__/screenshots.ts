// Usage: npm run screenshots, after npm run build. Takes the pictures of README and docs/look.md from the built site over a local stats server.
import { openBrowser } from './helpers/browser';
import { startLiveSite, untilCitedBy } from './helpers/live-stats';

const HELP = `Usage: npm run screenshots

Takes the pictures of README and docs/look.md from the built site over a local stats server; needs "npm run build" before.

  --help    show this

Exit codes: 0 done; 2 wrong usage.
`;
const args = process.argv.slice(2);
if (args.length > 0) {
  const isHelp = args.includes('--help');
  console[isHelp ? 'log' : 'error'](isHelp ? HELP : `found ${args.join(' ')}, expected no arguments\n\n${HELP}`);
  process.exit(isHelp ? 0 : 2);
}

const WIDE = { width: 1280, height: 960 };
const PHONE = { width: 390, height: 844 };
// An A4 page between margins of 1 cm.
const SHEET = { width: 718, height: 1047 };

const VIEWS = [
  { name: 'home-light', path: '/', viewport: WIDE, colorScheme: 'light' },
  { name: 'home-dark', path: '/', viewport: WIDE, colorScheme: 'dark' },
  { name: 'home-phone', path: '/', viewport: PHONE, colorScheme: 'light' },
  { name: 'home-print', path: '/', viewport: SHEET, colorScheme: 'light', media: 'print' },
  { name: 'publications', path: '/publications', viewport: WIDE, colorScheme: 'light' },
  { name: 'paper', path: '/publications/yu2020codecmr', viewport: WIDE, colorScheme: 'light' },
  { name: 'search-phone-dark', path: '/publications?q=neuron', viewport: PHONE, colorScheme: 'dark' },
  { name: 'not-found', path: '/no/such/page', viewport: WIDE, colorScheme: 'light' },
] as const;

const [live, browser] = await Promise.all([startLiveSite(), openBrowser()]);
await untilCitedBy(live, 980);
for (const { name, path, viewport, colorScheme, ...view } of VIEWS) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(live.site.url + path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.querySelector('.cites')?.textContent?.includes('980') ?? true);
  if ('media' in view) await page.emulateMedia({ media: view.media });
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  console.log(`docs/screenshots/${name}.png`);
  await page.close();
}
await browser.close();
await live.stop();
