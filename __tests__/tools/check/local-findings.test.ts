import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { changed } from '@/__tests__/helpers/content-files';
import { validateContent } from '@/lib/content/validate';
import { pictureFault, publicFileFault } from '@/lib/pictures/public-file';
import { localFindings, validContent } from '@/tools/check/read-warnings';
import { toWarnings } from '@/tools/check/warnings';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'findings-'));
  mkdirSync(join(root, 'public'));
  cpSync('data/scholar-stats.json', join(root, 'data', 'scholar-stats.json'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, content: string | Uint8Array = 'x') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};
const found = (code: string, changes: Record<string, unknown>) =>
  localFindings(root, validContent(changed(changes)), '2026-11-23')
    .filter((finding) => finding.code === code)
    .map(({ what }) => what);
const links = (...urls: string[]) => ({ 'news.0.text': urls.map((url) => `[x](${url})`).join(', ') });

it('warns of links to missing pages and files, in any notation', () => {
  write('public/My CV.pdf');
  write('public/Lösung.pdf');
  write('public/talks/index.html');
  write('data/pages/teaching.md');
  write('data/posts/proofs.md');
  const dead = [
    '/nosuchpage',
    '/My%20Vita.pdf',
    '/L%C3%B6sungen.pdf',
    '/publications/nobody2020',
    '/publications/year/1815',
  ];
  dead.push('/news/2024', '/posts/none', '/teaching/x', '/%zz');
  expect(found('missing-page', links(...dead))).toEqual(dead);
  const alive = [
    '/',
    '/about',
    '/news',
    '/news/',
    '/news#a',
    '/cv?x=1',
    '/My%20CV.pdf',
    '/L%C3%B6sung.pdf',
    '/Lösung.pdf',
  ];
  alive.push('/talks', '/teaching', '/posts/proofs', '/posts', '/posts/tags/x', '/publications/lovelace2024notes');
  alive.push(
    '/publications/lovelace2024notes/cite.bib',
    '/publications.ris',
    '/publications/year/2024',
    '/api/badge.svg',
  );
  expect(
    found('missing-page', links(...alive, 'https://example.org/nosuchpage', '#news', 'mailto:a@example.org')),
  ).toEqual([]);
});

