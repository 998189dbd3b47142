import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseBasePath } from '@/lib/build/base-path.mjs';

export const HOSTS = ['github-pages', 'netlify', 'cloudflare', 'nginx'] as const;
export type Host = (typeof HOSTS)[number];

/** Left in the folder of an export, so that the next one knows that it may replace what is there. */
export const MARKER = '.exported';

export interface ExportSettings {
  /** Absolute. */
  folder: string;
  /** Null writes what any of the hosts reads. */
  host: Host | null;
  basePath: string;
  siteUrl: string;
}

type Result = { ok: true; settings: ExportSettings } | { ok: false; problems: string[] };

/** All that could be wrong before anything is written: one line per mistake. */
export function exportSettings(
  options: { out?: string; host?: string },
  { root, siteUrl, basePath }: { root: string; siteUrl: string; basePath: string | undefined },
): Result {
  const problems: string[] = [];
  const host = HOSTS.find((known) => known === options.host) ?? null;
  if (options.host !== undefined && !host)
    problems.push(`--host: found "${options.host}", expected one of ${HOSTS.join(', ')}, or none for all of them`);
  if (!siteUrl.startsWith('https://'))
    problems.push(
      `the address of the site: found "${siteUrl}", expected one with https, in url of data/site.json or in SITE_URL`,
    );

  const fromUrl = URL.canParse(siteUrl) ? normaliseBasePath(new URL(siteUrl).pathname) : '';
  let path = fromUrl;
  try {
    if (basePath !== undefined) path = normaliseBasePath(basePath);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (problems.length === 0 && path !== fromUrl)
    problems.push(
      `BASE_PATH: found "${basePath}", expected "${fromUrl || '/'}", the folder that the address of the site ends in (${siteUrl}); change one of them`,
    );

  const folder = join(root, options.out ?? 'out');
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARKER)))
    problems.push(
      `${folder}: found files that no export has written, expected an empty folder; name another one with --out`,
    );
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, settings: { folder, host, basePath: path, siteUrl } };
}
