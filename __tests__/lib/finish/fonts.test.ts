import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postcss from 'postcss';
import { removeUnusedFonts, withFonts } from '@/lib/finish/fonts.mjs';
import { usedStyles, withUsedStyles } from '@/lib/finish/used-styles.mjs';

const face = (family: string, file: string) =>
  `@font-face{font-family:${family};src:url(../media/${file}.1a2b.woff2)format("woff2")}`;
const FILES = ['latin-400-normal', 'latin-400-italic', 'latin-ext-600-normal', 'cyrillic-400-normal'];
const SHEET = [
  ':root{--serif:Palatino,serif}',
  ':root[data-typeface=serif]{--serif:"Source Serif Web","Times for Source Serif",serif}',
  ':root[data-typeface=sans]{--sans:"Inter Web"}',
  ':root[data-accent=green]{--accent:green}:root[data-accent=red]{--accent:red}',
  ...FILES.map((file) => face('Source Serif Web', `source-serif-4-${file}`)),
  ...FILES.map((file) => face('"Inter Web"', `inter-${file}`)),
  '@font-face{font-family:Times for Source Serif;src:local(Times);size-adjust:119%}',
].join('');

const page = (attributes: string, lang = 'en') =>
  `<html lang="${lang}" ${attributes}><head><link rel="stylesheet" href="/~me/_next/static/chunks/a.css"/></head><body></body></html>`;

/** The font files and rules for a site with these pages. */
function finish(html: string) {
  const statics = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const folder of ['chunks', 'media']) mkdirSync(join(statics, folder));
  writeFileSync(join(statics, 'chunks', 'a.css'), SHEET);
  for (const font of ['source-serif-4', 'inter'])
    for (const file of FILES) writeFileSync(join(statics, 'media', `${font}-${file}.1a2b.woff2`), '');
  const used = usedStyles([html], join(statics, 'chunks'));
  const name = used.get('a.css') ?? '';
  const css = readFileSync(join(statics, 'chunks', name), 'utf8');
  const after = withFonts(withUsedStyles(html, used), new Map([[name, css]]));
  removeUnusedFonts(statics);
  return {
    css,
    preloads: [
      ...after.matchAll(/<link rel="preload" as="font" type="font\/woff2" href="([^"]+)" crossorigin=""\/>/g),
    ].map(([, href]) => href),
    fonts: existsSync(join(statics, 'media')) ? readdirSync(join(statics, 'media')) : null,
    again: withFonts(after, new Map([[name, css]])) === after,
  };
}

test('a site with system fonts has no @font-face, no font file and no rules of unused colours', () => {
  const { css, preloads, fonts } = finish(page('data-accent="green"'));
  expect(css).toBe(':root{--serif:Palatino,serif}:root[data-accent=green]{--accent:green}');
  expect(preloads).toEqual([]);
  expect(fonts).toBeNull();
});

test('a serif site has only its own @font-face rules, and preloads the upright fonts of its script', () => {
  const { css, preloads, fonts, again } = finish(page('data-accent="red" data-typeface="serif"'));
  expect(css).not.toContain('Inter');
  expect(css).toContain('size-adjust:119%');
  expect(fonts).toEqual(FILES.map((file) => `source-serif-4-${file}.1a2b.woff2`).sort());
  expect(preloads).toEqual(['/~me/_next/static/media/source-serif-4-latin-400-normal.1a2b.woff2']);
  expect(again).toBe(true);
});

test.each([
  ['ru', ['cyrillic-400-normal']],
  ['pl', ['latin-400-normal', 'latin-ext-600-normal']],
  ['zh-CN', []],
  ['he', []],
])('a page in %s preloads %j', (lang, expected) => {
  const { preloads } = finish(page('data-typeface="sans"', lang));
  expect(preloads).toEqual(expected.map((file) => `/~me/_next/static/media/inter-${file}.1a2b.woff2`));
});

test.each([
  ['serif.css', 'source-serif-4', 'Source Serif Web', 'Times for Source Serif'],
  ['sans.css', 'inter', 'Inter Web', 'Arial for Inter'],
])(
  '%s has the files and ranges of its package, and a fallback of the same width for each',
  (file, name, family, standIn) => {
    const faces: Record<string, string>[] = [];
    postcss.parse(readFileSync(join('app', 'styles', file), 'utf8')).walkAtRules('font-face', (at) => {
      const values: Record<string, string> = {};
      at.walkDecls(({ prop, value }) => {
        values[prop] = value.replace(/\s+/g, ' ').replaceAll('"', '');
      });
      faces.push(values);
    });
    const { resolve } = createRequire(join(process.cwd(), 'package.json'));
    const ranges: Record<string, string> = JSON.parse(
      readFileSync(resolve(`@fontsource/${name}/unicode.json`), 'utf8'),
    );
    const own = faces.filter((one) => one['font-family'] === family);
    expect(own).toHaveLength(15);
    for (const one of own) {
      const [, path = '', script = ''] = /^url\((.+?-(latin-ext|[a-z]+)-\d00-\w+\.woff2)\)/.exec(one.src ?? '') ?? [];
      expect(readFileSync(resolve(path)).subarray(0, 4).toString()).toBe('wOF2');
      expect(one['unicode-range']).toBe(ranges[script]?.replaceAll(',', ', '));
      expect(one['font-display']).toBe('optional');
      expect(path).toContain(`${script}-${one['font-weight']}-${one['font-style']}`);
    }
    const others = faces.filter((one) => one['font-family'] === standIn);
    expect(others.map((one) => `${one['font-weight']} ${one['font-style']}`)).toEqual([
      '400 normal',
      '600 normal',
      '400 italic',
    ]);
    for (const one of others) expect(one['size-adjust']).toMatch(/^1\d\d\.\d%$/);
  },
);
