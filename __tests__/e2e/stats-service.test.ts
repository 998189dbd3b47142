import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import {
  citedByOf,
  type LiveSite,
  lastGoodFileName,
  liveEnvironment,
  publishedFile,
  startLiveSite,
  untilCitedBy,
} from '../helpers/live-stats';
import { type NextServer, startNext } from '../helpers/next-server';
import { residentMebibytes } from '../helpers/resident-memory';
import { until } from '../helpers/until';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function live(env?: Record<string, string>): Promise<LiveSite> {
  const site = await startLiveSite(980, env);
  stops.push(site.stop);
  await untilCitedBy(site, 980);
  return site;
}

async function start(env: Record<string, string>): Promise<NextServer> {
  const site = await startNext({ env });
  stops.push(site.stop);
  return site;
}

async function upstreamOf(fault: Fault) {
  const upstream = await startFaultServer(fault);
  stops.push(upstream.close);
  return upstream;
}

/** Responds with a delay, so that many visitors arrive during the request. */
const slow =
  (milliseconds: number, fault: Fault): Fault =>
  (socket, head) =>
    void setTimeout(() => fault(socket, head), milliseconds);

const crowd = async (url: string, size: number): Promise<number[]> =>
  Promise.all(
    Array.from({ length: size }, async () => {
      const response = await fetch(`${url}/api/scholar-stats`);
      await response.arrayBuffer();
      return response.status;
    }),
  );

describe('P50 a crowd of visitors at once', () => {
  test('a thousand visitors cause no request with a fresh value, one with a stale value, at most one in an outage', async () => {
    const { site, upstream } = await live({ SCHOLAR_STATS_REVALIDATE_SECONDS: '6' });
    const asked = () => upstream.requests.length;

    let before = asked();
    expect(new Set(await crowd(site.url, 1000))).toEqual(new Set([200]));
    expect(asked() - before).toBeLessThanOrEqual(1);

    upstream.use(slow(100, faults.ok(publishedFile(1002))));
    await until('a stale answer', async () => {
      const response = await fetch(`${site.url}/api/scholar-stats`, { method: 'HEAD' });
      return response.headers.get('x-nextjs-cache') === 'STALE' ? true : null;
    });
    await until('the answer to be new', async () => ((await citedByOf({ site })) === 1002 ? true : null));
    before = asked();
    await until('a stale answer again', async () => (asked() > before || (await stale(site)) ? true : null));
    expect(new Set(await crowd(site.url, 1000))).toEqual(new Set([200]));
    expect(asked() - before).toBeLessThanOrEqual(1);

    upstream.use(slow(300, faults.status(500)));
    before = asked();
    await until(
      'an attempt',
      async () => {
        expect(new Set(await crowd(site.url, 250))).toEqual(new Set([200]));
        return asked() > before ? true : null;
        // On a busy machine the previous read may have timed out; this one then waits for the backoff.
      },
      60,
    );
    expect(new Set(await crowd(site.url, 1000))).toEqual(new Set([200]));
    expect(asked() - before).toBe(1);
    expect(await citedByOf({ site })).toBe(1002);
  }, 150_000);

  const stale = async (site: NextServer) =>
    (await fetch(`${site.url}/api/scholar-stats`, { method: 'HEAD' })).headers.get('x-nextjs-cache') === 'STALE';

  test('on a server that has just started, they cause one request', async () => {
    const upstream = await upstreamOf(slow(100, faults.ok(publishedFile(980))));
    const site = await start({ ...liveEnvironment(upstream), SCHOLAR_STATS_REVALIDATE_SECONDS: '60' });
    // Not so many that a busy machine keeps the server from its own reading for three seconds, which would then have failed.
    expect(new Set(await crowd(site.url, 300))).toEqual(new Set([200]));
    await until('the number', async () => ((await citedByOf({ site })) === 980 ? true : null));
    expect(upstream.requests).toHaveLength(1);
  });
});

