import { changed, problemsOf } from '@/__tests__/helpers/content-files';
import { serviceSources, servicesOf } from '@/lib/content/services';
import { contentSecurityPolicy, LONGEST_POLICY } from '@/lib/finish/content-security-policy.mjs';

const GISCUS = { repo: 'ada/notes', repoId: 'R_kgDOAbCdEf', category: 'Announcements', categoryId: 'DIC_kwDOAbCdEf4B' };
const TOKEN = '0123456789abcdef0123456789abcdef';
const WEBSITE = '94db1cb1-74f4-4a40-ad6c-962362670409';

test('without settings nothing is loaded, and the policy allows nothing', () => {
  expect(servicesOf({})).toBeNull();
  expect(servicesOf({ analytics: {} })).toBeNull();
  expect(serviceSources({})).toBe('');
});

// In full, as in the hosts' own documentation.
test.each([
  [
    'GoatCounter',
    { analytics: { goatcounter: 'ada' } },
    { src: 'https://gc.zgo.at/count.js', data: { goatcounter: 'https://ada.goatcounter.com/count' } },
    'script-src https://gc.zgo.at/count.js; img-src https://ada.goatcounter.com/count; connect-src https://ada.goatcounter.com/count',
  ],
  [
    'GoatCounter of one’s own',
    { analytics: { goatcounter: 'https://stats.example.org' } },
    { src: 'https://stats.example.org/count.js', data: { goatcounter: 'https://stats.example.org/count' } },
    'script-src https://stats.example.org/count.js; img-src https://stats.example.org/count; connect-src https://stats.example.org/count',
  ],
  [
    'Plausible',
    { analytics: { plausible: { domain: 'ada.example.org' } } },
    { src: 'https://plausible.io/js/script.js', data: { domain: 'ada.example.org' } },
    'script-src https://plausible.io/js/script.js; connect-src https://plausible.io/api/event',
  ],
  [
    'Plausible of one’s own',
    { analytics: { plausible: { domain: 'ada.example.org', url: 'https://stats.example.org' } } },
    { src: 'https://stats.example.org/js/script.js', data: { domain: 'ada.example.org' } },
    'script-src https://stats.example.org/js/script.js; connect-src https://stats.example.org/api/event',
  ],
  [
    'Umami',
    { analytics: { umami: { websiteId: WEBSITE } } },
    { src: 'https://cloud.umami.is/script.js', data: { 'website-id': WEBSITE } },
    'script-src https://cloud.umami.is/script.js; connect-src https://cloud.umami.is/api/send https://api-gateway.umami.dev/api/send',
  ],
  [
    'Umami of one’s own',
    { analytics: { umami: { websiteId: WEBSITE, url: 'https://stats.example.org/umami' } } },
    { src: 'https://stats.example.org/umami/script.js', data: { 'website-id': WEBSITE } },
    'script-src https://stats.example.org/umami/script.js; connect-src https://stats.example.org/umami/api/send',
  ],
  [
    'Cloudflare',
    { analytics: { cloudflare: TOKEN } },
    { src: 'https://static.cloudflareinsights.com/beacon.min.js', data: { 'cf-beacon': `{"token":"${TOKEN}"}` } },
    'script-src https://static.cloudflareinsights.com/beacon.min.js; connect-src https://cloudflareinsights.com/cdn-cgi/rum',
  ],
])('%s is loaded with its own attributes, and the policy allows only what it needs', (_, site, script, sources) => {
  expect(servicesOf(site)).toEqual({ counters: [script] });
  expect(serviceSources(site)).toBe(sources);
});

test('Google Analytics and giscus are not loaded before the visitor agrees or clicks', () => {
  expect(servicesOf({ analytics: { googleAnalytics: 'G-ABC123DEF4' } })).toEqual({
    counters: [],
    google: 'G-ABC123DEF4',
  });
  expect(serviceSources({ analytics: { googleAnalytics: 'G-ABC123DEF4' } })).toBe(
    'script-src https://www.googletagmanager.com/gtag/js; img-src https://*.google-analytics.com; connect-src https://*.google-analytics.com https://*.analytics.google.com',
  );
  expect(servicesOf({ comments: { giscus: GISCUS } })).toEqual({
    counters: [],
    comments: {
      src: 'https://giscus.app/client.js',
      data: expect.objectContaining({ repo: 'ada/notes', 'repo-id': 'R_kgDOAbCdEf', mapping: 'specific' }),
    },
  });
  expect(serviceSources({ comments: { giscus: GISCUS } })).toBe(
    'script-src https://giscus.app/client.js; style-src https://giscus.app/default.css; frame-src https://giscus.app/',
  );
});

test('a counter and comments fit into the policy', () => {
  const inline = ['theme', 'loader'];
  for (const analytics of [
    { goatcounter: 'https://statistics.a-long-name.example.org' },
    { umami: { websiteId: WEBSITE } },
    { googleAnalytics: 'G-ABC123DEF4' },
  ]) {
    const sources = serviceSources({ analytics, comments: { giscus: GISCUS } });
    expect(contentSecurityPolicy(inline, { sources }).length).toBeLessThanOrEqual(LONGEST_POLICY);
  }
});

test.each([
  ['goatcounter', 'https://stats.example.org; script-src *', 'your code, such as "ada"'],
  ['goatcounter', 'http://stats.example.org', 'your code, such as "ada"'],
  ['plausible', { domain: 'example.org', url: 'https://x.example/ y' }, 'an address without a trailing slash'],
  ['plausible', { domain: 'a,b "c"' }, 'the site as registered with Plausible'],
  ['umami', { websiteId: '1' }, 'the website id from Umami'],
  ['cloudflare', 'abc', 'the token of Cloudflare Web Analytics'],
  ['googleAnalytics', 'UA-1234-1', 'a measurement id such as "G-ABC123DEF4"'],
])('%s: %j is rejected with the expected form', (name, value, expected) => {
  expect(problemsOf(changed({ 'site.analytics': { [name]: value } })).join('\n')).toContain(expected);
});

test('services that exceed the length of the policy are rejected, and accepted ones fit', () => {
  const all = {
    goatcounter: 'https://statistics.a-long-name.example.org',
    plausible: { domain: 'ada.example.org', url: 'https://statistics.a-long-name.example.org' },
    umami: { websiteId: WEBSITE },
    cloudflare: TOKEN,
    googleAnalytics: 'G-ABC123DEF4',
  };
  expect(problemsOf(changed({ 'site.analytics': all, 'site.comments': { giscus: GISCUS } }))).toEqual([
    expect.stringContaining('expected fewer services, or shorter addresses: the Content-Security-Policy'),
  ]);
  const names = Object.keys(all);
  for (let choice = 0; choice < 2 ** names.length; choice++) {
    const analytics = Object.fromEntries(Object.entries(all).filter((_, index) => choice & (1 << index)));
    const site = { analytics, comments: { giscus: GISCUS } };
    const isValid = problemsOf(changed({ 'site.analytics': analytics, 'site.comments': site.comments })).length === 0;
    const { length } = contentSecurityPolicy(['theme', 'loader'], { sources: serviceSources(site) });
    expect([analytics, !isValid || length <= LONGEST_POLICY]).toEqual([analytics, true]);
  }
});
