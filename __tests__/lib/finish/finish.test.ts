import { createHash } from 'node:crypto';
import { normaliseBasePath } from '@/lib/finish/base-path.mjs';
import { contentSecurityPolicy, withPolicyInMeta } from '@/lib/finish/content-security-policy.mjs';
import { errorPage } from '@/lib/finish/error-page.mjs';
import { headerRules } from '@/lib/finish/security-headers.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of all pages', () => {
  test('allows the inline scripts it is given, and nothing unsafe', () => {
    expect(contentSecurityPolicy(['a()', 'b()'])).toBe(
      `default-src 'none'; script-src 'self' ${hash('a()')} ${hash('b()')}; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  test('is the first element in the head, without the directives that browsers ignore there', () => {
    const page = withPolicyInMeta('<html><head><title>x</title>', contentSecurityPolicy([], { inMeta: true }));
    expect(page).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*"\/><title>/,
    );
    expect(page).not.toContain('frame-ancestors');
  });

  test('allows the sources that the services need', () => {
    const sources =
      'script-src https://gc.zgo.at/count.js https://giscus.app/client.js; style-src https://giscus.app/default.css; img-src https://ada.goatcounter.com/count; connect-src https://ada.goatcounter.com/count; frame-src https://giscus.app/';
    expect(contentSecurityPolicy(['x'], { sources })).toBe(
      "default-src 'none'; script-src 'self' 'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=' https://gc.zgo.at/count.js https://giscus.app/client.js; style-src 'self' https://giscus.app/default.css; img-src 'self' data: https://ada.goatcounter.com/count; font-src 'self'; media-src 'self'; connect-src 'self' https://ada.goatcounter.com/count; frame-src https://giscus.app/; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

test("the error page uses the site's styles and no script", () => {
  const page = errorPage(
    '<!DOCTYPE html><html lang="de" data-accent="plum"><head><link rel="stylesheet" href="/a.css"/><script>x()</script></head><body><main class="m"><h1 class="h">No</h1></main></body></html>',
  );
  expect(page).toContain('<html lang="de" data-accent="plum">');
  expect(page).toContain('<link rel="stylesheet" href="/a.css"/>');
  expect(page).toContain('<main class="m"><h1 class="h">Something went wrong</h1>');
  expect(page).not.toMatch(/<script|style=/);
});

test('the error page uses the language of the page that it is made from', () => {
  const page = errorPage(
    '<html lang="de"><body><main><h1>Nein</h1></main><template id="error-words" data-title="Etwas ging schief" data-text="Bitte noch einmal &amp; warten." data-retry="Noch einmal" data-home="Zur Startseite"></template></body></html>',
  );
  expect(page).toContain('<title>Etwas ging schief</title>');
  expect(page).toContain('<h1>Etwas ging schief</h1><p>Bitte noch einmal &amp; warten.</p>');
  expect(page).toContain('<a href="/">Zur Startseite</a>');
});

test.each([
  [undefined, ''],
  ['', ''],
  ['/', ''],
  ['repo', '/repo'],
  ['/repo', '/repo'],
  ['/repo/', '/repo'],
  ['//a//b/', '/a/b'],
])('BASE_PATH %p is %p', (setting, expected) => {
  expect(normaliseBasePath(setting)).toBe(expected);
});

test.each(['/a b', '/..', '/a?b', 'https://example.org/repo'])(
  'BASE_PATH %p is rejected with the expected form',
  (setting) => {
    expect(() => normaliseBasePath(setting)).toThrow(
      `BASE_PATH: found "${setting}", expected a folder such as "/repo"`,
    );
  },
);

test('the headers of a path come from the last matching rule', () => {
  const of = (source: string) =>
    headerRules()
      .filter((rule) => rule.source === source)
      .flatMap(({ headers }) => headers.map(({ key, value }) => `${key}: ${value}`));
  expect(of('/:path*')).toEqual([
    'Strict-Transport-Security: max-age=63072000',
    'X-Content-Type-Options: nosniff',
    'X-Frame-Options: DENY',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Permissions-Policy: accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy: same-origin',
    'Cross-Origin-Embedder-Policy: require-corp',
    'Cross-Origin-Resource-Policy: same-origin',
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ]);
  expect(of('/favicon.svg')).toEqual(["Content-Security-Policy: default-src 'none'; frame-ancestors 'none'"]);
  expect(of('/api/badge.svg')).toEqual([
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox",
  ]);
  expect(of('/publications/:id.pdf')).toEqual([
    'Cross-Origin-Resource-Policy: cross-origin',
    'Access-Control-Allow-Origin: *',
    'Link: <:id>; rel="collection"; type="text/html"',
  ]);
  expect(headerRules().at(-1)).toEqual({
    source: '/:path*/card.png',
    headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
  });
});
