import { validFiles } from '@/__tests__/helpers/content-files';
import { writingFiles } from '@/__tests__/helpers/writing-files';
import {
  listedPages,
  listedPosts,
  minutesToRead,
  paperText,
  postsWithTag,
  relatedPosts,
  tagPath,
  tagsOf,
} from '@/lib/content/posts';
import { validateContent } from '@/lib/content/validate';
import { publishedWriting, readWriting } from '@/lib/content/writing';
import { missingFile } from '@/lib/pictures/public-file';

const POST = '---\ntitle: Notes\ndate: 2024-11-02\n---\n\nHello.\n';
const check = (writing: Record<string, string>, files: readonly string[] = [], site = {}) => {
  const valid = validFiles();
  const data = { ...valid, site: { ...valid.site, ...site } };
  return validateContent(data, (path) => (files.includes(path) ? null : missingFile(path)), writing);
};
function problems(writing: Record<string, string>, files: readonly string[] = [], site = {}) {
  const result = check(writing, files, site);
  return result.ok ? [] : result.problems;
}

it('reads posts, pages and texts about papers, and the language in their file names', () => {
  const result = check(
    {
      'posts/notes.md': `\uFEFF---\r\ntitle: "Notes: one"\r\ndate: 2024-11-02\r\ntags: [a, B c]\r\nimage: { src: /p.png, alt: A }\r\npaper: lovelace2024notes\r\n---\r\nHello.\r\n`,
      'posts/notes.zh-cn.md': POST,
      'pages/join.md': '---\ntitle: Join us\nmenu: Join\n---\nCome.',
      'papers/lovelace2024notes.md': 'Only text.',
      'papers/lovelace2024notes.de.md': '---\n---\nNur Text.',
    },
    ['/p.png'],
    { languages: ['en', 'zh-cn', 'de'] },
  );
  if (!result.ok) throw new Error(result.problems.join('\n'));
  const { posts, pages, paperTexts } = result.content;
  expect(posts).toEqual([
    {
      slug: 'notes',
      title: 'Notes: one',
      date: '2024-11-02',
      tags: ['a', 'B c'],
      image: { src: '/p.png', alt: 'A' },
      paper: 'lovelace2024notes',
      draft: false,
      body: 'Hello.\n',
    },
    {
      slug: 'notes',
      language: 'zh-cn',
      title: 'Notes',
      date: '2024-11-02',
      tags: [],
      draft: false,
      body: '\nHello.\n',
    },
  ]);
  expect(pages).toEqual([{ slug: 'join', title: 'Join us', menu: 'Join', draft: false, body: 'Come.' }]);
  expect(paperTexts).toEqual([
    { slug: 'lovelace2024notes', language: 'de', body: 'Nur Text.' },
    { slug: 'lovelace2024notes', body: 'Only text.' },
  ]);
  expect(listedPosts(result.content).map(({ slug }) => slug)).toEqual(['notes']);
  expect(paperText(result.content, 'lovelace2024notes')?.body).toBe('Only text.');
});

it.each<[string, Record<string, string>]>([
  ['no front matter', { 'posts/a.md': 'Hello.' }],
  ['TOML', { 'posts/a.md': '+++\ntitle = "x"\n+++\n' }],
  ['broken YAML', { 'posts/a.md': '---\ntitle: Proofs: that survive\ndate: 2024-11\n---\n' }],
  ['a key twice', { 'posts/a.md': '---\ntitle: A\ntitle: B\ndate: 2024-11\n---\n' }],
  ['an unknown key', { 'posts/a.md': '---\ntitle: A\ndate: 2024-11\nlayout: post\n---\n' }],
  ['a misspelt key', { 'posts/a.md': '---\ntitle: A\ndate: 2024-11\nsumary: x\n---\n' }],
  ['a date in words', { 'posts/a.md': '---\ntitle: A\ndate: Nov 2024\n---\n' }],
  ['tags that are one text', { 'posts/a.md': '---\ntitle: A\ndate: 2024-11\ntags: a, b\n---\n' }],
  [
    'a missing card picture',
    { 'posts/a.md': '---\ntitle: A\ndate: 2024-11\nimage: { src: /gone.png, alt: x }\n---\n' },
  ],
  ['an unknown paper', { 'posts/a.md': '---\ntitle: A\ndate: 2024-11\npaper: lovelace2024note\n---\n' }],
  ['a missing picture', { 'posts/a.md': `${POST}\n![x](/gone.png)\n` }],
  ['a citation of an unknown paper', { 'posts/a.md': `${POST}\nAs in [@lovelace2024notes; @lovelace2024note].\n` }],
  ['a link to an unknown paper', { 'posts/a.md': `${POST}\n[x](paper:gone)\n` }],
  ['a link without address', { 'posts/a.md': `${POST}\n[x](gone.html)\n` }],
  ['a definition nobody uses', { 'posts/a.md': `${POST}\n\n[x]: https://a.org\n` }],
  ['half a character', { 'posts/a.md': `${POST}\n\ud800\n` }],
  ['an address of ours', { 'pages/news.md': POST.replace('date: 2024-11-02\n', '') }],
  ['a post called tags', { 'posts/tags.md': POST }],
  ['a name with blanks', { 'posts/My post.md': POST }],
  ['no language', { 'posts/a.draft2024.md': POST }],
  ['a text of no paper', { 'papers/lovelace2024note.md': 'x' }],
  ['front matter that a text of a paper does not know', { 'papers/lovelace2024notes.md': '---\ntitle: x\n---\n' }],
])('%s: reports file, line and the expected form', (_, files) => {
  expect(problems(files)).toMatchSnapshot();
});

