import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCopy, runCommand } from '@/__tests__/helpers/command';
import { startFaultServer } from '@/__tests__/helpers/fault-server';
import { faults } from '@/__tests__/helpers/faults';
import { fixtureJson } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, startService } from '@/__tests__/helpers/service';
import { emptyStats } from '@/lib/stats/types';
import { linkFindings } from '@/tools/check/check-online';
import { isPrivateHost } from '@/tools/check/private-network';
import { probe } from '@/tools/check/probe';

jest.setTimeout(60_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = 0;
});

const options = { timeoutMs: 2000, userAgent: 'academic-homepage check', allowPrivate: true };
const ask = (answer: (asked: Asked) => Reply, path = '/page') => {
  service.answer(answer);
  return probe(`${service.url}${path}`, options);
};
const methods = () => service.requests.map(({ method, url }) => `${method} ${url.pathname}`);

it('sends a HEAD request with our user agent', async () => {
  expect(await ask(() => ({}))).toEqual({ state: 'found' });
  expect(methods()).toEqual(['HEAD /page']);
  expect(service.requests[0]?.headers['user-agent']).toBe('academic-homepage check');
});

it.each([403, 404, 405, 501])('sends a GET request if HEAD is rejected with %d', async (status) => {
  expect(await ask(({ method }) => ({ status: method === 'HEAD' ? status : 200 }))).toEqual({ state: 'found' });
  expect(methods()).toEqual(['HEAD /page', 'GET /page']);
});

it.each<[string, Reply, unknown]>([
  ['gone', { status: 404 }, { state: 'dead', why: 'is not found (404)' }],
  ['gone for ever', { status: 410 }, { state: 'dead', why: 'is not found (410)' }],
  ['forbidden to programs', { status: 403 }, { state: 'refused', why: 'responded with status 403' }],
  ['too busy', { status: 429 }, { state: 'refused', why: 'responded with status 429' }],
  ['broken', { status: 500 }, { state: 'refused', why: 'responded with status 500' }],
  ['redirected to an invalid URL', { status: 302 }, { state: 'dead', why: 'redirects to an invalid address (302)' }],
  [
    'redirected to a file',
    { status: 302, headers: { location: 'file:///etc/passwd' } },
    { state: 'dead', why: 'redirects to file:' },
  ],
  [
    'redirected in circles',
    { status: 301, headers: { location: '/page' } },
    { state: 'dead', why: 'redirects more than 5 times' },
  ],
])('recognises a page that is %s', async (_, reply, result) => {
  expect(await ask(() => reply)).toEqual(result);
});

it('follows redirects', async () => {
  const reply = ({ url }: Asked): Reply =>
    url.pathname === '/old' ? { status: 301, headers: { location: 'new' } } : {};
  expect(await ask(reply, '/old')).toEqual({ state: 'found' });
  expect(methods()).toEqual(['HEAD /old', 'HEAD /new']);
});

it('reports a refused connection and a timeout', async () => {
  expect(await probe(await nobody(), options)).toEqual({
    state: 'unreachable',
    why: 'could not be reached (ECONNREFUSED)',
  });
  const hanging = await startFaultServer(faults.hangBeforeHeaders());
  expect(await probe(hanging.url, { ...options, timeoutMs: 100 })).toEqual({
    state: 'unreachable',
    why: 'did not respond in time',
  });
  await hanging.close();
});

it('requests no private address, not even after a redirect', async () => {
  const shut = { ...options, allowPrivate: false };
  const answer = { state: 'private', why: 'leads to a private address, which is not requested' };
  for (const url of [
    service.url,
    'http://localhost/',
    'http://10.1.2.3/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://0x7f000001/',
    'http://169.254.169.254/',
    'http://router/',
    'http://nas.local/',
  ])
    expect([url, await probe(url, shut)]).toEqual([url, answer]);
  expect(service.requests).toEqual([]);
});

