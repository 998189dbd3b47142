import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { hostFiles } from '@/lib/finish/host-files';

const files = hostFiles({ host: 'netlify', basePath: '', siteUrl: 'https://ada.example', folder: '/out' });

function written(name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'netlify-')), name);
  writeFileSync(path, files.get(name) ?? '');
  return path;
}

test("Netlify's own parser reads each header of _headers", async () => {
  const options = { headersFiles: [written('_headers')], configHeaders: [], minimal: true };
  const { headers, errors } = await parseAllHeaders(options);
  expect(errors).toEqual([]);
  expect(headers.length).toBe(files.get('_headers')?.split('\n\n').length);
  expect(headers[0]).toMatchObject({
    for: '/*',
    values: { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff' },
  });
  expect(headers).toContainEqual({
    for: '/publications/*/cite.bib',
    values: {
      'Content-Type': 'application/x-bibtex; charset=utf-8',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    },
  });
});

test('and each rule of _redirects, with a status that its servers know', async () => {
  const options = { redirectsFiles: [written('_redirects')], configRedirects: [], minimal: true };
  const { redirects, errors } = await parseAllRedirects(options);
  expect(errors).toEqual([]);
  expect(redirects).toMatchObject([
    { from: '/about', to: '/', status: 301 },
    { from: '/about.html', to: '/', status: 301 },
  ]);
});