test('P51 two servers with two hundred visitors each send one request each', async () => {
  const upstream = await upstreamOf(slow(100, faults.ok(publishedFile(980))));
  const environment = { ...liveEnvironment(upstream), SCHOLAR_STATS_REVALIDATE_SECONDS: '60' };
  const sites = await Promise.all([start(environment), start(environment)]);
  await Promise.all(sites.map(({ url }) => crowd(url, 200)));
  for (const site of sites) await until('the number', async () => ((await citedByOf({ site })) === 980 ? true : null));
  expect(upstream.requests).toHaveLength(2);
});

test('P52 a visitor who disconnects does not stop the reading; P53 no second one starts meanwhile', async () => {
  const site = await live();
  const before = site.upstream.requests.length;
  site.upstream.use(slow(1500, faults.ok(publishedFile(1002))));
  await until('an attempt', async () => {
    const visitor = request(`${site.site.url}/api/scholar-stats`).on('error', () => {});
    visitor.end();
    await new Promise((resolve) => visitor.once('response', resolve));
    visitor.destroy();
    return site.upstream.requests.length > before ? true : null;
  });
  await until('the new number', async () => {
    const citedBy = await citedByOf(site);
    if (citedBy === 980) expect(site.upstream.requests.length - before).toBe(1);
    return citedBy === 1002 ? true : null;
  });
});

test.each([
  ['120', 118, 120],
  [new Date(Date.now() + 3_600_000).toUTCString(), 3000, 3600],
  ['1000000000', 86_390, 86_400],
  ['-5', 28, 39],
  ['soon', 28, 39],
])('P21 Retry-After: %s is honoured between half a minute and a day', async (retryAfter, least, most) => {
  const site = await live();
  site.upstream.use(faults.status(503, { 'retry-after': retryAfter }));
  await until('the refusal', async () => {
    await citedByOf(site);
    return site.site.log().includes('→ failing') ? true : null;
  });
  // The response prerendered by the build is valid for a second.
  const seconds = await until('an answer of the server', async () => {
    const response = await fetch(`${site.site.url}/api/scholar-stats`);
    const found = Number(/s-maxage=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1]);
    return found > 1 ? found : null;
  });
  expect(seconds).toBeGreaterThanOrEqual(least);
  expect(seconds).toBeLessThanOrEqual(most);
});

test.each([
  ['P01 a host that does not exist', 'http://no-such-host.invalid/'],
  ['P02 a port without a server', 'http://127.0.0.1:9/'],
])('%s: null instead of a number, status 200, one line in the log', async (_, base) => {
  const site = await start({ SCHOLAR_STATS_BASE_URL: base });
  await until('the failure', async () => {
    expect(await citedByOf({ site })).toBeNull();
    return site.log().includes('→ failing: Inaccessible') ? true : null;
  });
  expect(await citedByOf({ site })).toBeNull();
  expect(site.log().match(/scholar-stats:/g)).toHaveLength(1);
});

test('P05 when TLS fails, there is no request without it', async () => {
  const upstream = await upstreamOf(faults.ok(publishedFile(980)));
  const site = await start({ SCHOLAR_STATS_BASE_URL: upstream.url.replace('http:', 'https:') });
  await until('the failure', async () => {
    expect(await citedByOf({ site })).toBeNull();
    return site.log().includes('→ failing: Inaccessible') ? true : null;
  });
  expect(upstream.requests.filter((line) => line.startsWith('GET'))).toEqual([]);
});

const nameOf = (baseUrlOverride: string | undefined) => lastGoodFileName(baseUrlOverride ?? '');

const FOLDER = join(process.cwd(), '.next', 'cache', 'scholar-stats');

test('P65 after a restart during an outage, the last good number is kept', async () => {
  const upstream = await upstreamOf(faults.ok(publishedFile(980)));
  const environment = liveEnvironment(upstream);
  const first = await start(environment);
  await until('the number', async () => ((await citedByOf({ site: first })) === 980 ? true : null));
  upstream.use(faults.status(500));
  first.kill('SIGKILL');
  const second = await start(environment);
  await until('the last good number', async () => ((await citedByOf({ site: second })) === 980 ? true : null), 5);
});

