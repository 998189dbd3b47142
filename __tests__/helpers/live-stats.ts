import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lastGoodName } from '@/lib/stats/last-good-file';
import { type FaultServer, startFaultServer } from './fault-server';
import { faults } from './faults';
import type { Environment } from './next-cli';
import { type NextServer, startNext } from './next-server';
import { fixture, SCHOLAR_ID } from './scholar';
import { until } from './until';

export interface LiveSite {
  site: NextServer;
  upstream: FaultServer;
  stop(): Promise<void>;
}

/** A valid published file with this total. */
export const publishedFile = (citedBy: number): string =>
  fixture('ok.json').toString('utf8').replace('"citedby": 980', `"citedby": ${citedBy}`);

/** Settings that read this upstream every second; the cache folder is new each time, so that no earlier value is found. */
export const liveEnvironment = (upstream: Pick<FaultServer, 'url'>): Environment => ({
  SCHOLAR_STATS_BASE_URL: `${upstream.url}${randomUUID()}/`,
  SCHOLAR_STATS_REVALIDATE_SECONDS: '1',
});

/** The built site with a test server as its stats upstream, which it reads every second. */
export async function startLiveSite(citedBy = 980, env: Environment = {}): Promise<LiveSite> {
  const upstream = await startFaultServer(faults.ok(publishedFile(citedBy)));
  const site = await startNext({ env: { ...liveEnvironment(upstream), ...env } });
  return {
    site,
    upstream,
    stop: async () => {
      await site.stop();
      await upstream.close();
    },
  };
}

/** Any object with such a site. */
type Asked = { site: { url: string } };

export async function citedByOf({ site }: Asked): Promise<number | null> {
  const response = await fetch(`${site.url}/api/scholar-stats`);
  const body: { citedBy: number | null } = await response.json();
  return body.citedBy;
}

/** Requests the site until it returns this total. */
export const untilCitedBy = (live: Asked, expected: number): Promise<true> =>
  until(`${expected} citations at ${live.site.url}`, async () => ((await citedByOf(live)) === expected ? true : null));

/** The file name that lib/stats/stats.ts uses: derived from the profile and the settings. */
export function lastGoodFileName(baseUrlOverride: string): string {
  const { repository = null, useCdn = true } = JSON.parse(readFileSync('data/site.json', 'utf8')).scholarStats;
  return lastGoodName(JSON.stringify([SCHOLAR_ID, { repository, useCdn, baseUrlOverride }]));
}
