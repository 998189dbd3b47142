import { isSafeTarget, markdownLinks, markdownToText, unusedDefinitions } from '@/lib/markdown/parse';

it('finds every link and picture with its text, in order', () => {
  const source =
    '[**A** b](https://a.org) and ![alt](/p.png)\n\n- <https://b.org>\n- [x](#news "title")\n\n`[no](link)`';
  expect(markdownLinks(source)).toEqual([
    { url: 'https://a.org', label: 'A b', isImage: false, line: 1 },
    { url: '/p.png', label: 'alt', isImage: true, line: 1 },
    { url: 'https://b.org', label: 'https://b.org', isImage: false, line: 3 },
    { url: '#news', label: 'x', isImage: false, line: 4 },
  ]);
});

it('finds reference links', () => {
  const source = '> [A][one], [Two] and ![P][one]\n\n[ONE]: https://a.org\n[one]: https://late.org\n[two]: #news';
  expect(markdownLinks(source)).toEqual([
    { url: 'https://a.org', label: 'A', isImage: false, line: 1 },
    { url: '#news', label: 'Two', isImage: false, line: 1 },
    { url: 'https://a.org', label: 'P', isImage: true, line: 1 },
  ]);
  expect(markdownToText(source)).toBe('A, Two and P');
});

it('finds unused link definitions', () => {
  expect(unusedDefinitions('[a][One]\n\n[one]: https://a.org\n[The Note]: something')).toEqual(['The Note']);
  expect(unusedDefinitions('[a](https://a.org)')).toEqual([]);
});

it.each<[string, string]>([
  ['**a)** I _study_ [LLMs](https://a.org).', 'a) I study LLMs.'],
  ['one\n\ntwo', 'one two'],
  ['- one\n- two\n\n> three\n>\n> four', 'one two three four'],
  ['line  \nbreak\nsoft', 'line break soft'],
  ['`code` <b>x</b> ![alt](/p.png)', 'code <b>x</b> alt'],
  ['', ''],
])('the words of %j', (source, words) => {
  expect(markdownToText(source)).toBe(words);
});

it.each(['https://a.org', 'HTTP://a.org', 'mailto:a@b.org', 'tel:+44', '/news', '#news'])(
  'a link to %s is allowed',
  (url) => {
    expect(isSafeTarget(url)).toBe(true);
  },
);

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.org',
  '/\\evil.org',
  'x',
  '',
])('a link to "%s" is rejected', (url) => {
  expect(isSafeTarget(url)).toBe(false);
});
