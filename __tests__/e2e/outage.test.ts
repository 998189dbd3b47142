import { openBrowser } from '../helpers/browser';
import { faults } from '../helpers/faults';
import { citedByOf, type LiveSite, startLiveSite, untilCitedBy } from '../helpers/live-stats';
import { startOffline } from '../helpers/next-server';
import { fixture } from '../helpers/scholar';
import { until } from '../helpers/until';

const outages = {
  'status 500': () => faults.status(500),
  'a captcha page': () => faults.captcha(fixture('captcha.html')),
  'no answer at all': () => faults.hangBeforeHeaders(),
};

describe.each(Object.entries(outages))('the upstream responds with %s', (_, fault) => {
  let live: LiveSite;

  beforeAll(async () => {
    live = await startLiveSite();
    await untilCitedBy(live, 980);
  });

  afterAll(() => live.stop());

  test('and the page keeps the number it had', async () => {
    const before = live.upstream.requests.length;
    live.upstream.use(fault());
    await until('an attempt on the failing upstream', async () => {
      expect(await citedByOf(live)).toBe(980);
      return live.upstream.requests.length > before ? true : null;
    });
    await until('a line that says so', async () => (live.site.log().includes('ok → failing') ? true : null));
    expect(await citedByOf(live)).toBe(980);

    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(live.site.url);
    await page.locator('body', { hasText: 'cited by 128' }).waitFor();
    expect(await page.locator('dl dd').first().textContent()).toBe('980');
    await browser.close();
  });
});

test('a site whose upstream was never available starts, with null instead of a number', async () => {
  const site = await startOffline();
  try {
    const statuses = await Promise.all(Array.from({ length: 5 }, () => fetch(`${site.url}/api/scholar-stats`)));
    for (const response of statuses) {
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ source: 'none', citedBy: null, publications: {} });
    }
  } finally {
    await site.stop();
  }
});
