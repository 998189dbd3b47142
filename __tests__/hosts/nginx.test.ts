import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { runExport } from '../helpers/exported-site';
import { startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { describeWith } from '../helpers/installed';
import { liveEnvironment, publishedFile } from '../helpers/live-stats';
import { startNext } from '../helpers/next-server';
import { startNginx } from '../helpers/nginx';
import { copyProject } from '../helpers/project-copy';
import { rawRequest } from '../helpers/raw-request';
import { until } from '../helpers/until';
import { SECURITY_HEADERS } from '../helpers/written-headers';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function next(env: Record<string, string>) {
  const site = await startNext({ env });
  stops.push(site.stop);
  return site;
}

async function front(change: (text: string) => string, configuration = 'server.conf') {
  const nginx = await startNginx(configuration, change);
  stops.push(nginx.stop);
  return nginx;
}

const servers =
  (...urls: string[]) =>
  (text: string) =>
    text.replace(
      / {2}server 127\.0\.0\.1:3000;[\s\S]*?keepalive 16;/,
      `${urls.map((url) => `server ${new URL(url).host} max_fails=1 fail_timeout=2s;`).join(' ')} keepalive 16;`,
    );

const total = async (url: string): Promise<number> => (await (await fetch(`${url}/api/scholar-stats`)).json()).citedBy;

describeWith('nginx', 'nginx-light', () => {
  test('two servers behind nginx: one read per server and period, no failed request while one restarts, old responses when both are down', async () => {
    const upstream = await startFaultServer(faults.ok(publishedFile(980)));
    stops.push(upstream.close);
    const env = { ...liveEnvironment(upstream), SCHOLAR_STATS_REVALIDATE_SECONDS: '600' };
    const [first, second] = await Promise.all([next(env), next(env)]);
    const nginx = await front(servers(first.url, second.url));
    await until('the number from both', async () =>
      (await total(first.url)) === 980 && (await total(second.url)) === 980 ? true : null,
    );
    await until('the number through nginx', async () => ((await total(nginx.url)) === 980 ? true : null));
    expect(upstream.requests).toHaveLength(2);
    expect(await (await fetch(first.url)).text()).toBe(await (await fetch(second.url)).text());

    const failures: string[] = [];
    let requests = 0;
    let isRunning = true;
    const visitor = async () => {
      while (isRunning && requests < 20_000) {
        requests += 1;
        const response = await fetch(`${nginx.url}/publications?visit=${requests}`);
        await response.arrayBuffer();
        if (response.status !== 200) failures.push(`${requests}: ${response.status}`);
      }
    };
    const visitors = Array.from({ length: 8 }, visitor);
    const visits = (more: number) => {
      const enough = requests + more;
      return until(`${more} more visits`, async () => (requests >= enough ? true : null));
    };
    await visits(200);
    first.kill('SIGKILL');
    await visits(200);
    await first.stop();
    const again = await startNext({ env, port: Number(new URL(first.url).port) });
    stops.push(again.stop);
    await visits(200);
    isRunning = false;
    await Promise.all(visitors);
    console.log(`${requests} requests while a server was killed and another started, ${failures.length} failed`);
    expect(failures).toEqual([]);
    expect(upstream.requests.length).toBeLessThanOrEqual(3);

    await fetch(nginx.url);
    await Promise.all([again.stop(), second.stop()]);
    const old = await fetch(nginx.url);
    expect([old.status, old.headers.get('x-cache')]).toEqual([200, expect.stringMatching(/^(HIT|STALE|UPDATING)$/)]);
    expect(await total(nginx.url)).toBe(980);
  });

  test('nginx compresses, keeps the headers of the site, rejects other methods, and forwards no internal header of Next', async () => {
    const site = await next({ SCHOLAR_STATS_BASE_URL: 'http://127.0.0.1:9/' });
    const nginx = await front(servers(site.url));
    const page = await fetch(nginx.url, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const refused = await fetch(nginx.url, { method: 'POST', body: 'x' });
    expect(refused.status).toBe(405);
    expect(Object.fromEntries(refused.headers)).toMatchObject(SECURITY_HEADERS);
    expect(refused.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(refused.headers.get('server')).toBe('nginx');

    const seen: IncomingHttpHeaders[] = [];
    const echo = createServer((request, response) => {
      seen.push(request.headers);
      response.end('ok');
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    stops.push(() => echo.close());
    const proxy = await front(servers(`http://127.0.0.1:${address.port}`));
    const hostile = {
      'next-resume': '1',
      'x-middleware-subrequest': 'a',
      'x-now-route-matches': 'a',
      'x-matched-path': '/a',
      'x-invocation-id': 'a',
      'x-middleware-prefetch': '1',
      'x-forwarded-host': 'evil.example',
      rsc: '1',
      'next-router-prefetch': '1',
      cookie: 'a=b',
      upgrade: 'websocket',
    };
    await rawRequest(
      proxy.url,
      `GET /x HTTP/1.1\r\nHost: a\r\n${Object.entries(hostile)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}Connection: close\r\n\r\n`,
    );
    expect(seen.at(-1)?.host).toBe('a');
    expect(Object.keys(hostile).filter((name) => seen.at(-1)?.[name] !== undefined)).toEqual([]);
  });

  test('no request can poison the cache of nginx', async () => {
    const site = await next({ SCHOLAR_STATS_BASE_URL: 'http://127.0.0.1:9/' });
    const nginx = await front(servers(site.url));
    const hostile: Record<string, string>[] = [
      { 'x-middleware-prefetch': '1' },
      { RSC: '1' },
      { 'x-matched-path': '/news' },
    ];
    for (const headers of hostile)
      for (const path of ['/', '/publications/yu2020codecmr', '/publications']) {
        const query = `?${Object.keys(headers).join()}`;
        await fetch(nginx.url + path + query, { headers });
        const later = await fetch(nginx.url + path + query);
        expect([path, headers, later.headers.get('x-cache')]).toEqual([path, headers, 'HIT']);
        const isSame = (await later.text()) === (await (await fetch(site.url + path)).text());
        expect([path, headers, isSame]).toEqual([path, headers, true]);
      }
  });

  test('serving an export, every response has the headers of the site, its content type and its compressed copy', async () => {
    const dir = await copyProject('nginx-export');
    const { code, output } = await runExport(dir, {}, '--host', 'nginx');
    if (code !== 0) throw new Error(output);
    const nginx = await front(
      (text) => text.replace('root /srv/homepage;', `root ${join(dir, 'out')};`),
      'export.conf',
    );
    const page = await (await fetch(nginx.url)).text();
    const [, chunk = ''] = /data-scripts="(\/_next\/static\/[^" ]+\.js)/.exec(page) ?? [];
    for (const [path, status, type] of [
      ['/', 200, 'text/html'],
      ['/publications', 200, 'text/html'],
      ['/publications/yu2020codecmr', 200, 'text/html'],
      ['/publications/yu2020codecmr/cite.bib', 200, 'application/x-bibtex'],
      ['/publications/yu2020codecmr/cite.ris', 200, 'application/x-research-info-systems'],
      ['/publications/yu2020codecmr/card.png', 200, 'image/png'],
      ['/feed.xml', 200, 'application/atom+xml'],
      ['/sitemap.xml', 200, 'application/xml'],
      ['/api/scholar-stats', 200, 'application/json'],
      ['/api/badge.svg', 200, 'image/svg+xml'],
      [chunk, 200, 'text/javascript'],
      ['/about', 308, 'text/html'],
      ['/about/', 308, 'text/html'],
      ['/about.html', 308, 'text/html'],
      ['/no/such/page', 404, 'text/html'],
      ['/../../etc/passwd', 404, 'text/html'],
      ['/.exported', 404, 'text/html'],
    ] as const) {
      const answer = await fetch(nginx.url + path, { redirect: 'manual', headers: { 'Accept-Encoding': 'gzip' } });
      expect([path, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([path, status, type]);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect([path, name, answer.headers.get(name)]).toEqual([path, name, value]);
      if (path === '/api/scholar-stats' || path === '/api/badge.svg') {
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      }
      if (type === 'text/html' && status === 200) {
        expect([path, answer.headers.get('content-encoding')]).toEqual([path, 'gzip']);
        expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      }
    }
    expect((await fetch(nginx.url + chunk)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(nginx.url, { method: 'POST', body: 'x' })).status).toBe(405);
  }, 300_000);
});