describe('links in Markdown files', () => {
  const POST = '---\r\ntitle: T\r\ndate: 2024\r\n---\r\n\r\n';
  const warnings = (files: Record<string, string>, changes: Record<string, unknown> = {}) => {
    for (const [path, text] of Object.entries(files)) write(`data/${path}`, text);
    const content = validContent(changed(changes), files);
    return toWarnings(
      localFindings(root, content, '2026-11-23').filter(({ file }) => file.endsWith('.md')),
      {},
    ).map(({ message }) => message);
  };

  it('are checked like those in data files, with their lines', () => {
    const body = [
      '[a](/missing.pdf) [b](/nopage)',
      '[c](#nowhere) [d](/publications/nosuchpaper)',
      '[e](/posts/none)',
      '[h](http://arxiv.org) [i](/#nothing)',
    ].join('\r\n\r\n');
    expect(warnings({ 'posts/x.md': POST + body })).toEqual([
      'data/posts/x.md:6: the link /missing.pdf leads to a missing file: public/missing.pdf does not exist',
      'data/posts/x.md:12: the link http://arxiv.org is not encrypted; write https:// if the server supports it',
      'data/posts/x.md:12: the link /#nothing has no target on the home page',
      'data/posts/x.md:8: the link #nowhere has no target: no heading of this text has that name',
      'data/posts/x.md: 3 links lead to neither a page of the site nor a file in public/: 6 /nopage; 8 /publications/nosuchpaper; 10 /posts/none',
    ]);
  });

  it('may lead to pages, files, headings, and other parts of the page', () => {
    write('public/a.pdf');
    const body =
      '[a](/a.pdf) [b](/posts/y) [c](#what-you-do) [d](#what-you-do-2) [e](#notes) [f](#ref-lovelace2024notes) [g](#fn-1) [h](#über-uns) [i](#%C3%BCber-uns) [j](#main) [k](/#news)\n\n## What *you* do?\n\n## What you do\n\n### Über uns\n';
    expect(warnings({ 'posts/x.md': POST + body, 'posts/y.en.md': `${POST}Words.` })).toEqual([]);
  });

  it('are left alone where the name of a heading is uncertain', () => {
    expect(warnings({ 'pages/x.md': '---\ntitle: T\n---\n\n[a](#x-1)\n\n## $x_1$\n' })).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, unknown>]>([
    ['a Markdown file', { 'posts/x.md': `${POST}${'> '.repeat(20_000)}[a](/nopage)` }, {}],
    ['a data file', {}, { 'profile.bio.0': `${'> '.repeat(20_000)}[a](/nopage)` }],
  ])('are not looked for in %s that is too deep to be parsed', (_, files, changes) => {
    const started = performance.now();
    expect(warnings(files, changes)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('warns of bidirectional control characters, except where the text needs them', () => {
  const texts = ['a\u202eb', 'a\u2066b\u2069', 'a\u200fb', 'שלום\u200f a', 'plain é 中'];
  expect(found('direction-mark', { 'profile.bio': texts })).toEqual([
    'contains the character U+202E',
    'contains the character U+2066',
    'contains the character U+200F',
  ]);
});

describe('a picture', () => {
  const pixels = (format: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif') =>
    sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: '#a33',
        noise: { type: 'gaussian', mean: 90, sigma: 50 },
      },
    })
      .toFormat(format)
      .toBuffer();
  const fault = (content: string | Uint8Array) => {
    write('public/x.png', content);
    return pictureFault(join(root, 'public/x.png'));
  };

  it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
    'of type %s is accepted when complete and reported when truncated',
    async (format) => {
      const bytes = await pixels(format);
      expect(fault(bytes)).toBeNull();
      for (const part of [0.3, 0.6, 0.9, 0.99])
        expect(fault(bytes.subarray(0, bytes.length * part))).toBe('is truncated');
    },
  );

  it.each<[string | Uint8Array, string | null]>([
    ['', 'is empty'],
    ['<!DOCTYPE html><html>', 'is a web page; save the picture itself'],
    [
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      'is a HEIC photo, which most browsers do not show; save it as JPEG',
    ],
    ['II*\0', 'is a TIFF, which browsers do not show; save it as PNG or JPEG'],
    ['%PDF-1.7', 'is a PDF; save it as PNG or JPEG'],
    ['version https://git-lfs.github.com/spec/v1', 'is a Git LFS pointer; run "git lfs pull"'],
    ['hello', 'is not a picture that browsers can show'],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>\n', null],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path', 'is truncated'],
  ])('that begins with %j', (content, says) => {
    expect(fault(content)).toBe(says);
  });

  it('is a mistake, in JSON, front matter and Markdown', () => {
    write('public/me.jpg', '');
    write('public/cut.png', Buffer.from('\x89PNG\r\n', 'latin1'));
    mkdirSync(join(root, 'public/folder.jpg'));
    const post =
      '---\ntitle: T\ndate: 2026-01-01\nimage:\n  src: /me.jpg\n  alt: Me\n---\n\n![a](/cut.png)\n\n![b](/folder.jpg)\n';
    const result = validateContent(changed({ 'profile.image': '/me.jpg' }), publicFileFault(root), {
      'posts/a.md': post,
    });
    expect(result.ok ? [] : result.problems).toEqual([
      'data/profile.json › image: found "/me.jpg", expected a picture: public/me.jpg is empty',
      'data/posts/a.md:5 › image.src: found "/me.jpg", expected a picture: public/me.jpg is empty',
      'data/posts/a.md:9: found the picture /cut.png, expected a picture: public/cut.png is truncated',
      'data/posts/a.md:11: found the picture /folder.jpg, expected a file: public/folder.jpg is a folder',
    ]);
  });
});

it('warns of faults in texts of every language', () => {
  const files = changed({
    'site.languages': ['en', 'de'],
    'news.0.text': { en: 'Fine', de: '[x](/nopage) and [y](http://a.example)' },
  });
  for (const [name, content] of Object.entries(files)) write(`data/${name}.json`, JSON.stringify(content));
  const found = localFindings(root, validContent(files), '2026-11-23').filter(({ file }) => file === 'news');
  expect(found.map(({ code, what }) => [code, what])).toEqual([
    ['not-https', 'http://a.example'],
    ['missing-page', '/nopage'],
  ]);
});
