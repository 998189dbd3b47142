// Usage: npm run screenshots, after npm run build. Takes the screenshots for README and docs/ from the built site, with a local stats server.
import sharp from 'sharp';
import { openBrowser } from './helpers/browser';
import { buildFullLife } from './helpers/full-life-site';
import { startLiveSite, untilCitedBy } from './helpers/live-stats';
import { startOffline } from './helpers/next-server';
import { withFonts } from './helpers/picture-fonts';
import { buildProject, copyProject } from './helpers/project-copy';
import { threeLanguages } from './helpers/three-languages';

const HELP = `Usage: npm run screenshots

Takes the screenshots for README and docs/: eight of the built site with a local stats server (run "npm run build" first), then four of a site
in three languages and eight of a full-life site, which it builds itself; that takes a few minutes.

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
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 1200 };
// An A4 page between margins of 1 cm.
const SHEET = { width: 718, height: 1047 };

type View = {
  name: string;
  path: string;
  viewport: { width: number; height: number };
  colorScheme?: 'dark';
  media?: 'print';
};

const SHORT_LIFE: readonly View[] = [
  { name: 'home-light', path: '/', viewport: WIDE },
  { name: 'home-dark', path: '/', viewport: WIDE, colorScheme: 'dark' },
  { name: 'home-phone', path: '/', viewport: PHONE },
  { name: 'home-print', path: '/', viewport: SHEET, media: 'print' },
  { name: 'publications', path: '/publications', viewport: WIDE },
  { name: 'paper', path: '/publications/yu2020codecmr', viewport: WIDE },
  { name: 'search-phone-dark', path: '/publications?q=neuron', viewport: PHONE, colorScheme: 'dark' },
  { name: 'not-found', path: '/no/such/page', viewport: WIDE },
];

const THREE_LANGUAGES: readonly View[] = [
  { name: 'chinese', path: '/zh-cn', viewport: WIDE },
  { name: 'chinese-paper-phone', path: '/zh-cn/publications/lovelace2023engine', viewport: PHONE },
  { name: 'hebrew', path: '/he', viewport: WIDE },
  { name: 'hebrew-publications-phone', path: '/he/publications', viewport: PHONE, colorScheme: 'dark' },
];

const FULL_LIFE: readonly View[] = [
  { name: 'full-home', path: '/', viewport: { width: 1280, height: 3600 } },
  { name: 'full-dark', path: '/', viewport: WIDE, colorScheme: 'dark' },
  { name: 'full-laptop', path: '/', viewport: LAPTOP },
  { name: 'full-phone', path: '/', viewport: PHONE },
  { name: 'full-publications', path: '/publications', viewport: WIDE },
  { name: 'full-publications-phone', path: '/publications', viewport: PHONE, colorScheme: 'dark' },
  { name: 'full-paper', path: '/publications/meer2026paper0', viewport: WIDE },
  { name: 'full-post', path: '/posts/proofs-that-survive', viewport: { width: 1280, height: 1600 } },
];

const browser = await openBrowser();

async function takeAll(url: string, views: readonly View[], cited: string): Promise<void> {
  for (const { name, path, viewport, colorScheme = 'light', media } of views) {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await page.waitForFunction(
      (number) => document.querySelector('.cites')?.textContent?.includes(number) ?? true,
      cited,
    );
    await withFonts(page);
    if (media) await page.emulateMedia({ media });
    // Lazy-loaded images.
    await page.evaluate(() =>
      Promise.all(
        [...document.images].map((image) => {
          image.loading = 'eager';
          return image.decode().catch(() => undefined);
        }),
      ),
    );
    const file = `docs/screenshots/${name}.png`;
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 96, effort: 10 })
      .toFile(file);
    console.log(file);
    await context.close();
  }
}

const live = await startLiveSite();
await untilCitedBy(live, 980);
await takeAll(live.site.url, SHORT_LIFE, '980');
await live.stop();

async function takeOf(folder: string, views: readonly View[], cited = ''): Promise<void> {
  const site = await startOffline(folder);
  await takeAll(site.url, views, cited);
  await site.stop();
}

const languages = await copyProject('languages-pictures', { data: threeLanguages(), hasPaperCards: false });
await buildProject(languages);
await takeOf(languages, THREE_LANGUAGES);
await takeOf(await buildFullLife('full-life-pictures'), FULL_LIFE, '15,482');
await browser.close();
