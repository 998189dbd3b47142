import { FILE_POLICY } from '@/lib/finish/content-security-policy.mjs';
import { DATA_HEADERS, securityHeaders } from '@/lib/finish/security-headers.mjs';

/**
 * Apache's .htaccess: URLs without extension or trailing slash, the 404 page, types and headers. Each part that needs a module checks
 * that it is loaded. `Options` is left out: where it may not be set, as in Debian's ~user folders, every response would be an error.
 * @param basePath "" or "/~me"
 * @param hasServices whether pages load anything from third parties
 */
export function htaccess(basePath: string, hasServices: boolean): string {
  const home = `${basePath}/`;
  const { 'Strict-Transport-Security': hsts, ...others } = securityHeaders(hasServices);
  // Browsers apply it to the whole host, of which a site in a folder is only a part.
  const headers = basePath ? others : { 'Strict-Transport-Security': hsts, ...others };
  const set = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `${[
    'AddDefaultCharset utf-8',
    'AddType application/x-bibtex .bib',
    'AddType application/x-research-info-systems .ris',
    'AddType application/manifest+json .webmanifest',
    'AddType text/javascript .js',
    'AddType image/svg+xml .svg',
    'AddType image/avif .avif',
    'AddType image/webp .webp',
    '<IfModule mod_mime.c>',
    '  AddCharset utf-8 .bib .ris .json .xml .txt .svg .js .css .webmanifest',
    '</IfModule>',
    '<Files "scholar-stats">',
    '  ForceType "application/json; charset=utf-8"',
    '</Files>',
    '<Files "linkset.json">',
    '  ForceType "application/linkset+json; charset=utf-8"',
    '</Files>',
    '<Files "feed.xml">',
    '  ForceType "application/atom+xml; charset=utf-8"',
    '</Files>',
    `ErrorDocument 404 ${home}404.html`,
    '<IfModule mod_rewrite.c>',
    '  DirectorySlash Off',
    '  RewriteEngine On',
    `  RewriteBase ${home}`,
    `  RewriteRule ^about(?:/|\\.html)?$ ${home} [R=308,L]`,
    '  RewriteRule ^(?:.*/)?\\.(?!well-known/) - [R=404,L]',
    '  RewriteCond %{REQUEST_FILENAME} ^(.+)/$',
    '  RewriteCond %1.html -f',
    `  RewriteRule ^(.+)/$ ${home}$1 [R=308,L]`,
    '  RewriteCond %{REQUEST_FILENAME}.html -f',
    '  RewriteRule ^(.+)$ $1.html [L]',
    '  # A folder without an index page is not found, rather than listed.',
    '  RewriteCond %{REQUEST_FILENAME} -d',
    '  RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    '  RewriteRule . - [R=404,L]',
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...set(headers),
    // Pages have the rest of their policy in a meta element; frame-ancestors works in a header only.
    `  Header always set Content-Security-Policy "frame-ancestors 'none'"`,
    '  <FilesMatch "(?:^[^.]+|\\.(?:bib|json|ris|svg|txt|webmanifest|xml))$">',
    `    Header always set Content-Security-Policy "${FILE_POLICY}"`,
    '  </FilesMatch>',
    '  <Files "badge.svg">',
    `    Header always set Content-Security-Policy "default-src 'none'; style-src 'unsafe-inline'; sandbox"`,
    '  </Files>',
    '  <FilesMatch "^(?:scholar-stats|shields\\.json|badge\\.svg|card\\.png|.*\\.pdf|cite\\.(?:bib|json|ris)|publications\\.(?:bib|json|ris)|linkset\\.json|resume\\.json|feed\\.xml)$">',
    ...set(DATA_HEADERS).map((line) => `  ${line}`),
    '  </FilesMatch>',
    `  <If "%{REQUEST_URI} =~ m#^${basePath.replaceAll('.', '\\.')}/_next/static/#">`,
    '    Header set Cache-Control "public, max-age=31536000, immutable"',
    '  </If>',
    '</IfModule>',
  ].join('\n')}\n`;
}
