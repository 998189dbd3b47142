import { changed, type Files, validFiles } from '@/__tests__/helpers/content-files';
import { DATA_FILES, DATA_SCHEMAS } from '@/lib/content/validate';
import { contentLinks } from '@/tools/check/content-links';
import { validContent } from '@/tools/check/read-warnings';
import { findings } from '@/tools/check/warnings';

const WRITTEN = {
  'not-https': [
    'http://example.org/gone',
    '[words](http://example.org/gone)',
    '[words][1]\n\n[1]: http://example.org/gone',
  ],
  'dead-anchor': ['[words](#gone)'],
  'missing-file': ['[words](/gone.pdf)', '![words](/gone.png)'],
};
const leaves = (value: unknown, path: string): string[] =>
  typeof value === 'string'
    ? [path]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));

const foundIn = (files: Files, code: string): Set<string> =>
  new Set(
    findings(validContent(files), { today: '2026-11-23', bytesOf: () => null })
      .filter((found) => found.code === code)
      .map((found) => [found.file, ...found.path].join('.')),
  );

describe.each(DATA_FILES)('%s.json', (file) => {
  const valid = validFiles();
  const isAllowed = (changes: Record<string, string>) => DATA_SCHEMAS[file].safeParse(changed(changes)[file]).success;
  it.each(Object.entries(WRITTEN))('%s: is found in every field that may contain it', (code, texts) => {
    let written = 0;
    const missed = texts.flatMap((text) => {
      const allowed = leaves(valid[file], file).filter((path) => isAllowed({ [path]: text }));
      written += allowed.length;
      // All at once where the file allows it: each run reads all files.
      const together = Object.fromEntries(allowed.map((path) => [path, text]));
      const runs = isAllowed(together) ? [together] : allowed.map((path) => ({ [path]: text }));
      return runs.flatMap((changes) => {
        const found = foundIn(changed(changes), code);
        return Object.keys(changes).filter((path) => !found.has(path));
      });
    });
    expect(written).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });
});

it('skips the URL of the site, and includes the URLs built from ids', () => {
  const files = changed({
    'publications.0.DOI': '10.18653/v1/2024.emnlp-main.191',
    'site.url': 'https://example.org',
    'people.0.url': 'https://example.org/babbage',
  });
  const links = contentLinks(validContent(files));
  expect(links.filter(({ written }) => !written).map(({ url }) => url)).toEqual([
    'https://github.com/octocat',
    'https://doi.org/10.18653/v1/2024.emnlp-main.191',
  ]);
  expect(links.map(({ url }) => url)).toContain('https://example.org/babbage');
  expect(links.map(({ url }) => url)).not.toContain('https://example.org');
});

it('includes addresses without brackets, except in the texts of papers', () => {
  const files = changed({
    'news.0.text': 'See http://example.org/bare and more.',
    'publications.0.abstract': 'Code at http://example.org/code now.',
  });
  const links = contentLinks(validContent(files)).map(({ url }) => url);
  expect(links).toContain('http://example.org/bare');
  expect(links).not.toContain('http://example.org/code');
});
