import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextEnvironment, projectRoot } from './next-cli';
import { copyProject } from './project-copy';

export const EXPORT_BASE_PATH = '/repo';
export const EXPORT_ADDRESS = `https://ada.github.io${EXPORT_BASE_PATH}`;

/** The export that all suites of that edition share. */
export const exportFolder = join(projectRoot, '.cache', 'projects', 'export', 'out');

/** Runs `npm run export` in a copy of the project; its output is stdout and stderr together. */
export function runExport(
  dir: string,
  env: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<{ code: number | null; output: string }> {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, 'tools/run/run.ts', 'export', ...options], {
    cwd: dir,
    env: nextEnvironment('build', env),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** Global setup for this edition: exports the committed site with numbers, in a subfolder. */
export default async function buildExport(): Promise<void> {
  const read = JSON.parse(readFileSync(join(projectRoot, '__tests__', 'fixtures', 'gs_data', 'ok.json'), 'utf8'));
  const stats = {
    source: 'google-scholar',
    profileUrl: `https://scholar.google.com/citations?user=${read.scholar_id}`,
    citedBy: read.citedby,
    citedBy5y: read.citedby5y,
    hIndex: read.hindex,
    hIndex5y: read.hindex5y,
    i10Index: read.i10index,
    i10Index5y: read.i10index5y,
    citesPerYear: read.cites_per_year,
    publications: { yu2020codecmr: 128 },
    asOf: '2026-11-20',
    fetchedAt: '2026-11-21T04:23:00.000Z',
  };
  const dir = await copyProject('export', { data: { 'scholar-stats.json': stats } });
  const { code, output } = await runExport(dir, { SITE_URL: EXPORT_ADDRESS, BASE_PATH: 'repo/' });
  if (code !== 0) throw new Error(`The export ended with ${code}:\n${output}`);
}
