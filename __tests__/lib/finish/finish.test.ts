import { createHash } from 'node:crypto';
import { normaliseBasePath } from '@/lib/finish/base-path.mjs';
import { contentSecurityPolicy, withPolicyInMeta } from '@/lib/finish/content-security-policy.mjs';
import { errorPage } from '@/lib/finish/error-page.mjs';
import { headerRules } from '@/lib/finish/security-headers.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  const html =
    '<html><head><title>x</title></head><body><script>a()</script><script src="/x.js"></script><script type="application/ld+json">{}</script><script>b()</script><script>a()</script></body></html>';

  test('allows the inline scripts it has, each once, and nothing unsafe', () => {
    const policy = contentSecurityPolicy(html);
    expect(policy).toContain(`script-src 'self' ${hash('a()')} ${hash('b()')};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('stands first in the head where it comes as an element, without what browsers refuse there', () => {
    expect(withPolicyInMeta(html)).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="default-src/);
    expect(withPolicyInMeta(html)).not.toContain('frame-ancestors');
  });

  test('lets analytics in only on a page that has them', () => {
    expect(contentSecurityPolicy(html)).not.toContain('google');
    const measured = contentSecurityPolicy(
      html.replace('src="/x.js"', 'src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"'),
    );
    expect(measured).toMatch(/script-src 'self'.* https:\/\/www\.googletagmanager\.com;/);
    expect(measured).toContain("connect-src 'self' https://*.google-analytics.com");
  });
});

test('the error page has the look of the site and no script', () => {
  const page = errorPage(
    '<!DOCTYPE html><html lang="de" data-accent="plum"><head><link rel="stylesheet" href="/a.css"/><script>x()</script></head><body><main class="m"><h1 class="h">No</h1></main></body></html>',
  );
  expect(page).toContain('<html lang="de" data-accent="plum">');
  expect(page).toContain('<link rel="stylesheet" href="/a.css"/>');
  expect(page).toContain('<main class="m"><h1 class="h">Something went wrong</h1>');
  expect(page).not.toMatch(/<script|style=/);
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
  'BASE_PATH %p is refused with what to write',
  (setting) => {
    expect(() => normaliseBasePath(setting)).toThrow(
      `BASE_PATH: found "${setting}", expected a folder such as "/repo"`,
    );
  },
);

test('what others may show comes after what holds for all', () => {
  const [all, ...others] = headerRules();
  expect(all?.headers).toContainEqual({ key: 'Cross-Origin-Resource-Policy', value: 'same-origin' });
  expect(others.flatMap(({ headers }) => headers)).toEqual(
    others.map(() => ({ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' })),
  );
});
