import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

const COMPRESSIBLE = /^text\/|json|xml/;

/** The headers that Netlify and Cloudflare take from `_headers` for a path: those of every matching rule; values of the same name are joined by a comma. */
function headersOf(rules: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules.split(/\n(?=\S)/)) {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    const fits = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
    if (!fits.test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
      headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}

/**
 * A static host like GitHub Pages: `/x` is x.html, missing files get 404.html, and files without an extension have no type.
 * With `withHeaderFile` it reads `_headers` as Netlify and Cloudflare do; with `isCompressed` text goes as gzip -9.
 */
export async function serveFolder(
  folder: string,
  basePath = '',
  { withHeaderFile = false, isCompressed = false } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const rules = withHeaderFile ? readFileSync(join(folder, '_headers'), 'utf8') : '';
  const find = (path: string) =>
    [path, `${path}.html`, join(path, 'index.html')]
      .map((name) => join(folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile());
  const kept = new Map<string, Buffer>();
  const zipped = (file: string) => {
    const bytes = kept.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    kept.set(file, bytes);
    return bytes;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside =
      pathname === basePath || pathname.startsWith(`${basePath}/`)
        ? find(normalize(decodeURIComponent(pathname.slice(basePath.length))))
        : undefined;
    const file = inside ?? find('404.html');
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isSmaller =
      isCompressed && COMPRESSIBLE.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(inside ? 200 : 404, {
      'Content-Type': type,
      ...(isSmaller && { 'Content-Encoding': 'gzip' }),
      ...headersOf(rules, pathname),
    });
    response.end(request.method === 'HEAD' ? undefined : isSmaller ? zipped(file) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
