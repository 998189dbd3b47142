import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScholarStats } from '@/lib/stats/types';
import { startFaultServer } from '../helpers/fault-server';
import { faults } from '../helpers/faults';
import { lastGoodFileName, liveEnvironment, publishedFile } from '../helpers/live-stats';
import { startNext } from '../helpers/next-server';
import { SCHOLAR_ID, statsOf } from '../helpers/scholar';
import { statsCase } from '../helpers/stats-case';

const FOLDER = join(process.cwd(), '.next', 'cache', 'scholar-stats');
const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const known = statsOf(500, {
  profileUrl: `https://scholar.google.com/citations?user=${SCHOLAR_ID}`,
  ...{ hIndex: 9, i10Index: 8, citesPerYear: { 2025: 200, 2026: 90 }, publications: { yu2018sliced: 50 } },
  ...{ asOf: day(3), fetchedAt: new Date(Date.now() - 2 * 86_400_000).toISOString() },
});

/** The responses of the three addresses to the first request after a start; `kept` is what an earlier run has saved. */
async function firstAnswers(published: string | null, kept: ScholarStats | null = known) {
  const upstream = await startFaultServer(published === null ? faults.status(404) : faults.ok(published));
  stops.push(upstream.close);
  const live = liveEnvironment(upstream);
  if (kept) {
    const path = join(FOLDER, lastGoodFileName(live.SCHOLAR_STATS_BASE_URL ?? ''));
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, JSON.stringify(kept));
    stops.push(() => rm(path, { force: true }));
  }
  const site = await startNext({ env: { ...live, SCHOLAR_STATS_REVALIDATE_SECONDS: '600' } });
  stops.push(site.stop);
  const [api, shields, badge] = await Promise.all(
    ['scholar-stats', 'shields.json', 'badge.svg'].map(async (name) => (await fetch(`${site.url}/api/${name}`)).text()),
  );
  const stats: ScholarStats & { notice?: string } = JSON.parse(api ?? '');
  const total = stats.citedBy === null ? 'unknown' : `${stats.citedBy}`;
  expect(JSON.parse(shields ?? '').message).toBe(total);
  expect(badge).toContain(`citations: ${stats.citedBy === null ? 'unknown' : stats.citedBy.toLocaleString('en')}`);
  return { ...stats, log: site.log(), asked: upstream.requests.length };
}

test('after a start, the first responses contain what was read before it', async () => {
  expect(await firstAnswers(publishedFile(980), null)).toMatchObject({ citedBy: 980, asOf: '2026-11-20', asked: 1 });
});

test('after a restart in an outage, the last good value of the previous run is served', async () => {
  expect(await firstAnswers(null)).toMatchObject({
    citedBy: 500,
    hIndex: 9,
    notice: expect.stringContaining('No published'),
  });
});

const { publications } = known;
test.each<[string, Partial<ScholarStats>, string | undefined, RegExp]>([
  ['older', { citedBy: 500, asOf: day(3) }, 'not newer', /of \d{4}-\d\d-\d\d, and the current ones of/],
  [
    'total-only',
    { citedBy: 512, hIndex: 9, citesPerYear: known.citesPerYear, publications },
    undefined,
    /512 citations/,
  ],
  ['error-message', { citedBy: 500 }, 'could not be used', /marked as unusable .it contains an error/],
  ['mock-data', { citedBy: 500 }, 'could not be used', /marked as unusable .its numbers were not read/],
  ['placeholder', { citedBy: 500 }, 'could not be used', /does not identify the profile/],
  ['placeholder-no-name', { citedBy: 500 }, 'could not be used', /does not identify the profile/],
  ['id-with-hl', { citedBy: 510, asOf: day(1) }, undefined, /510 citations/],
  ['ahead-of-utc', { citedBy: 510, asOf: day(0) }, undefined, /510 citations/],
  ['serpapi-rewritten', { citedBy: 562, publications: { yu2018sliced: 0 } }, undefined, /562 citations/],
  ['no-updated', { citedBy: 500, asOf: day(3) }, 'not newer', /no date/],
  ['python-nan', { citedBy: 510, hIndex: 9, asOf: day(2) }, undefined, /510 citations/],
  ['stars', { citedBy: 500 }, 'could not be used', /does not identify the profile/],
  ['fall', { citedBy: 500 }, 'must be confirmed by the owner', /more than a tenth.*--accept/],
  ['impossible', { citedBy: 500 }, 'could not be right', /h-index of 40/],
  ['other-source', { citedBy: 500, source: 'google-scholar' }, 'another source', /333 citations from openalex/],
])('one reading with %s published', async (name, expected, notice, line) => {
  const { log, ...answer } = await firstAnswers(statsCase(name));
  expect(answer).toMatchObject(expected);
  expect(answer.notice).toEqual(notice && expect.stringContaining(notice));
  expect(log.match(/scholar-stats:.*/g)).toEqual([expect.stringMatching(line)]);
});
