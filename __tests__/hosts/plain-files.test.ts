import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { startApache } from '../helpers/apache';
import { runExport } from '../helpers/exported-site';
import { freePort } from '../helpers/free-port';
import { describeWith } from '../helpers/installed';
import { copyProject } from '../helpers/project-copy';
import { until } from '../helpers/until';

let out: string;
beforeAll(async () => {
  const dir = await copyProject('hosts', { hasPaperCards: false });
  const { code, output } = await runExport(dir, { SITE_URL: 'https://www.cs.example.edu/~me' });
  if (code !== 0) throw new Error(output);
  out = join(dir, 'out');
}, 600_000);

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const PAGES = [
  '/',
  '/publications',
  '/publications/yu2020codecmr',
  '/publications/year/2024',
  '/news',
  '/cv',
  '/accessibility',
];
// A site with few papers has all years on one page, which is the canonical one.
const CANONICAL: Record<string, string> = { '/publications/year/2024': '/publications' };
const FILES = [
  '/publications.bib',
  '/publications/yu2020codecmr/cite.bib',
  '/feed.xml',
  '/sitemap.xml',
  '/favicon.svg',
  '/api/scholar-stats',
];

/** Checks that every linked address returns its own page, not a directory listing. */
async function expectWholeSite(url: string): Promise<void> {
  const titles = new Set<string>();
  for (const path of PAGES) {
    const answer = await fetch(url + path);
    const html = await answer.text();
    expect([path, answer.status, /Index of/.test(html)]).toEqual([path, 200, false]);
    titles.add(/<title>[^<]*/.exec(html)?.[0] ?? '');
    const canonical = /<link rel="canonical" href="https:\/\/www\.cs\.example\.edu\/~me([^"]*)"/.exec(html)?.[1];
    expect(canonical || '/').toBe(CANONICAL[path] ?? path);
  }
  expect(titles.size).toBe(PAGES.length);
  for (const path of FILES) expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  const home = await (await fetch(`${url}/`)).text();
  const scripts = /data-scripts="([^"]*)"/.exec(home)?.[1]?.split(' ') ?? [];
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const answer = await fetch(new URL(script, url));
    expect([script, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      script,
      200,
      expect.stringMatching(/javascript$/),
    ]);
  }
}

test('an export has no file that no page requests', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /(^|\/)__next\.|(^|\/)_not-found|\.exported$|\.gitkeep$/.test(name))).toEqual([]);
  expect(files.filter((name) => name.endsWith('.txt')).sort()).toEqual(['llms.txt', 'robots.txt']);
  for (const name of files.filter((file) => statSync(join(out, file)).isDirectory()))
    expect([name, readdirSync(join(out, name)).length > 0]).toEqual([name, true]);
  expect(readFileSync(join(out, 'cv', 'index.html'), 'utf8')).toBe(readFileSync(join(out, 'cv.html'), 'utf8'));
});

describeWith('apache2', 'apache2', () => {
  test('Apache with .htaccess: URLs as linked, our 404 page, content types and headers', async () => {
    const site = await startApache(out, {
      allowOverride: 'FileInfo AuthConfig Limit Indexes',
      modules: ['rewrite', 'headers'],
    });
    stops.push(site.stop);
    await expectWholeSite(site.url);
    for (const path of PAGES) {
      const answer = await fetch(site.url + path, { redirect: 'manual' });
      expect([path, answer.status, answer.headers.get('content-security-policy')]).toEqual([
        path,
        200,
        "frame-ancestors 'none'",
      ]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html;\s*charset=utf-8$/i);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const [path, type] of [
      ['/publications.bib', 'application/x-bibtex; charset=utf-8'],
      ['/publications/yu2020codecmr/cite.ris', 'application/x-research-info-systems; charset=utf-8'],
      ['/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['/api/scholar-stats', 'application/json; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ] as const) {
      const answer = await fetch(site.url + path);
      expect([path, answer.headers.get('content-type')?.replace(/;\s*/, '; ')]).toEqual([path, type]);
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    for (const path of ['/nothing-here', '/publications/nope', '/.htaccess', '/_next/static', '/publications/year']) {
      const answer = await fetch(site.url + path);
      expect([path, [403, 404].includes(answer.status)]).toEqual([path, true]);
      if (answer.status === 404) expect(await answer.text()).toContain('Page not found');
    }
    for (const [path, target] of [
      ['/about', '/~me/'],
      ['/about.html', '/~me/'],
      ['/publications/', '/~me/publications'],
    ] as const) {
      const answer = await fetch(site.url + path, { redirect: 'manual' });
      expect([path, answer.status, new URL(answer.headers.get('location') ?? '', site.url).pathname]).toEqual([
        path,
        308,
        target,
      ]);
    }
    const script = /data-scripts="(\S+)/.exec(await (await fetch(`${site.url}/`)).text())?.[1] ?? '';
    expect((await fetch(new URL(script, site.url))).headers.get('cache-control')).toContain('immutable');
  });

  test.each([
    ['without mod_rewrite and mod_headers', { allowOverride: 'FileInfo AuthConfig Limit Indexes' }],
    ['that reads no .htaccess', { allowOverride: 'None', modules: ['rewrite', 'headers'] }],
  ])('Apache %s serves the entire site', async (_, options) => {
    const site = await startApache(out, options);
    stops.push(site.stop);
    await expectWholeSite(site.url);
  });
});

describeWith('python3', 'python3', () => {
  test('python -m http.server serves the entire site', async () => {
    const port = await freePort();
    const root = mkdtempSync(join(out, '..', 'python-'));
    symlinkSync(out, join(root, '~me'));
    const child = spawn('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root], {
      stdio: 'ignore',
    });
    stops.push(() => child.kill());
    const url = `http://127.0.0.1:${port}/~me`;
    await until('python to answer', async () => ((await fetch(url).catch(() => null)) ? true : null));
    await expectWholeSite(url);
  });
});

// A bucket as a web site: the requested key, else a redirect to the key with /index.html, else the error document.
test('an S3-like bucket serves the entire site', async () => {
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/~me/, '');
    const file = join(out, key.endsWith('/') || key === '' ? `${key}/index.html` : key);
    const isFile = (name: string) => existsSync(name) && statSync(name).isFile();
    if (!isFile(file) && isFile(join(file, 'index.html'))) {
      response.writeHead(302, { Location: `/~me${key}/` }).end();
      return;
    }
    const type = file.endsWith('.html')
      ? 'text/html'
      : file.endsWith('.js')
        ? 'text/javascript'
        : 'binary/octet-stream';
    response.writeHead(isFile(file) ? 200 : 404, { 'Content-Type': isFile(file) ? type : 'text/html' });
    response.end(readFileSync(isFile(file) ? file : join(out, '404.html')));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  stops.push(() => server.close());
  await expectWholeSite(`http://127.0.0.1:${port}/~me`);
});
