/** @jest-environment node */
import { isSafeTarget, markdownLinks, markdownToText } from '@/lib/markdown/parse';

it('finds every link and picture with its words, in order', () => {
  const source =
    '[**A** b](https://a.org) and ![alt](/p.png)\n\n- <https://b.org>\n- [x](#news "title")\n\n`[no](link)`';
  expect(markdownLinks(source)).toEqual([
    { url: 'https://a.org', label: 'A b' },
    { url: '/p.png', label: 'alt' },
    { url: 'https://b.org', label: 'https://b.org' },
    { url: '#news', label: 'x' },
  ]);
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

it.each(['https://a.org', 'HTTP://a.org', 'mailto:a@b.org', 'tel:+44', '/news', '#news'])('may lead to %s', (url) => {
  expect(isSafeTarget(url)).toBe(true);
});

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.org',
  '/\\evil.org',
  'x',
  '',
])('may not lead to "%s"', (url) => {
  expect(isSafeTarget(url)).toBe(false);
});