test.each([
  ['half a file', (text: string) => text.slice(0, 100)],
  ['nothing', () => ''],
  ['garbage', () => '\u0000\u0001'],
  ['another schema', () => '{"version":2}'],
])('P61 a saved value that is %s is ignored and replaced', async (_, damage) => {
  const upstream = await upstreamOf(faults.ok(publishedFile(980)));
  const environment = liveEnvironment(upstream);
  const first = await start(environment);
  await until('the number', async () => ((await citedByOf({ site: first })) === 980 ? true : null));
  const path = join(FOLDER, nameOf(environment.SCHOLAR_STATS_BASE_URL));
  await until('the file', async () => ((await readFile(path, 'utf8')) ? true : null));
  await first.stop();
  const good = await readFile(path, 'utf8');
  await writeFile(path, damage(good));
  const second = await start(environment);
  await until('the number', async () => ((await citedByOf({ site: second })) === 980 ? true : null));
  await until('a whole file', async () => (JSON.parse(await readFile(path, 'utf8')).citedBy === 980 ? true : null));
});

test('P63 without a writable disk the number is still served, and one line reports it', async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(join(FOLDER, '..'), { recursive: true });
  await writeFile(FOLDER, 'a file where the folder should be');
  stops.push(() => rm(FOLDER, { force: true }));
  const site = await live();
  site.upstream.use(faults.ok(publishedFile(1002)));
  await untilCitedBy(site, 1002);
  expect(site.site.log().match(/cannot be saved to disk/g)).toHaveLength(1);
});

test('P67 on a serverless host nothing is written, and a failure keeps the current response', async () => {
  const upstream = await upstreamOf(faults.ok(publishedFile(980)));
  const environment = liveEnvironment(upstream);
  const site = await start({ ...environment, VERCEL: '1' });
  await until('the number', async () => ((await citedByOf({ site })) === 980 ? true : null));
  upstream.use(faults.status(500));
  const before = upstream.requests.length;
  await until('an attempt', async () => {
    expect(await citedByOf({ site })).toBe(980);
    return upstream.requests.length > before ? true : null;
  });
  expect(await citedByOf({ site })).toBe(980);
  expect(await readdir(FOLDER).catch(() => [])).not.toContain(nameOf(environment.SCHOLAR_STATS_BASE_URL));
});

test('P12 a compression bomb of 300 MB uses less than 32 MiB', async () => {
  const site = await live();
  await crowd(site.site.url, 200);
  const before = residentMebibytes(site.site);
  let most = before;
  site.upstream.use(faults.bomb('gzip'));
  await until(
    'the refusal',
    async () => {
      await citedByOf(site);
      most = Math.max(most, residentMebibytes(site.site));
      // Unit tests check which limit applies: on a busy machine the deadline may come before the size limit.
      return site.site.log().includes('→ failing') ? true : null;
    },
    30,
  );
  expect(before).toBeGreaterThan(50);
  expect(most - before).toBeLessThan(32);
});

test('while the upstream hangs no visitor waits for it', async () => {
  const site = await live();
  const before = site.upstream.requests.length;
  site.upstream.use(faults.hangBeforeHeaders());
  await until('an attempt that hangs', async () => {
    await citedByOf(site);
    return site.upstream.requests.length > before ? true : null;
  });
  const times: number[] = [];
  while (!site.site.log().includes('→ failing')) {
    const start = performance.now();
    expect(await citedByOf(site)).toBe(980);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  expect(times.length).toBeGreaterThan(100);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
  expect(times.at(-1)).toBeLessThan(1000);
});

const DAYS = 86_400_000;
test.each([
  ['ahead', 400 * DAYS],
  ['back', -400 * DAYS],
])('after the system clock has jumped %s, new numbers are still read', async (_, jump) => {
  const folder = await mkdtemp(join(tmpdir(), 'clock-'));
  stops.push(() => rm(folder, { recursive: true }));
  const ahead = join(folder, 'ahead');
  await writeFile(ahead, '0');
  const site = await live({
    CLOCK_AHEAD: ahead,
    NODE_OPTIONS: `--import ${join(process.cwd(), '__tests__', 'helpers', 'moved-clock.mjs')}`,
  });
  await writeFile(ahead, String(jump));
  site.upstream.use(faults.ok(publishedFile(1002)));
  await until('the new number', async () => ((await citedByOf(site)) === 1002 ? true : null), 40);
  expect(site.site.log()).toContain('The system clock has changed: the server has restarted.');
});
