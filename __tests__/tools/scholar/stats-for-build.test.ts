import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { SCHOLAR_ID, statsOf } from '@/__tests__/helpers/scholar';
import { nobody, type Service, startService } from '@/__tests__/helpers/service';
import { readStatsForBuild } from '@/tools/scholar/stats-for-build';

const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
const committed = (citedBy: number) =>
  statsOf(citedBy, {
    profileUrl: `https://scholar.google.com/citations?user=${SCHOLAR_ID}`,
    ...{ asOf: day(3), fetchedAt: new Date(Date.now() - 2 * 86_400_000).toISOString() },
  });

let service: Service;
let site: Workspace;
beforeAll(async () => {
  service = await startService();
  site = await workspace(['google-scholar']);
});
afterAll(async () => {
  await service.close();
  await site.remove();
});
beforeEach(async () => {
  service.requests.length = 0;
  await site.write('data/scholar-stats.json', committed(500));
});

const found = () => {
  const path = join(site.folder, '.cache', 'scholar-stats-at-build.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};
const publish = (citedby: number, before: number) =>
  service.answer(() => ({ body: { scholar_id: SCHOLAR_ID, name: 'Ada Lovelace', citedby, updated: day(before) } }));
const read = (environment: Record<string, string> = {}) =>
  readStatsForBuild(site.folder, {
    NODE_ENV: 'production',
    SCHOLAR_STATS_BASE_URL: `${service.url}/`,
    ...environment,
  });

it('writes newer published numbers for the build', async () => {
  publish(510, 1);
  await read();
  expect(found()).toMatchObject({ citedBy: 510, asOf: day(1) });
});

it.each<[string, () => void, Record<string, string>]>([
  ['older ones', () => publish(480, 20), {}],
  ['a fall that waits for the owner', () => publish(300, 1), {}],
  ['an error', () => service.answer(() => ({ status: 500 })), {}],
  ['nothing, as it is not to ask', () => publish(510, 1), { STATS_AT_BUILD: '0' }],
])('keeps the committed numbers if it finds %s', async (_, play, environment) => {
  publish(510, 1);
  await read();
  play();
  service.requests.length = 0;
  await read(environment);
  expect(found()).toBeNull();
  expect(service.requests).toHaveLength(environment.STATS_AT_BUILD ? 0 : 1);
});

it('is fast and prints nothing without a network', async () => {
  const started = performance.now();
  await read({ SCHOLAR_STATS_BASE_URL: await nobody() });
  expect(found()).toBeNull();
  expect(performance.now() - started).toBeLessThan(3500);
});
