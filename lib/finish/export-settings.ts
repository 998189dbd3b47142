import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normaliseBasePath } from '@/lib/finish/base-path.mjs';
import { isWebUrl } from '@/lib/markdown/fields';
import { messageOf } from '@/lib/text/strings';

/** The values of --host. */
export const HOSTS = ['apache', 'github-pages', 'gitlab-pages', 'netlify', 'cloudflare', 'nginx'] as const;
type Host = (typeof HOSTS)[number];

/** What every export contains, so that the next one can recognise it; earlier versions left a marker file. */
const OF_EXPORT = ['_next/static', '404.html'];
const OLD_MARKER = '.exported';

export interface ExportSettings {
  /** Absolute path. */
  folder: string;
  /** Null writes the files of all hosts. */
  host: Host | null;
  basePath: string;
  siteUrl: string;
}

type Result = { ok: true; settings: ExportSettings } | { ok: false; problems: string[] };

/** Checks all settings before anything is written; one line per mistake. */
export function exportSettings(
  options: { out?: string; host?: string },
  { root, siteUrl, basePath }: { root: string; siteUrl: string; basePath: string | undefined },
): Result {
  const problems: string[] = [];
  const host = HOSTS.find((known) => known === options.host) ?? null;
  if (options.host !== undefined && !host)
    problems.push(`--host: found "${options.host}", expected one of ${HOSTS.join(', ')}, or none for all of them`);

  const fromUrl = folderOf(siteUrl);
  if (fromUrl === null)
    problems.push(
      `the address of the site: found "${siteUrl}", expected one such as "https://example.org" or "https://example.org/repo", in url of data/site.json or in SITE_URL`,
    );
  let path = fromUrl ?? '';
  try {
    if (basePath !== undefined) path = normaliseBasePath(basePath);
  } catch (error) {
    problems.push(messageOf(error));
  }
  if (problems.length === 0 && path !== fromUrl)
    problems.push(
      `BASE_PATH: found "${basePath}", expected "${fromUrl || '/'}", the folder that the address of the site ends in (${siteUrl}); change one of them`,
    );

  const folder = resolve(root, options.out ?? 'out');
  const found = whatMustStay(folder);
  if (found) problems.push(`${folder}: found ${found}, expected an empty folder; choose another one with --out`);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, settings: { folder, host, basePath: path, siteUrl } };
}

/** "/repo" for "https://ada.github.io/repo"; null if this is not a public URL. */
function folderOf(siteUrl: string): string | null {
  if (!siteUrl.startsWith('https://') || !isWebUrl(siteUrl) || /[?#]/.test(siteUrl)) return null;
  try {
    return normaliseBasePath(new URL(siteUrl).pathname);
  } catch {
    return null;
  }
}

function whatMustStay(folder: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return 'a file';
  const has = (name: string) => existsSync(join(folder, name));
  const isOurs = readdirSync(folder).length === 0 || has(OLD_MARKER) || OF_EXPORT.every(has);
  return isOurs ? null : 'files that are not from an export';
}
