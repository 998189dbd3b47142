import fc from 'fast-check';
import { changed, type Files, problemsOf, validFiles } from '@/__tests__/helpers/content-files';
import { runs } from '@/__tests__/helpers/runs';
import { DATA_FILES, validateContent } from '@/lib/content/validate';
import { missingFile } from '@/lib/pictures/public-file';

it('accepts valid files, as values and as text', () => {
  const files = validFiles();
  expect(problemsOf(files)).toEqual([]);
  const texts: Files = { ...files };
  for (const name of DATA_FILES) texts[name] = JSON.stringify(files[name]);
  expect(problemsOf(texts)).toEqual([]);
});

it('fills in defaults', () => {
  const result = validateContent(changed({ 'profile.image': undefined, 'profile.profiles': undefined }), null);
  expect(result.ok && result.content.profile).toMatchObject({ image: null, profiles: [], alternateName: [] });
});

it('accepts pictures and PDFs that exist', () => {
  const files = changed({
    'profile.image': '/me.jpg',
    'publications.1.custom': { links: { pdf: '/publications/engine.pdf' } },
  });
  expect(problemsOf(files, ['/me.jpg', '/publications/engine.pdf'])).toEqual([]);
  expect(validateContent(files, null).ok).toBe(true);
});

it('reports the mistakes of all files together', () => {
  const all: Record<string, unknown> = { 'publications.0.title': 5, 'publications.1.DOI': 'x' };
  const lines = problemsOf(
    changed({ ...all, site: '{', 'profile.name': '', 'news.0.date': '', 'education.0.score': 1, 'people.0.url': '' }),
  );
  const files = lines.map((line) => /^data\/(\w+)\.json/.exec(line)?.[1]);
  expect(files.sort()).toEqual(['education', 'news', 'people', 'profile', 'publications', 'publications', 'site']);
});

// On invalid input, zod skips the checks that span fields or entries, unless they are set to run always.
it.each<[string, Record<string, unknown>, string[]]>([
  [
    'a repeated id',
    { 'publications.0.title': 5, 'publications.1.id': 'lovelace2024notes' },
    ['title: found 5', '(lovelace2024notes) › id: found'],
  ],
  [
    'a repeated person',
    { 'people.0.url': 5, 'people.1': { name: 'Charles Babbage', url: 'https://example.org' } },
    ['entry 1 (Charles Babbage) › url: found 5', 'entry 2 (Charles Babbage) › name: found'],
  ],
  [
    'a repeated section',
    { 'site.sections.0.heading': 5, 'site.sections.0.limit': 0.5, 'site.sections.1.section': 'about' },
    ['heading: found 5', 'limit: found 0.5', 'sections 2 (about) › section: found'],
  ],
  [
    'an end before the start',
    { 'education.0.score': 5, 'education.0.endDate': '2019' },
    ['score: found 5', 'endDate: found "2019"'],
  ],
  [
    'a conference that is missing',
    { 'publications.1.title': 5, 'publications.1.container-title': undefined },
    ['title: found 5', 'container-title: found nothing'],
  ],
  [
    'a link for a user name',
    { 'profile.profiles.0.url': 5, 'profile.profiles.0.username': 'https://github.com/ada' },
    ['url: found 5', 'username: found "https://github.com/ada"'],
  ],
  [
    'a portrait that is not there',
    { 'profile.x': 1, 'profile.image': '/me.jpg' },
    ['the unknown key "x"', 'there is no public/me.jpg'],
  ],
  [
    'a picture that is not there',
    { 'publications.1.custom': { image: { src: '/a.png' } } },
    ['custom.image.alt: found nothing', 'there is no public/a.png'],
  ],
])('%s is reported together with another mistake', (_what, changes, parts) => {
  const lines = problemsOf(changed(changes));
  expect(lines).toHaveLength(parts.length);
  parts.forEach((part, index) => {
    expect(lines[index]).toContain(part);
  });
});

describe('any value in any file', () => {
  const keys = ['id', 'name', 'network', 'username', 'issued', 'date-parts', 'author', 'custom', 'image', '__proto__'];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        -0.5,
        1e300,
        '',
        ' ',
        '2024-02-30',
        'https://a.org',
        '[a](b)\n',
        '\u2028',
      ),
      fc.string(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 4 })), tie('tree'), { maxKeys: 5 }),
    ),
  }));
  const paths = Object.keys(flatten(validFiles()));

  const answersWell = (files: Files) => {
    const result = validateContent(files, missingFile);
    if (result.ok) return;
    expect(result.problems.length).toBeGreaterThan(0);
    expect(new Set(result.problems).size).toBe(result.problems.length);
    for (const line of result.problems)
      expect(line).toMatch(/^data\/[a-z]+\.json[^\p{Cc}\u2028]*: found .+, expected .+$/u);
  };

  it('results in content or in error lines, as the entire file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATA_FILES), fc.oneof(tree, fc.jsonValue(), fc.string()), (name, value) => {
        answersWell(changed({ [name]: value }));
        answersWell(changed({ [name]: JSON.stringify(value) }));
      }),
      runs(100),
    );
  });

  it('results in content or in error lines, anywhere in a valid file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), tree, (path, value) => {
        answersWell(changed({ [path]: value }));
      }),
      runs(500),
    );
  });
});

/** Every path in a value, as `changed` takes them. */
function flatten(value: unknown, path = ''): Record<string, true> {
  if (typeof value !== 'object' || value === null) return { [path]: true };
  const inner = Object.entries(value).map(([key, part]) => flatten(part, path ? `${path}.${key}` : key));
  return Object.assign(path ? { [path]: true as const } : {}, ...inner);
}

it('takes a path without an extension for a page or a pronunciation, not for a file', () => {
  const files = changed({
    'site.menu': ['news', { label: 'Themes', url: '/publications/themes' }, 'cv'],
    'profile.pronunciation': '/yu/',
  });
  expect(problemsOf(files)).toEqual([]);
});

it('refuses two papers with one citation key', () => {
  const files = changed({ 'publications.0.citation-key': 'same', 'publications.1.citation-key': 'same' });
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(
      /^data\/publications\.json › entry 2 .* › citation-key: found "same", expected a citation key of its own: entry 1 has this one already$/,
    ),
  ]);
});
