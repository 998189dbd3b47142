import type { ExportSettings } from '@/lib/finish/export-settings';
import { htaccess } from '@/lib/finish/htaccess';
import { DATA_HEADERS, securityHeaders } from '@/lib/finish/security-headers.mjs';

const REDIRECTED = ['/about', '/about.html'];

/** Content types that hosts cannot derive from file names, for data about papers and people that any site may read. */
const DATA: Record<string, string> = {
  '/publications.bib': 'application/x-bibtex; charset=utf-8',
  '/publications.json': 'application/json; charset=utf-8',
  '/publications.ris': 'application/x-research-info-systems; charset=utf-8',
  '/publications/*/cite.bib': 'application/x-bibtex; charset=utf-8',
  '/publications/*/cite.json': 'application/json; charset=utf-8',
  '/publications/*/cite.ris': 'application/x-research-info-systems; charset=utf-8',
  '/publications/*/linkset.json': 'application/linkset+json; charset=utf-8',
  '/resume.json': 'application/json; charset=utf-8',
  '/feed.xml': 'application/atom+xml; charset=utf-8',
};

/** The files next to the pages, keyed by path: redirect pages for every host, and the configuration of each kind of host. */
export function hostFiles({ host, basePath, siteUrl }: ExportSettings, hasServices = false): Map<string, string> {
  const files = new Map<string, string>([['about.html', redirectPage(basePath, siteUrl)]]);
  if (hasFolderPages(host)) files.set('about/index.html', redirectPage(basePath, siteUrl));
  if (!host || host === 'github-pages') files.set('.nojekyll', '');
  if (!host || host === 'apache') files.set('.htaccess', htaccess(basePath, hasServices));
  if (!host || host === 'netlify' || host === 'cloudflare') {
    files.set('_headers', headers(basePath, hasServices));
    // Netlify answers a rule with 308 with a 404 page (netlify/netlify-dev-plugin, issue 190).
    const status = host === 'cloudflare' ? 308 : 301;
    files.set('_redirects', REDIRECTED.map((path) => `${basePath}${path} ${basePath}/ ${status}\n`).join(''));
  }
  return files;
}

/** Whether each page is also written as x/index.html: for hosts that do not look for x.html, and if no host is named. */
export const hasFolderPages = (host: ExportSettings['host']): boolean => !host || host === 'gitlab-pages';

function redirectPage(basePath: string, siteUrl: string): string {
  const home = `${basePath}/`;
  return [
    `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/>`,
    '<meta charset="utf-8"/><title>Moved</title>',
    `<meta http-equiv="refresh" content="0; url=${home}"/><link rel="canonical" href="${siteUrl}"/></head>`,
    `<body><p>This page has moved: <a href="${home}">go to the home page</a>.</p></body></html>\n`,
  ].join('');
}

// Hosts merge all rules that match a path, and two values of one header are invalid: so the rule for all paths has no headers that differ between paths.
function headers(basePath: string, hasServices: boolean): string {
  const { 'Cross-Origin-Resource-Policy': _, ...forAll } = securityHeaders(hasServices);
  const rule = (path: string, values: Record<string, string>) =>
    [`${basePath}${path}`, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    // Pages have the rest of their policy in a meta element; frame-ancestors works in a header only.
    rule('/*', { 'Content-Security-Policy': "frame-ancestors 'none'", ...forAll }),
    rule('/api/*', DATA_HEADERS),
    rule('/api/scholar-stats', { 'Content-Type': 'application/json; charset=utf-8' }),
    ...Object.entries(DATA).map(([path, type]) => rule(path, { 'Content-Type': type, ...DATA_HEADERS })),
    rule('/_next/static/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ].join('\n\n')}\n`;
}
