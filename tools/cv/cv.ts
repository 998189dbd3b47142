// Usage: npm run cv -- --help
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { sitePath } from '@/lib/text/paths';
import { printCv } from '@/tools/cv/print-cv';
import { serveBuild } from '@/tools/cv/serve-build';
import { openBrowser } from '@/tools/shared/browser';
import { defineCommand, EXIT, noArguments, showProgress } from '@/tools/shared/command';

const target = join('public', 'cv.pdf');

const HELP = `Usage: npm run cv

Prints the page /cv to public/cv.pdf with a browser, and builds the site before where there is no build or data/ is newer.
It takes no options: what the CV holds is set by "cv" in data/site.json. CHROME_PATH names a browser to print with.

  --help    show this

Exit codes: 0 done; 1 the build failed, or the CV could not be printed; 2 wrong usage.
`;

export const command = defineCommand({ name: 'npm run cv', help: HELP, read: noArguments, run: main });

async function main(_: null, root: string): Promise<number> {
  if (!isBuilt(root) && !build(root)) return EXIT.mistake;
  showProgress('CV: printing …');
  const pdf = await printed(root);
  mkdirSync(join(root, 'public'), { recursive: true });
  await writeWhole(join(root, target), pdf);
  showProgress('');
  console.log(`CV: wrote ${target}, ${Math.ceil(pdf.length / 1000)} kB. Pages link to it from the next build on.`);
  return EXIT.done;
}

/** Whether the build is younger than all of data/. */
function isBuilt(root: string): boolean {
  const id = join(root, '.site', 'current');
  if (!existsSync(id)) return false;
  const data = readdirSync(join(root, 'data')).map((name) => statSync(join(root, 'data', name)).mtimeMs);
  return data.every((time) => time < statSync(id).mtimeMs);
}

function build(root: string): boolean {
  console.log('CV: building the site first.');
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

async function printed(root: string): Promise<Buffer> {
  // One after the other, so that neither is left running when the other does not start.
  const browser = await openBrowser();
  try {
    const site = await serveBuild(root);
    try {
      return await printCv(browser, site.url + sitePath('/').replace(/\/$/, ''));
    } finally {
      await site.stop();
    }
  } finally {
    await browser.close();
  }
}
