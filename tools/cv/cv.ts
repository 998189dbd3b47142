// Usage: npm run cv -- --help
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf } from '@/lib/content/translate';
import { writeWhole } from '@/lib/net/whole-file';
import { cvPdfPath, sitePath } from '@/lib/text/paths';
import { printCv } from '@/tools/cv/print-cv';
import { serveBuild } from '@/tools/cv/serve-build';
import { openBrowser } from '@/tools/shared/browser';
import { defineCommand, EXIT, noArguments, showProgress } from '@/tools/shared/command';

const HELP = `Usage: npm run cv

Prints the page /cv to public/cv.pdf with a browser, and its translations to files such as public/cv.zh-cn.pdf. Builds the site first if there is no build or data/ is newer.
It takes no options: the content of the CV is set by "cv" in data/site.json. CHROME_PATH chooses the browser.

  --help    show this

Exit codes: 0 done; 1 the build failed, or the CV could not be printed; 2 wrong usage.
`;

export const command = defineCommand({ name: 'npm run cv', help: HELP, read: noArguments, run: main });

async function main(_: null, root: string): Promise<number> {
  if (!isBuilt(root) && !build(root)) return EXIT.mistake;
  const [, ...further] = languagesOf(JSON.parse(readFileSync(join(root, 'data', 'site.json'), 'utf8')));
  mkdirSync(join(root, 'public'), { recursive: true });
  await withSite(root, async (print) => {
    for (const prefix of ['', ...further.map((language) => `/${language.toLowerCase()}` as const)] as const) {
      const file = join('public', cvPdfPath(prefix));
      showProgress(`CV: printing ${file} …`);
      const pdf = await print(`${prefix}/cv`);
      await writeWhole(join(root, file), pdf);
      showProgress('');
      console.log(`CV: wrote ${file}, ${Math.ceil(pdf.length / 1000)} kB. Pages link to it after the next build.`);
    }
  });
  return EXIT.done;
}

/** Whether the build is newer than everything in data/. */
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

async function withSite(root: string, use: (print: (path: string) => Promise<Buffer>) => Promise<void>): Promise<void> {
  // In sequence, so that neither is left running when the other fails to start.
  const browser = await openBrowser();
  try {
    const site = await serveBuild(root);
    try {
      await use((path) => printCv(browser, site.url + sitePath('/').replace(/\/$/, ''), path));
    } finally {
      await site.stop();
    }
  } finally {
    await browser.close();
  }
}
