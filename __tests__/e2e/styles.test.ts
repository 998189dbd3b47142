import { openBrowser } from '../helpers/browser';
import { projectRoot } from '../helpers/next-cli';
import { startOffline } from '../helpers/next-server';
import { differentWithAllRules } from '../helpers/whole-styles';

const PATHS = ['/', '/publications', '/publications/yu2024neuron', '/news', '/cv', '/accessibility', '/no/such/page'];

test('pages look as with all rules of their stylesheets', async () => {
  const [site, browser] = await Promise.all([startOffline(), openBrowser()]);
  try {
    expect(await differentWithAllRules(browser, { url: site.url, dir: projectRoot, paths: PATHS })).toEqual([]);
  } finally {
    await browser.close();
    await site.stop();
  }
}, 300_000);
