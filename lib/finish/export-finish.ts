import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { withPolicyInMeta } from '@/lib/finish/content-security-policy.mjs';
import { type ExportSettings, MARKER } from '@/lib/finish/export-settings';
import { hostFiles } from '@/lib/finish/host-files';
import { NOTHING } from '@/lib/site/no-params';

const TEXT = new Set(['', '.bib', '.css', '.html', '.js', '.json', '.ris', '.svg', '.txt', '.webmanifest', '.xml']);
const SMALLEST_WORTH_COMPRESSING = 256;

/** Makes of what Next exported what hosts need: policies in the pages, redirects, headers, and compressed twins. Gives the count of files. */
export async function finishExport(settings: ExportSettings, progress: (line: string) => void): Promise<number> {
  const { folder } = settings;
  await removeMissing(folder);
  for (const [path, text] of hostFiles(settings)) await put(join(folder, path), text);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const page of pages) await writeFile(page, withPolicyInMeta(await readFile(page, 'utf8')));
  progress(`${pages.length} pages have their policy`);

  const texts = files.filter((file) => TEXT.has(extname(file)) && !/[/\\][._][^/\\]*$/.test(file));
  let done = 0;
  for (const file of texts) {
    await compress(file);
    done += 1;
    if (done % 200 === 0 || done === texts.length) progress(`${done} of ${texts.length} files compressed`);
  }
  await put(join(folder, MARKER), '');
  return files.length;
}

/** Takes away what Next exports of addresses where nothing is: hosts would serve it as a page, with status 200. */
async function removeMissing(folder: string): Promise<void> {
  const titleOf = (html: string) => /<title>[^<]*/.exec(html)?.[0];
  const notFound = titleOf(await readFile(join(folder, '404.html'), 'utf8'));
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (basename(name).startsWith(NOTHING)) await rm(path, { recursive: true, force: true });
    else if (name.endsWith('.html') && name !== '404.html') {
      const html = await readFile(path, 'utf8').catch(() => '');
      if (titleOf(html) !== notFound || !html.includes('<meta name="robots" content="noindex"/>')) continue;
      const stem = path.slice(0, -'.html'.length);
      for (const part of [path, `${stem}.txt`, stem]) await rm(part, { recursive: true, force: true });
    }
  }
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
