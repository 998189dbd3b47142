import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { z } from 'zod';
import { Stop } from '@/tools/shared/failure';

const run = promisify(execFile);
const projectRoot = process.cwd();

const installed = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// The package's own configuration looks for fonts in fixed folders such as /tmp/fonts; ours are elsewhere.
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The browser from npm, as CHROME_PATH names it. */
export const PACKAGE = '@sparticuz/chromium';

/**
 * A headless Chromium: CHROME_PATH if set (an executable, or the name of the npm package), else an installed one, else the
 * one from npm.
 */
export async function openBrowser({ args: more = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  const chosen = CHROME_PATH === PACKAGE ? await packagedBrowser() : CHROME_PATH && { executablePath: CHROME_PATH };
  const found = chosen || (await findBrowser());
  return chromium.launch({ ...options, ...found, args: [...args, ...more] });
}

async function findBrowser(): Promise<LaunchOptions> {
  for (const executablePath of installed) {
    if (await isExecutable(executablePath)) return { executablePath };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Stop(1, 'No Chrome or Chromium found: install one, or set CHROME_PATH to its executable.');
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function packagedBrowser(): Promise<LaunchOptions> {
  const manifest = await readFile(join(projectRoot, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const dir = join(projectRoot, '.cache', 'chromium', version);
  const executablePath = join(dir, 'chromium');
  if (!(await isExecutable(executablePath))) await unpack(dir);
  const libraries = [join(dir, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath,
    env: { FONTCONFIG_PATH: join(dir, 'fonts'), ...process.env, LD_LIBRARY_PATH: libraries },
  };
}

/** Unpacks to a temporary folder, then renames it to `dir`, so that parallel workers never see a half-unpacked browser. */
async function unpack(dir: string): Promise<void> {
  const parent = join(dir, '..');
  await mkdir(parent, { recursive: true });
  const own = await mkdtemp(join(parent, 'unpacking-'));
  try {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: projectRoot,
      // The package unpacks into TMPDIR, including its libraries when it believes it runs on AWS.
      env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(join(own, 'fonts', 'fonts.conf'), fontsConf);
    // It sets permissions for the current user only; the next run may be by another user.
    await chmod(join(own, 'chromium'), 0o755);
    await chmod(own, 0o755);
    await rename(own, dir);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!(await isExecutable(join(dir, 'chromium')))) throw error;
  }
}
