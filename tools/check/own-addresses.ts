import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { issuedDate } from '@/lib/csl/issued';
import type { PartialContent } from '@/tools/check/content-links';

const PAGES = new Set([
  ...['/', '/about', '/about.html', '/news', '/posts', '/publications', '/publications/themes', '/cv', '/cv.pdf'],
  ...['/accessibility', '/resume.json', '/feed.xml', '/publications.bib', '/publications.json', '/publications.ris'],
  ...[
    '/publications/search-index.json',
    '/search',
    '/search-index.json',
    '/llms.txt',
    '/sitemap.xml',
    '/robots.txt',
    '/manifest.webmanifest',
  ],
  ...['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png', '/card.png', '/.well-known/security.txt'],
  ...['/api/scholar-stats', '/api/shields.json', '/api/badge.svg', '/api/health'],
]);
const OF_PAPER = /^\/publications\/([^/]+?)(?:\/(?:card\.png|cite\.(?:bib|ris|json)|linkset\.json))?$/;

/** Whether a path on the site, without query and fragment, is one of its pages or a file in public/ below `root`. */
export function isOwnAddress(
  path: string,
  { site, publications, posts = [], pages = [] }: PartialContent,
  root: string,
): boolean {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const [, first = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(bare) ?? [];
  const languages = textsIn(site, 'languages').map((tag) => tag.toLowerCase());
  const address = languages.includes(first) ? rest || '/' : bare;
  const [, printed = ''] = /^\/cv\.([a-z-]+)\.pdf$/.exec(bare) ?? [];
  if (PAGES.has(address) || languages.includes(printed) || existsSync(join(root, 'public', decoded(bare)))) return true;
  const [, folder, slug = ''] = /^\/(?:(posts)\/)?([^/]+)$/.exec(decoded(address)) ?? [];
  if (slug && existsSync(join(root, 'data', folder ?? 'pages', `${slug}.md`))) return true;
  if ((folder ? posts : pages).some((text) => text.slug === slug)) return true;
  if (/^\/posts\/tags\/[^/]+$/.test(address)) return existsSync(join(root, 'data', 'posts'));
  const year = /^\/publications\/year\/(\d+)$/.exec(address)?.[1];
  // When the papers' file has mistakes, its papers are unknown.
  if (!publications) return /^\/publications\//.test(address);
  if (year !== undefined) return publications.some((paper) => `${issuedDate(paper)?.year}` === year);
  const id = OF_PAPER.exec(address)?.[1];
  return id !== undefined && publications.some((paper) => paper.id === decoded(id));
}

function textsIn(value: object | undefined, key: string): string[] {
  const found: unknown = value && Reflect.get(value, key);
  return Array.isArray(found) ? found.filter((entry) => typeof entry === 'string') : [];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
