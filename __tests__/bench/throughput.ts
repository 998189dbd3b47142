import { join } from 'node:path';
import { z } from 'zod';
import { isInstalled } from '../helpers/installed';
import { startNginx } from '../helpers/nginx';
import { median } from './figures';
import { runNode, toolModules } from './packages';

const SECONDS = 4;
export const CONNECTIONS = 32;

const answer = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
  timeouts: z.number(),
});

async function load(url: string, duration: number): Promise<number> {
  const options = ['--json', '-c', String(CONNECTIONS), '-d', String(duration), '-H', 'accept-encoding=gzip'];
  const { requests, ...failures } = answer.parse(
    JSON.parse(await runNode(join(toolModules, 'autocannon', 'autocannon.js'), [...options, url])),
  );
  const failed = Object.values(failures).reduce((sum, count) => sum + count);
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed under load.`);
  return requests.average;
}

/** Requests per second for each address, measured in turns; medians, in the same order. */
export async function throughput(urls: readonly string[], runs: number): Promise<number[]> {
  for (const url of urls) await load(url, 1);
  const answers = urls.map((): number[] => []);
  for (let run = 0; run < runs; run++)
    for (const [index, url] of urls.entries()) answers[index]?.push(await load(url, SECONDS));
  return answers.map(median);
}

/** nginx with deploy/nginx/export.conf serving an export, or null if it is not installed. */
export async function nginxOver(exported: string): Promise<{ url: string; stop(): Promise<void> } | null> {
  if (!isInstalled('nginx')) return null;
  const nginx = await startNginx('export.conf', (text) => text.replace('root /srv/homepage;', `root ${exported};`));
  const { status } = await fetch(nginx.url);
  if (status === 200) return nginx;
  await nginx.stop();
  throw new Error(`nginx answers with ${status} over ${exported}:\n${nginx.errors()}`);
}
