import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { changed } from '@/__tests__/helpers/content-files';
import { validateContent } from '@/lib/content/validate';
import { pictureFault, publicFileFault } from '@/lib/pictures/public-file';
import { localFindings, validContent } from '@/tools/check/read-warnings';

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
      'data/posts/a.md: found "/me.jpg", expected a picture: public/me.jpg is empty',
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
