import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishExport } from '@/lib/finish/export-finish';
import { exportSettings } from '@/lib/finish/export-settings';
import { hostFiles } from '@/lib/finish/host-files';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const settings = (
  options: { out?: string; host?: string } = {},
  siteUrl = 'https://ada.github.io/repo',
  basePath?: string,
) => exportSettings(options, { root, siteUrl, basePath });

test.each([undefined, '/repo', 'repo/', '//repo'])(
  'the folder of the site comes from its URL, with BASE_PATH %p',
  (basePath) => {
    expect(settings({}, 'https://ada.github.io/repo', basePath)).toMatchObject({
      ok: true,
      settings: { basePath: '/repo', folder: join(root, 'out'), host: null },
    });
  },
);

test.each([
  [
    { host: 'geocities' },
    'https://a.example',
    undefined,
    '--host: found "geocities", expected one of apache, github-pages, gitlab-pages, netlify, cloudflare, nginx, or none for all of them',
  ],
  [
    {},
    'http://a.example',
    undefined,
    'the address of the site: found "http://a.example", expected one such as "https://example.org" or "https://example.org/repo", in url of data/site.json or in SITE_URL',
  ],
  [
    {},
    'https://a.example',
    '/repo',
    'BASE_PATH: found "/repo", expected "/", the folder that the address of the site ends in (https://a.example); change one of them',
  ],
  [{}, 'https://a.example/repo', '/a b', 'BASE_PATH: found "/a b", expected a folder such as "/repo"'],
  [
    {},
    'https://a.example/repo',
    '',
    'BASE_PATH: found "", expected "/repo", the folder that the address of the site ends in (https://a.example/repo); change one of them',
  ],
])('%p with %s below %p is rejected', (options, siteUrl, basePath, problem) => {
  expect(settings(options, siteUrl, basePath)).toEqual({ ok: false, problems: [problem] });
});

test.each(['https://', 'a.example', 'https://localhost', 'https://a.example/a b', 'https://a.example/?x=1'])(
  'the URL %p is rejected',
  (siteUrl) => {
    expect(settings({}, siteUrl)).toEqual({
      ok: false,
      problems: [expect.stringContaining(`the address of the site: found "${siteUrl}"`)],
    });
  },
);

test('a folder with other content is rejected, one that an export has written is not', () => {
  writeFileSync(join(root, 'thesis.tex'), '');
  expect(settings({ out: '.' })).toEqual({
    ok: false,
    problems: [expect.stringContaining('found files that are not from an export, expected an empty folder')],
  });
  mkdirSync(join(root, '_next', 'static'), { recursive: true });
  writeFileSync(join(root, '404.html'), '');
  expect(settings({ out: '.' })).toMatchObject({ ok: true });
  expect(settings({ out: 'thesis.tex' })).toEqual({
    ok: false,
    problems: [`${join(root, 'thesis.tex')}: found a file, expected an empty folder; choose another one with --out`],
  });
});

test('--out may be a folder anywhere', () => {
  expect(settings({ out: join(root, 'a', '..', 'b') })).toMatchObject({ settings: { folder: join(root, 'b') } });
  expect(exportSettings({ out: '/srv/homepage' }, { root, siteUrl: 'https://a.example', basePath: undefined })).toEqual(
    expect.objectContaining({ settings: expect.objectContaining({ folder: '/srv/homepage' }) }),
  );
});

test('removes files that Next exports for missing pages, and files that no page requests', async () => {
  const missing = '<head><title>Not here</title><meta name="robots" content="noindex"/></head>';
  const files: Record<string, string> = {
    'index.html': '<head><title>Ada</title></head>',
    '404.html': missing,
    '_not-found.html': missing,
    'cv.html': missing,
    'cv.txt': 'x',
    'cv/part.txt': 'x',
    'publications/not-here.html': '<head><title>Not here</title></head>',
    'publications/_nothing.html': missing,
    'publications/_nothing/cite.bib': '',
    'publications/year/_nothing.txt': '',
    'publications/not-here.txt': 'payload',
    '__next._tree.txt': 'payload',
    'news/__next._full.txt': 'payload',
    'robots.txt': 'User-agent: *',
    '.gitkeep': '',
    '.well-known/security.txt': 'Contact: mailto:ada@example.org',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  await finishExport({ folder: root, host: 'nginx', basePath: '', siteUrl: 'https://a.example' }, () => {});
  const left = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name in files).sort()).toEqual([
    '.well-known/security.txt',
    '404.html',
    'index.html',
    'publications/not-here.html',
    'robots.txt',
  ]);
  expect(left).not.toContain('news');
});

test('each host gets the files that it reads, and redirects as pages', () => {
  const of = (host: string) => {
    const result = settings({ host });
    return result.ok ? hostFiles(result.settings) : new Map<string, string>();
  };
  expect([...of('apache').keys()]).toEqual(['about.html', '.htaccess']);
  expect([...of('github-pages').keys()]).toEqual(['about.html', '.nojekyll']);
  expect([...of('gitlab-pages').keys()]).toEqual(['about.html', 'about/index.html']);
  expect([...of('netlify').keys()]).toEqual(['about.html', '_headers', '_redirects']);
  expect([...of('nginx').keys()]).toEqual(['about.html']);
  expect(of('netlify').get('_redirects')).toBe('/repo/about /repo/ 301\n/repo/about.html /repo/ 301\n');
  expect(of('cloudflare').get('_redirects')).toBe('/repo/about /repo/ 308\n/repo/about.html /repo/ 308\n');
  expect(of('netlify').get('about.html')).toContain('<meta http-equiv="refresh" content="0; url=/repo/"/>');
  expect(of('cloudflare').get('_headers')).toMatch(
    /^\/repo\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'\n {2}Strict-Transport-Security: /,
  );
  expect(of('cloudflare').get('_headers')).toContain(
    '/repo/api/scholar-stats\n  Content-Type: application/json; charset=utf-8',
  );
});
