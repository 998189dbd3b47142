// Usage: npm run cv prints /cv to public/cv.pdf; it builds the site before when there is no build or data/ is newer than it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/net/whole-file';
import { messageOf } from '@/lib/text/message-of';
import { sitePath } from '@/lib/text/paths';
import { printCv } from '@/tools/cv/print-cv';
import { serveBuild } from '@/tools/cv/serve-build';
import { openBrowser } from '@/tools/shared/browser';

const root = process.cwd();
const target = join('public', 'cv.pdf');

if (process.argv.length > 2) {
  console.error('Usage: npm run cv\nIt takes no options: what the CV holds is set by "cv" in data/site.json.');
  process.exitCode = 2;
} else if (isBuilt() || build()) await print();

/** Whether the build is younger than all of data/. */
function isBuilt(): boolean {
  const id = join(root, '.next', 'BUILD_ID');
  if (!existsSync(id)) return false;
  const data = readdirSync(join(root, 'data')).map((name) => statSync(join(root, 'data', name)).mtimeMs);
  return data.every((time) => time < statSync(id).mtimeMs);
}

function build(): boolean {
  console.log('CV: building the site first.');
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
  return status === 0;
}

async function print(): Promise<void> {
  try {
    const pdf = await printed();
    mkdirSync(join(root, 'public'), { recursive: true });
    await writeWhole(join(root, target), pdf);
    console.log(`CV: wrote ${target}, ${Math.ceil(pdf.length / 1000)} kB. Pages link to it from the next build on.`);
  } catch (error) {
    console.error(`CV: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

async function printed(): Promise<Buffer> {
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