it.each<[string, string[], string[]]>([
  [
    'posts/x.de.md',
    ['en'],
    ['data/posts/x.de.md: found the language "de", expected one of the languages of site.json: "en"'],
  ],
  [
    'posts/x.draft.md',
    ['en'],
    ['data/posts/x.draft.md: found the language "draft", expected one of the languages of site.json: "en"'],
  ],
  [
    'posts/x.zh.md',
    ['en', 'zh-CN'],
    [
      'data/posts/x.zh.md: found the language "zh", expected one of the languages of site.json: "en", "zh-CN"; did you mean "zh-CN"?',
    ],
  ],
  [
    'papers/lovelace2024notes.fr.md',
    ['en', 'de'],
    [
      'data/papers/lovelace2024notes.fr.md: found the language "fr", expected one of the languages of site.json: "en", "de"',
    ],
  ],
  ['posts/x.zh-CN.md', ['en', 'zh-cn'], []],
  ['posts/x.EN.md', ['en'], []],
  ['pages/de.md', ['en'], []],
  ['pages/de.md', ['de', 'en'], []],
  [
    'pages/de.md',
    ['en', 'de'],
    ['data/pages/de.md: found the address /de, which is the home page in the language "de", expected another name'],
  ],
  [
    'pages/zh-cn.md',
    ['en', 'zh-CN'],
    [
      'data/pages/zh-cn.md: found the address /zh-cn, which is the home page in the language "zh-CN", expected another name',
    ],
  ],
  ['posts/de.md', ['en', 'de'], []],
])('%s on a site in %j', (path, languages, expected) => {
  const text = path.startsWith('posts/') ? POST : path.startsWith('pages/') ? '---\ntitle: A\n---\n' : 'Text.';
  expect(problems({ [path]: text }, [], { languages })).toEqual(expected);
});

it.each([
  ['a.en.md', 'a.md'],
  ['a.zh-CN.md', 'a.zh-cn.md'],
])('one text cannot be in %s and in %s', (one, other) => {
  expect(problems({ [`posts/${one}`]: POST, [`posts/${other}`]: POST }, [], { languages: ['en', 'zh-CN'] })).toEqual([
    `data/posts/${other}: found a second file in the language of data/posts/${one}, expected one`,
  ]);
});

it('compares no languages while those of the site are unknown', () => {
  const told = problems({ 'posts/a.de.md': POST }, [], { languages: ['en', 'd e'] });
  expect(told).toEqual([expect.stringContaining('data/site.json › languages 2')]);
});

it('a menu may contain sections, pages and links, but no page that does not exist', () => {
  const page = { 'pages/join.md': '---\ntitle: Join us\n---\n' };
  const menu = ['news', { page: 'join' }, { label: 'Lab', url: 'https://lab.example.org' }, 'cv'];
  expect(problems(page, [], { menu })).toEqual([]);
  expect(problems(page, [], { menu: [{ page: 'jion' }] })).toEqual([
    'data/site.json › menu 1 › page: found "jion", expected the name of a file in data/pages/: did you mean "join"?',
  ]);
  expect(problems({}, [], { menu: ['nws'] })).toMatchSnapshot();
  expect(problems({ 'pages/join.md': 'No title.' }, [], { menu: [{ page: 'join' }] })).toEqual([
    'data/pages/join.md:1 › title: found nothing, expected a title, such as "What a proof leaves behind", between two lines of --- at the top',
  ]);
});

const life = () => readWriting(writingFiles(), null, null).writing;

it('shows no drafts and nothing with a future date', () => {
  const site = { language: 'en' };
  const on = (today: string) => listedPosts({ ...publishedWriting(life(), today), site }).map(({ slug }) => slug);
  expect(on('2026-11-23')).toEqual(['proofs-that-survive', 'reading-aloud', 'zh', 'first']);
  expect(on('2026-11-24')[0]).toBe('tomorrow');
  expect(on('2024-05-01')).toEqual(['first']);
  expect(on('2024-04-30')).toEqual([]);
  expect(listedPages({ ...life(), site }).map(({ slug }) => slug)).toEqual(['join', 'teaching-notes']);
});

it('matches tags regardless of case, and finds related posts by paper and tags', () => {
  const posts = listedPosts({ ...publishedWriting(life(), '2026-11-23'), site: { language: 'en' } });
  expect(tagsOf(posts)).toEqual([
    { tag: 'Tools', count: 2 },
    { tag: 'verification', count: 2 },
    { tag: '机器', count: 1 },
  ]);
  expect(tagPath('机器')).toBe('/posts/tags/%E6%9C%BA%E5%99%A8');
  expect(postsWithTag(posts, 'tools').map(({ slug }) => slug)).toEqual(['proofs-that-survive', 'reading-aloud']);
  expect(postsWithTag(posts, '%E6%9C%BA%E5%99%A8').map(({ slug }) => slug)).toEqual(['zh']);
  const [first] = posts;
  if (!first) throw new Error('no posts');
  expect(relatedPosts(first, posts, 4).map(({ slug }) => slug)).toEqual(['reading-aloud', 'zh']);
});

it.each([
  ['', 1],
  ['word '.repeat(660), 3],
  ['字'.repeat(1200), 3],
])('%#: reading time in minutes', (text, minutes) => {
  expect(minutesToRead(text)).toBe(minutes);
});