it.each([
  ...[
    '[::]',
    '[::1]',
    '[::7f00:1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
  ],
  ...['[100::1]', '[2001::1]', '[2001:db8::1]', '[2002:7f00:1::]', '[fc00::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]'],
  ...[
    '[5f00::1]',
    '0.0.0.0',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '100.64.0.1',
    '100.127.255.254',
    '224.0.0.1',
    '255.255.255.255',
    'LOCALHOST.',
  ],
])('treats %s as private', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

it.each(['example.org', '8.8.8.8', '100.128.0.1', '[2606:4700::1111]', '[::ffff:8.8.8.8]', 'local.example.org'])(
  'treats %s as public',
  (host) => {
    expect(isPrivateHost(host)).toBe(false);
  },
);

it('requests each URL once and one per host at a time, and distinguishes dead links from hosts that block programs', async () => {
  let [open, most] = [0, 0];
  service.answer(({ url }) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
    });
    return { status: Number(url.searchParams.get('status') ?? 200) };
  });
  const link = (path: string, index: number) => ({
    file: 'news' as const,
    path: [index, 'text'],
    url: `${service.url}${path}`,
    written: true,
    isImage: false,
  });
  const links = [
    link('/a', 0),
    link('/a#x', 1),
    link('/b?status=404', 2),
    link('/b?status=404', 3),
    link('/c?status=403', 4),
    { ...link('', 5), url: '#news' },
    { ...link('', 6), url: 'https://[' },
  ];
  const lines: string[] = [];
  const { findings, notes } = await linkFindings(links, { userAgent: 'check', allowPrivate: true }, (line) =>
    lines.push(line),
  );
  expect(findings.map(({ path, what }) => [path[0], what.replace(service.url, '')])).toEqual([
    [2, '/b?status=404 is not found (404)'],
    [3, '/b?status=404 is not found (404)'],
  ]);
  expect(notes).toEqual([
    `Could not be checked, because these servers reject programs: ${service.url}/c?status=403 responded with status 403`,
  ]);
  expect(lines).toEqual(['links: 1 of 3', 'links: 2 of 3', 'links: 3 of 3']);
  expect(most).toBe(1);
  expect(methods()).toEqual(['HEAD /a', 'HEAD /b', 'GET /b', 'HEAD /c', 'GET /c']);
});

describe('npm run check --online', () => {
  let folder: string;
  beforeEach(() => {
    folder = dataCopy('check-online');
    for (const name of ['profile', 'publications', 'people'])
      replace(name, /https:\/\/[^"\s)]+/g, (url) => (url.includes('schema') ? url : `${service.url}/page`));
    replace('news', /https:\/\/[^"\s)]+/g, () => `${service.url}/news`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const replace = (name: string, from: RegExp, to: (found: string) => string) => {
    const file = join(folder, 'data', `${name}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  const run = (...flags: string[]) =>
    runCommand('check', ['--online', ...flags], folder, { SCHOLAR_STATS_BASE_URL: `${service.url}/stats/` });

  it('reads the published file and checks links, and fails for neither', async () => {
    replace(
      'profile',
      /"profiles": \[[\s\S]*?\]/,
      () => '"profiles": [{ "network": "Google Scholar", "username": "OdpmpDsAAAAJ" }]',
    );
    service.answer(({ url }) => {
      if (url.pathname.startsWith('/stats/')) return { body: fixtureJson('ok.json') };
      return { status: url.pathname === '/news' ? 404 : 200 };
    });
    const { status, stdout, stderr } = await run('--allow-private');
    expect(status).toBe(0);
    expect(stdout).toContain('The published file of zepingyu0512/zepingyu0512.github.io has 980 citations');
    expect(stderr).toMatch(
      /data\/news\.json: \d+ links do not lead to a page: entry 1 \(2025-02[\w-]*\) › text http:\S+\/news is not found \(404\)/,
    );
    expect(stderr).toContain('links: 1 of ');
  });

  it('reports which numbers the site rejects, and why', async () => {
    const stats = join(folder, 'data', 'scholar-stats.json');
    const committed = {
      ...{
        ...emptyStats,
        source: 'google-scholar',
        citedBy: 2000,
        asOf: '2026-11-20',
        fetchedAt: '2026-11-20T01:00:00.000Z',
      },
      profileUrl: 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ',
    };
    writeFileSync(stats, JSON.stringify(committed));
    service.answer(() => ({ body: { ...Object(fixtureJson('ok.json')), updated: '2026-11-01 00:00:00' } }));
    const old = await run();
    expect(old).toMatchObject({ status: 0, stdout: expect.not.stringContaining('has 980 citations') });
    expect(old.stderr).toContain(
      'has 980 citations, as of 2026-11-01, which the site does not use: its numbers are of 2026-11-01, and the current ones of 2026-11-20',
    );
    writeFileSync(stats, JSON.stringify({ ...committed, asOf: '2026-10-20' }));
    expect((await run()).stderr).toMatch(/total fell by more than a tenth.*run "npm run scholar:refresh -- --accept"/);
  });

  it('warns of a published file of another person, and requests no private address by default', async () => {
    service.answer(() => ({ body: fixtureJson('wrong-person.json') }));
    const { status, stderr } = await run();
    expect(status).toBe(0);
    expect(stderr).toContain(
      'data/site.json › scholarStats.repository: the published file of zepingyu0512/zepingyu0512.github.io cannot be used: the statistics are of profile',
    );
    expect(stderr).toContain('leads to a private address, which is not requested');
    expect(methods()).toEqual(['GET /stats/gs_data.json']);
  });
});
