import { validFiles } from '@/__tests__/helpers/content-files';
import { splitFrontMatter } from '@/lib/content/front-matter';
import { validateContent } from '@/lib/content/validate';

const problems = (source: string, path = 'posts/a.md') => {
  const result = validateContent(validFiles(), null, { [path]: source });
  return result.ok ? [] : result.problems;
};
const post = (...lines: string[]) => `---\ndate: 2024-11\n${lines.join('\n')}\n---\n\nHello.\n`;
const title = (written: string) => {
  const result = validateContent(validFiles(), null, { 'posts/a.md': post(`title: ${written}`) });
  return result.ok ? result.content.posts[0]?.title : result.problems;
};

it.each<[string, string, string]>([
  ['Bug #1 of my life', '#1 of my life, which YAML takes for a comment', '"Bug #1 of my life"'],
  ['&c. and so on', '&c., which YAML takes for the name of a value', '"&c. and so on"'],
  ['!Kung people', '!Kung, which YAML takes for a type', '"!Kung people"'],
  ['*Proofs*', '*Proofs*, which YAML takes for a reference', '"*Proofs*"'],
])('title: %s is not read silently as something else', (written, found, quoted) => {
  expect(title(written)).toEqual([`data/posts/a.md:3 › title: found ${found}, expected the text in quotes: ${quoted}`]);
});

it('a tag, too, is not cut silently', () => {
  expect(problems(post('title: A', 'tags:', '  - C', '  - F #lang'))).toEqual([
    'data/posts/a.md:6 › tags: found #lang, which YAML takes for a comment, expected the text in quotes: "F #lang"',
  ]);
});

it.each([
  ['1984', '1984'],
  ['1.50', '1.50'],
  ['true', 'true'],
  ['0x10', '0x10'],
  ['"A #1" # for the talk', 'A #1'],
  ['C# and F#', 'C# and F#'],
  ['A & B! *x*', 'A & B! *x*'],
])('title: %s is read as it was written', (written, read) => {
  expect(title(written)).toBe(read);
});

it('accepts a year as a date, and comments that cannot be part of a text', () => {
  const lines = [
    'title: A',
    'date: 2026 # when it began',
    '# more',
    'draft: false # not yet',
    'paper: lovelace2024notes # mine',
  ];
  const result = validateContent(validFiles(), null, { 'posts/a.md': `---\n${lines.join('\n')}\n---\n` });
  expect(result.ok && result.content.posts[0]).toMatchObject({
    date: '2026',
    draft: false,
    paper: 'lovelace2024notes',
  });
});

it('has the rules of all texts', () => {
  expect(problems(post('title: "a\\0b\\uD800c"'))).toEqual([
    'data/posts/a.md:3 › title: found a control character, \\u0000, in "a\\u0000b\\ud800c", expected text without it',
  ]);
  expect(problems(post(`title: ${'x'.repeat(200_000)}`))).toEqual([
    'data/posts/a.md:3 › title: found a text of 200000 characters, expected at most 50000',
  ]);
});

it('reports aliases instead of stopping', () => {
  const nested = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'tags: *c'];
  expect(problems(post('title: A', ...nested))[0]).toBe(
    'data/posts/a.md:4 › a: found &a, which YAML takes for the name of a value, expected the text in quotes: "&a [x, x]"',
  );
});

it.each<[string, string]>([
  [
    `title: ${'['.repeat(20_000)}`,
    '2: found YAML that cannot be read (more than 500 brackets), expected lines such as title: "Words: more words"',
  ],
  [`tags:\n${'- '.repeat(20_000)}a`, '4: found braces, quotes or lists nested 20000 deep, expected at most 50'],
])('reports %.12j at once', (line, told) => {
  const started = performance.now();
  expect(problems(post(line))).toEqual([`data/posts/a.md:${told}`]);
  expect(performance.now() - started).toBeLessThan(2000);
});

const UNCLOSED = 'found --- only once, expected a second line of --- below the front matter';
it.each([
  ['posts/a.md', '---\ntitle: A\ndate: 2024\n', 1],
  ['pages/a.md', '\n\n---\ntitle: A\n----\n', 3],
  ['papers/lovelace2024notes.md', '---\ntitle: A\n', 1],
])('%s: front matter must end', (path, source, line) => {
  expect(problems(source, path)).toEqual([`data/${path}:${line}: ${UNCLOSED}`]);
});

it('reports TOML also where no field is required', () => {
  expect(problems('+++\ntitle = "x"\n+++\n', 'papers/lovelace2024notes.md')).toEqual([
    'data/papers/lovelace2024notes.md:1: found +++, which begins TOML, expected YAML between two lines of ---',
  ]);
});

it.each([
  ['empty lines before it', '\n \n---\ntitle: A\nsumary: x\ndate: 2024\n---\n'],
  ['a byte order mark', '\uFEFF\n\n---\ntitle: A\nsumary: x\ndate: 2024\n---\n'],
  ['carriage returns', '\r\r---\rtitle: A\rsumary: x\rdate: 2024\r---\r'],
  ['both line ends', '\r\n\n---\r\ntitle: A\nsumary: x\r\ndate: 2024\r\n---\r\n'],
])('is read with %s, with the lines of the file', (_, source) => {
  expect(problems(source)).toEqual([
    'data/posts/a.md:5: found the unknown key "sumary", expected a known one, did you mean "summary"?',
  ]);
});

it('may be empty', () => {
  expect(splitFrontMatter('---\n---\nOne\n\n---\n\nTwo')).toEqual({
    yaml: '',
    yamlLine: 2,
    body: 'One\n\n---\n\nTwo',
    bodyLine: 3,
    isUnclosed: false,
  });
});

it('a text without it begins on the first line', () => {
  expect(splitFrontMatter('One\r\n\r\n---\r\n')).toEqual({
    yaml: null,
    yamlLine: 1,
    body: 'One\n\n---\n',
    bodyLine: 1,
    isUnclosed: false,
  });
});

it('names the line of each unknown key and of fields inside a field', () => {
  expect(problems('---\ntitle: A\ndate: 2024\nlayout: x\nimage:\n  src: /a.png\n  alt: 3\n  widht: 4\n---\n')).toEqual([
    'data/posts/a.md:8 › image: found the unknown key "widht", expected one of "src", "alt"',
    'data/posts/a.md:4: found the unknown key "layout", expected one of "title", "date", "updated", "summary", "tags", "image", "paper", "draft"',
  ]);
});

it('a long text with the line ends of Windows is as valid as with others', () => {
  const long = Array.from({ length: 180 }, (_, index) => `Part *${index}* of **it**.`);
  expect(problems(post('title: A') + long.join('\n\n'))).toEqual([]);
  expect(problems((post('title: A') + long.join('\n\n')).replaceAll('\n', '\r\n'))).toEqual([]);
  const wrong = `${post('title: A')}${long.join('\n\n')}\n\n[x](gone.html)`.replaceAll('\n', '\r\n');
  expect(problems(wrong)).toEqual([
    'data/posts/a.md:367: found the link [x](gone.html), expected an address in the round brackets, such as [words](https://example.org)',
  ]);
});

it.each(['> '.repeat(20_000), '> '.repeat(3000), '- '.repeat(3000)])(
  'a text nested too deep is refused at once: %.8s',
  (body) => {
    const started = performance.now();
    expect(problems(`${post('title: A')}\n${body}`)).toEqual([expect.stringMatching(/^data\/posts\/a\.md:8: found /)]);
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
