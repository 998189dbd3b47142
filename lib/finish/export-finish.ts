import { copyFile, mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { withPolicyInMeta } from '@/lib/finish/content-security-policy.mjs';
import type { ExportSettings } from '@/lib/finish/export-settings';
import { finishPages } from '@/lib/finish/finish-pages.mjs';
import { removeUnusedFonts } from '@/lib/finish/fonts.mjs';
import { hasFolderPages, hostFiles } from '@/lib/finish/host-files';
import { NOTHING } from '@/lib/site/no-params';

const TEXT = new Set(['', '.bib', '.css', '.html', '.js', '.json', '.ris', '.svg', '.txt', '.webmanifest', '.xml']);
const SMALLEST_WORTH_COMPRESSING = 256;
// Dotfiles that hosts or people look for.
const DOTTED = new Set(['.htaccess', '.nojekyll', '.well-known']);

/** Turns Next's export into what hosts need: static-first pages with their policies, redirects, headers and compressed copies. Returns the number of files. */
export async function finishExport(settings: ExportSettings, progress: (line: string) => void): Promise<number> {
  const { folder } = settings;
  await removeMissing(folder);
  await removeUnused(folder);
  const statics = join(folder, '_next', 'static');
  const { pages, policy, hasServices } = finishPages(folder, statics);
  removeUnusedFonts(statics);
  for (const page of pages) {
    await writeFile(page, withPolicyInMeta(await readFile(page, 'utf8'), policy({ inMeta: true })));
    if (hasFolderPages(settings.host)) await addFolderPage(folder, page);
  }
  for (const [path, text] of hostFiles(settings, hasServices)) await put(join(folder, path), text);
  progress(`${pages.length} pages are static first and have their policy`);

  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = files.filter((file) => TEXT.has(extname(file)) && !/[/\\][._][^/\\]*$/.test(file));
  let done = 0;
  for (const file of texts) {
    await compress(file);
    done += 1;
    if (done % 200 === 0 || done === texts.length) progress(`${done} of ${texts.length} files compressed`);
  }
  return files.length;
}

/** Adds x/index.html next to x.html, for hosts that only look for the former. */
async function addFolderPage(folder: string, page: string): Promise<void> {
  if (basename(page) === 'index.html' || page === join(folder, '404.html')) return;
  const inFolder = join(page.slice(0, -'.html'.length), 'index.html');
  await mkdir(dirname(inFolder), { recursive: true });
  await copyFile(page, inFolder);
}

/** Removes what Next exports for paths that do not exist: hosts would serve it as a page, with status 200. */
async function removeMissing(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (basename(name).startsWith(NOTHING)) await rm(path, { recursive: true, force: true });
    else if (name.endsWith('.html') && name !== '404.html') {
      const html = await readFile(path, 'utf8').catch(() => '');
      if (!html.includes('<meta name="robots" content="noindex"/>')) continue;
      const stem = path.slice(0, -'.html'.length);
      for (const part of [path, `${stem}.txt`, stem]) await rm(part, { recursive: true, force: true });
    }
  }
}

/** Removes what no page requests: the payloads of Next's client-side navigation, hidden files, and folders left empty. */
async function removeUnused(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  let left = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isPayload =
      entry.name.startsWith('__next.') ||
      (entry.name.endsWith('.txt') && names.has(`${entry.name.slice(0, -'.txt'.length)}.html`));
    const isHidden = entry.name.startsWith('.') && !DOTTED.has(entry.name);
    if (isPayload || isHidden) await rm(path, { recursive: true });
    else if (!entry.isDirectory() || (await removeUnused(path))) left += 1;
  }
  if (left === 0) await rmdir(folder);
  return left > 0;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST_WORTH_COMPRESSING) return;
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }));
  await writeFile(
    `${file}.br`,
    await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}
