import { setTimeout as pause } from 'node:timers/promises';
import type { Content } from '@/lib/content/validate';
import { ServiceError } from '@/lib/net/errors';
import { judge } from '@/lib/stats/judge';
import { fetchPublishedFile, publishedFileHosts, transformPublishedFile } from '@/lib/stats/published-file';
import { rulesOf, statsSettings } from '@/lib/stats/settings';
import type { ContentLink } from '@/tools/check/content-links';
import type { Finding } from '@/tools/check/finding';
import { type Probe, type ProbeOptions, probe } from '@/tools/check/probe';
import { refreshContext } from '@/tools/scholar/refresh-context';
import { readSnapshot } from '@/tools/scholar/snapshot-file';

const AT_ONCE = 8;
const TIMEOUT_MS = 10_000;
const PAUSE_MS = 500;
// These hosts reject all programs, so a request would show nothing.
const CLOSED = /^(scholar\.google\.[a-z.]+|([\w-]+\.)?(linkedin\.com|researchgate\.net))$/;

type Progress = (line: string) => void;

/** The broken links. Each URL is requested once: eight hosts in parallel, one request at a time per host. */
export async function linkFindings(
  links: readonly ContentLink[],
  settings: Pick<ProbeOptions, 'userAgent' | 'allowPrivate'>,
  progress: Progress,
): Promise<{ findings: Finding[]; notes: string[] }> {
  const addresses = [...new Set(links.map(({ url }) => withoutFragment(url)))].filter(
    (url) => /^https?:/i.test(url) && URL.canParse(url) && !CLOSED.test(new URL(url).hostname),
  );
  const hosts = byHost(addresses);
  const answers = new Map<string, Probe>();
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const [index, url] of host.entries()) {
        if (index > 0) await pause(PAUSE_MS);
        answers.set(url, await probe(url, { ...settings, timeoutMs: TIMEOUT_MS }));
        progress(`links: ${answers.size} of ${addresses.length}`);
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askHosts));

  const findings: Finding[] = links.flatMap(({ file, path, url }) => {
    const answer = answers.get(withoutFragment(url));
    if (!answer || answer.state === 'found' || answer.state === 'refused') return [];
    return [{ code: 'dead-link', file, path, what: `${url} ${answer.why}` }];
  });
  const refused = [...answers].flatMap(([url, answer]) => (answer.state === 'refused' ? [`${url} ${answer.why}`] : []));
  const notes =
    refused.length > 0 ? [`Could not be checked, because these servers reject programs: ${refused.join('; ')}`] : [];
  return { findings, notes };
}

function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const url of addresses) {
    const { host } = new URL(url);
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  return [...hosts.values()];
}

const withoutFragment = (url: string) => url.replace(/#.*$/, '');

/**
 * What the published citation file of the stats repository contains, and whether the site would use it instead of the numbers
 * committed below `root`, by the same rules as the running site.
 */
export async function publishedFileFindings(
  content: Content,
  root: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ findings: Finding[]; notes: string[] }> {
  const context = refreshContext(content, environment);
  const settings = statsSettings(content.site, content.profile);
  const baseUrlOverride = environment.SCHOLAR_STATS_BASE_URL;
  if (!settings || (settings.repository === null && !baseUrlOverride)) return { findings: [], notes: [] };
  const { repository, useCdn } = settings;
  const file = `published file of ${repository ?? baseUrlOverride}`;
  const warn = (what: string) => ({
    findings: [
      { code: 'stats-repository' as const, file: 'site' as const, path: ['scholarStats', 'repository'], what },
    ],
    notes: [],
  });
  try {
    const hosts = publishedFileHosts({ repository, useCdn, ...(baseUrlOverride && { baseUrlOverride }) });
    const stats = transformPublishedFile(await fetchPublishedFile(hosts, context), context);
    const said = `${stats.citedBy} citations${stats.asOf ? `, as of ${stats.asOf}` : ''}`;
    const known = readSnapshot(root, context.scholarId, () => {});
    const { verdict, reason } = judge(known, stats, rulesOf(settings, context.now()));
    if (!reason) return { findings: [], notes: [`The ${file} has ${said}.`] };
    const advice = verdict === 'implausible' ? '; if that is right, run "npm run scholar:refresh -- --accept"' : '';
    return warn(`the ${file} has ${said}, which the site does not use: ${reason}${advice}`);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return warn(`the ${file} cannot be used: ${error.message}`);
  }
}
