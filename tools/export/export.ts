// Usage: npm run export -- --help
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { finishExport } from '@/lib/finish/export-finish';
import { exportSettings, HOSTS } from '@/lib/finish/export-settings';
import { recoverFolder, replaceFolder } from '@/lib/finish/replace-folder';
import { writePictures } from '@/tools/pictures/write-pictures';
import { readStatsForBuild } from '@/tools/scholar/stats-for-build';
import { contentOrMistakes, defineCommand, EXIT, loadEnvironment } from '@/tools/shared/command';

const HELP = `Usage: npm run export -- [options]

Builds the site as static files that any web server can serve.

  --out DIR      write them to DIR instead of out/; replaces an earlier export there
  --host NAME    write only the configuration that this host reads, one of ${HOSTS.join(', ')};
                 without it, the files work on all of them
  --help         show this

The address of the site is "url" in data/site.json, or SITE_URL; a path at its end, such as /~me, is where it is served.

Exit codes: 0 done; 1 mistakes in data/, or the build failed; 2 wrong usage.
`;

export const command = defineCommand({ name: 'npm run export', help: HELP, read: readArguments, run: main });

function readArguments(args: string[]) {
  return parseArgs({ args, options: { out: { type: 'string' }, host: { type: 'string' } } }).values;
}

async function main(values: ReturnType<typeof readArguments>, root: string): Promise<number> {
  // Next writes here, as set in next.config.js, so that the last good export is only ever replaced by a complete one.
  const made = join(root, '.next', 'export');
  loadEnvironment(root);
  const content = contentOrMistakes(root, 'nothing was exported');
  if (!content) return EXIT.mistake;
  const siteUrl = (process.env.SITE_URL || content.site.url).replace(/\/+$/, '');
  recoverFolder(resolve(root, values.out ?? 'out'));
  const result = exportSettings(values, { root, siteUrl, basePath: process.env.BASE_PATH });
  if (!result.ok) return refuse(result.problems);
  const { settings } = result;

  await writePictures(root);
  await readStatsForBuild(root, process.env);
  const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const env = { ...process.env, NEXT_OUTPUT: 'export', NEXT_TELEMETRY_DISABLED: '1', BASE_PATH: settings.basePath };
  const build = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (build.status !== 0) return EXIT.mistake;

  const count = await finishExport({ ...settings, folder: made }, (line) => console.log(`  ${line}`));
  replaceFolder(made, settings.folder);
  rmSync(made, { recursive: true });
  console.log(
    `${count} files in ${settings.folder}${settings.basePath && `, to be served below ${settings.basePath}`}`,
  );
  return EXIT.done;
}

function refuse(problems: readonly string[]): number {
  console.error(`${problems.join('\n')}\n\nNothing was written.`);
  return EXIT.usage;
}
