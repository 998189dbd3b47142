// Usage: npm run export [-- --out DIR] [--host github-pages|netlify|cloudflare|nginx]. The site as plain files, in out/ unless said otherwise.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finishExport } from '@/lib/finish/export-finish';
import { exportSettings } from '@/lib/finish/export-settings';
import { writePictures } from '@/tools/pictures/write-pictures';
import { checkData } from '@/tools/shared/read-data';

const root = process.cwd();
// Where next.config.js lets Next write, so that a folder with the last good export in it is replaced by a whole one only.
const made = join(root, '.next', 'export');

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, host: { type: 'string' } } });
  for (const file of ['.env.local', '.env']) if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
  const data = checkData(root);
  if (!data.ok) return refuse(data.problems);
  const siteUrl = (process.env.SITE_URL || data.content.site.url).replace(/\/+$/, '');
  const result = exportSettings(values, { root, siteUrl, basePath: process.env.BASE_PATH });
  if (!result.ok) return refuse(result.problems);
  const { settings } = result;

  await writePictures(root);
  const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const env = { ...process.env, NEXT_OUTPUT: 'export', NEXT_TELEMETRY_DISABLED: '1', BASE_PATH: settings.basePath };
  const build = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (build.status !== 0) return build.status ?? 1;

  const count = await finishExport({ ...settings, folder: made }, (line) => console.log(`  ${line}`));
  rmSync(settings.folder, { recursive: true, force: true });
  mkdirSync(settings.folder, { recursive: true });
  cpSync(made, settings.folder, { recursive: true });
  rmSync(made, { recursive: true });
  console.log(
    `${count} files in ${settings.folder}${settings.basePath && `, to be served below ${settings.basePath}`}`,
  );
  return 0;
}

function refuse(problems: readonly string[]): number {
  console.error(`${problems.join('\n')}\n\nNothing was written.`);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
