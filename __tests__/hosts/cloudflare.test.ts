import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { runExport } from '../helpers/exported-site';
import { freePort } from '../helpers/free-port';
import { describeWith } from '../helpers/installed';
import { copyProject } from '../helpers/project-copy';
import { until } from '../helpers/until';

// Not among the packages, because it brings the runtime of Cloudflare's servers, more than 100 MB.
describeWith('wrangler', 'npm install --global wrangler', () => {
  let url: string;
  let server: ChildProcess;

  beforeAll(async () => {
    const dir = await copyProject('cloudflare', { hasPaperCards: false });
    const { code, output } = await runExport(dir, { SITE_URL: 'https://ada.pages.dev' }, '--host', 'cloudflare');
    if (code !== 0) throw new Error(output);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const args = ['pages', 'dev', join(dir, 'out'), '--ip', '127.0.0.1', '--port', String(port)];
    server = spawn('wrangler', [...args, '--compatibility-date', '2026-01-01'], {
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
      stdio: 'ignore',
      detached: true,
    });
    await until(
      'Cloudflare Pages answers',
      () =>
        fetch(url).then(
          () => true,
          () => null,
        ),
      60,
    );
  }, 600_000);

  afterAll(() => {
    if (server?.pid) process.kill(-server.pid);
  });

  const ask = (path: string) => fetch(url + path, { redirect: 'manual' });

  test.each([
    ['/', 'text/html'],
    ['/publications', 'text/html'],
    ['/publications/yu2024neuron', 'text/html'],
    ['/publications.bib', 'application/x-bibtex'],
    ['/publications/yu2024neuron/cite.bib', 'application/x-bibtex'],
    ['/feed.xml', 'application/atom+xml'],
    ['/api/scholar-stats', 'application/json'],
  ])('%s is served as %s, with the headers of the site', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-resource-policy')).toBe(type === 'text/html' ? null : 'cross-origin');
  });

  test.each([
    ['/about', '/'],
    ['/about.html', '/'],
    ['/publications/', '/publications'],
    ['/publications.html', '/publications'],
  ])('%s redirects to %s permanently', async (path, target) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get('location')]).toEqual([308, target]);
  });

  test('an unknown path is our 404 page', async () => {
    const answer = await ask('/no/such/page');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page not found');
  });
});
