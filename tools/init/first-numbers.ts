import { statsSettings } from '@/lib/stats/settings';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { refresh } from '@/tools/scholar/refresh';
import { refreshContext } from '@/tools/scholar/refresh-context';
import { answersTable } from '@/tools/scholar/refresh-table';
import { readSnapshot, SNAPSHOT, writeSnapshot } from '@/tools/scholar/snapshot-file';
import { SOURCES } from '@/tools/scholar/sources/registry';
import { WAYS_OUT } from '@/tools/scholar/ways-out';
import { checkData } from '@/tools/shared/read-data';

// Shorter than in "npm run scholar:refresh": here the user is waiting.
const MOST_MS = 45_000;

/** The committed numbers below `root` if they belong to this Google Scholar profile; else none. */
export function numbersToKeep(root: string, scholarId: string | undefined): ScholarStats {
  if (scholarId === undefined) return emptyStats;
  const known = readSnapshot(root, scholarId, () => {});
  return known.source === 'google-scholar' && known.profileUrl !== null ? known : emptyStats;
}

/** Reads the citation numbers once for the new data/ below `root` and writes them; returns lines that report the outcome. */
export async function readFirstNumbers(root: string, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const data = checkData(root);
  if (!data.ok) return [];
  const settings = statsSettings(data.content.site, data.content.profile);
  if (!settings) return [];
  const deadline = AbortSignal.timeout(MOST_MS);
  const known = refreshContext(data.content, environment);
  const context = {
    ...known,
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline }),
  };
  const outcome = await refresh({
    sources: settings.sources.map((name) => SOURCES[name]),
    context,
    previous: readSnapshot(root, context.scholarId),
    preferred: settings.sources,
    maxAgeDays: settings.maxAgeDays,
    accept: false,
    progress: () => {},
  });
  const lines = ['', 'Your citation numbers:', answersTable(outcome.answers, context.now())];
  if (outcome.state === 'failed') return [...lines, '', 'No source gave a number yet.', WAYS_OUT];
  if (outcome.state === 'updated') await writeSnapshot(root, outcome.stats);
  return [...lines, outcome.state === 'updated' ? `Wrote ${SNAPSHOT}.` : `Nothing new; ${SNAPSHOT} is unchanged.`];
}
