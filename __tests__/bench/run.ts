// Usage: npm run bench -- [--quick] [--write] [--peer NAME=DIR]…. Measures the site and others for comparison; --write updates the tables in docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../helpers/browser';
import { freePort } from '../helpers/free-port';
import { buildWith } from './builds';
import { chart } from './chart';
import { replaceMarked } from './figures';
import { type Flags, readFlags } from './flags';
import { runLighthouse } from './lighthouse';
import { installTools, toolModules } from './packages';
import { jsonResume, starlight, vitePress } from './peers';
import { type PageResult, type Results, report } from './report';
import { emptyNext, exportFullLife, exportSite, type Subject, serve, startSite, withoutScripts } from './subjects';
import { CONNECTIONS, nginxOver, throughput } from './throughput';
import { type Visit, visit } from './visit';
import { weigh } from './weigh';

const HELP = `Usage: npm run bench -- [options]

Measures the site, and others beside it, in a browser; takes half an hour.

  --quick           three runs in place of five, and no build of 2,000 papers
  --write           update the tables and the chart in docs/benchmarks.md
  --peer NAME=DIR   measure a folder of built files, too; may be given several times
  --help            show this

Exit codes: 0 done; 1 failed; 2 wrong usage.
`;
const STARTED = 'this site, `npm start`';
const EXPORTED = 'this site, exported';
const SCRIPTLESS = 'the same page without script';
const FULL_LIFE = 'a long career, exported';
const FULL_LIFE_SCRIPTLESS = 'a long career without script';
const EMPTY = 'an empty Next app';
const CHART = 'docs/screenshots/bench.svg';

const begun = performance.now();
function say(step: string): void {
  const passed = Math.round((performance.now() - begun) / 1000);
  console.log(`${String(Math.floor(passed / 60)).padStart(2)}:${String(passed % 60).padStart(2, '0')}  ${step}`);
}

const stops: (() => Promise<void>)[] = [];
function kept<T extends { stop(): Promise<void> }>(running: T): T {
  stops.push(running.stop);
  return running;
}
async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(130)));

async function prepare(peers: Flags['peers']): Promise<{ subjects: Subject[]; exported: string }> {
  say('building the site');
  const subjects = [kept(await startSite(STARTED))];
  say('exporting the site');
  const exported = await exportSite();
  say('exporting a long career');
  const fullLife = await exportFullLife();
  say('building an empty Next app and the peers');
  const folders = [
    { name: EXPORTED, folder: exported },
    { name: SCRIPTLESS, folder: withoutScripts(exported, 'bench-scriptless') },
    { name: FULL_LIFE, folder: fullLife },
    { name: FULL_LIFE_SCRIPTLESS, folder: withoutScripts(fullLife, 'bench-full-life-scriptless') },
    { name: EMPTY, folder: await emptyNext() },
    { name: 'JSON Resume, theme Even', folder: await jsonResume(exported) },
    { name: 'VitePress, its own theme', folder: await vitePress() },
    { name: 'Astro, theme Starlight', folder: await starlight() },
    ...peers,
  ];
  subjects.push(...(await serve(folders)).map(kept));
  return { subjects, exported };
}

async function measurePages(
  subjects: readonly Subject[],
  runs: number,
): Promise<{ pages: PageResult[]; chromium: string }> {
  const port = await freePort();
  const browser = await openBrowser({ args: [`--remote-debugging-port=${port}`] });
  stops.push(() => browser.close());
  const pages: PageResult[] = [];
  for (const { name, url } of subjects) {
    say(`weighing ${name}`);
    const { urls } = await visit(browser, url);
    const scriptless = [FULL_LIFE, FULL_LIFE_SCRIPTLESS].includes(name) ? FULL_LIFE_SCRIPTLESS : SCRIPTLESS;
    pages.push({
      name,
      scriptless,
      weight: await weigh([...new Set(urls)]),
      requests: urls.length,
      lcps: [],
      lighthouse: [],
    });
  }
  for (let run = 1; run <= runs; run++) {
    say(`loading all pages slowly, ${run} of ${runs}`);
    for (const [index, { url }] of subjects.entries()) {
      const { lcp }: Visit = await visit(browser, url);
      pages[index]?.lcps.push(lcp);
    }
  }
  for (let run = 1; run <= runs; run++) {
    say(`Lighthouse over all pages, ${run} of ${runs}`);
    for (const [index, { url }] of subjects.entries()) pages[index]?.lighthouse.push(await runLighthouse(url, port));
  }
  return { pages, chromium: browser.version() };
}

