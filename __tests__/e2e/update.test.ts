import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOffline } from '../helpers/next-server';
import { until } from '../helpers/until';

const builds = join(process.cwd(), '.site');
const served = readFileSync(join(builds, 'current'), 'utf8').trim();

let root: string;
const stops: (() => Promise<void>)[] = [];
beforeEach(() => {
  mkdirSync(join(process.cwd(), '.cache'), { recursive: true });
  root = mkdtempSync(join(process.cwd(), '.cache', 'update-'));
  mkdirSync(join(root, '.site'));
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  rmSync(root, { recursive: true });
});

/** A copy of this project's build under another name; `change` receives its folder. */
function addBuild(name: string, change: (folder: string) => void = () => {}): void {
  const folder = join(root, '.site', name);
  execFileSync('cp', ['-al', join(builds, served), folder]);
  change(folder);
}

function serveNow(name: string): void {
  writeFileSync(join(root, '.site', 'next'), `${name}\n`);
  renameSync(join(root, '.site', 'next'), join(root, '.site', 'current'));
}

async function start() {
  const site = await startOffline(root);
  stops.push(site.stop);
  return site;
}

// The copies share their files until one is rewritten.
function rewrite(path: string, change: (text: string) => string): void {
  const text = change(readFileSync(path, 'utf8'));
  rmSync(path);
  writeFileSync(path, text);
}

const home = (folder: string) => join(folder, '.next', 'server', 'app', 'index.html');

test('a running site switches to the next build without a failed request', async () => {
  addBuild('one');
  addBuild('two', (folder) => rewrite(home(folder), (html) => html.replace('<title>', '<title>Second build of ')));
  serveNow('one');
  const site = await start();
  const page = await (await fetch(site.url)).text();
  expect(page).not.toContain('Second build');
  const [chunk = ''] = /data-scripts="([^" ]+)/.exec(page)?.slice(1) ?? [];
  const failures: string[] = [];
  let requests = 0;
  let isRunning = true;
  const visitor = async () => {
    while (isRunning)
      for (const path of ['/', '/publications', chunk, '/favicon.svg']) {
        requests += 1;
        const status = await fetch(site.url + path).then(
          async (response) => (await response.arrayBuffer()) && response.status,
          String,
        );
        if (status !== 200) failures.push(`${path}: ${status}`);
      }
  };
  const visitors = [visitor(), visitor(), visitor()];
  await until('some visits', async () => (requests > 30 ? true : null));
  serveNow('two');
  await until(
    'the second build',
    async () => ((await (await fetch(site.url)).text()).includes('Second build') ? true : null),
    30,
  );
  const then = requests;
  await until('more visits', async () => (requests > then + 100 ? true : null), 30);
  isRunning = false;
  await Promise.all(visitors);
  expect(failures).toEqual([]);
});

test('a build that does not start is not used', async () => {
  addBuild('one');
  addBuild('broken', (folder) => rewrite(join(folder, 'serve.mjs'), () => 'process.exit(1)'));
  serveNow('one');
  const site = await start();
  serveNow('broken');
  await until('the message', async () => (site.log().includes('The new build did not start') ? true : null), 30);
  expect((await fetch(site.url)).status).toBe(200);
});

test.each<[string, () => void, RegExp]>([
  ['no build', () => {}, /found no finished build in \.site\/\. Run: npm run build/],
  [
    'one that is not finished',
    () => {
      addBuild('one', (folder) =>
        rewrite(join(folder, 'build.json'), (text) => text.replace(/"policy":"[^"]*"/, '"policy":""')),
      );
      serveNow('one');
    },
    /is not finished\. Run: npm run build/,
  ],
  ['one that is gone', () => serveNow('one'), /is incomplete\. Run: npm run build/],
])('with %s nothing is served, and the message names the command to run', async (_, prepare, message) => {
  prepare();
  await expect(startOffline(root)).rejects.toThrow(message);
});

test('/api/health is 200 only while the home page can be served', async () => {
  addBuild('one');
  addBuild('broken', (folder) => {
    rmSync(home(folder));
    rewrite(join(folder, '.next', 'server', 'app', '(main)', 'page.js'), () => 'throw new Error("broken")');
  });
  serveNow('one');
  const well = await start();
  const health = await fetch(`${well.url}/api/health`);
  expect([health.status, health.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await well.stop();
  serveNow('broken');
  const ill = await start();
  expect((await fetch(`${ill.url}/api/health`)).status).toBe(503);
});