async function measureServers(site: Subject, exported: string, runs: number): Promise<Results['servers']> {
  const nginx = await nginxOver(exported);
  if (!nginx) {
    say('no nginx on this machine: leaving out requests per second');
    return [];
  }
  kept(nginx);
  say('requests per second, by turns');
  const [next = 0, files = 0] = await throughput([site.url, `${nginx.url}/`], runs);
  return [
    { name: '`npm start`', perSecond: next },
    { name: 'nginx over the export, `deploy/nginx/export.conf`', perSecond: files },
  ];
}

const version = (manifest: string): string => JSON.parse(readFileSync(manifest, 'utf8')).version;

async function measure({ isQuick, peers }: Flags): Promise<Results> {
  const runs = isQuick ? 3 : 5;
  say('installing the tools of __tests__/bench/tools');
  await installTools();
  const { subjects, exported } = await prepare(peers);
  const { pages, chromium } = await measurePages(subjects, runs);
  const [site] = subjects;
  const servers = site ? await measureServers(site, exported, runs) : [];
  const builds: Results['builds'] = [];
  for (const papers of isQuick ? [10, 100] : [10, 100, 2000]) {
    say(`next build with ${papers} papers`);
    builds.push(await buildWith(papers));
  }
  const lighthouse = version(join(toolModules, 'lighthouse', 'package.json'));
  const where = `Measured on ${new Date().toISOString().slice(0, 10)} in one run of \`npm run bench\`: ${availableParallelism()} cores, Node ${process.versions.node}, Next ${version('node_modules/next/package.json')}, Chromium ${chromium}, Lighthouse ${lighthouse}.`;
  const missing = pages.filter(({ weight }) => weight.missing.length > 0);
  const notes = [
    ...(servers.length > 0
      ? [
          `Requests per second were measured with autocannon, ${CONNECTIONS} connections, on the same cores as the server.`,
        ]
      : []),
    ...missing.map(
      ({ name, weight }) =>
        `${name} requests ${weight.missing.length} ${weight.missing.length === 1 ? 'file' : 'files'} from other hosts; here these requests fail at once and add no bytes.`,
    ),
  ];
  return { pages, empty: EMPTY, servers, builds, runs, where, notes };
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const read = readFlags(process.argv.slice(2));
  if (!read.ok) {
    console.error(`${read.problems.join('\n')}\n\nNothing was measured.`);
    return 2;
  }
  const readme = readFileSync('docs/benchmarks.md', 'utf8');
  replaceMarked(readme, '');
  const results = await measure(read.flags);
  const text = report(results);
  console.log(`\n${text}\n`);
  for (const { name, lighthouse } of results.pages)
    for (const fault of new Set(lighthouse.flatMap(({ faults }) => faults)))
      console.log(`Lighthouse on ${name}: ${fault}`);
  if (read.flags.isWrite) {
    writeFileSync(
      CHART,
      chart(results, (name) => [STARTED, EXPORTED, FULL_LIFE].includes(name)),
    );
    const image = `<img src="${CHART.replace('docs/', '')}" width="800" alt="Bar charts of the bytes that each page loads and of its Largest Contentful Paint; the tables below contain the figures">`;
    writeFileSync(
      'docs/benchmarks.md',
      replaceMarked(readFileSync('docs/benchmarks.md', 'utf8'), `${image}\n\n${text}`),
    );
    console.log(`docs/benchmarks.md and ${CHART} written.`);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
