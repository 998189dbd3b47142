import fc from 'fast-check';
import { validFiles } from '@/__tests__/helpers/content-files';
import { runs } from '@/__tests__/helpers/runs';
import { withValidTexts } from '@/lib/content/text-rules';
import { validateContent } from '@/lib/content/validate';
import { escapeXml } from '@/lib/text/strings';

const problemsWithNews = (text: unknown) => {
  const result = validateContent({ ...validFiles(), news: [{ date: '2024', text }] }, null);
  return result.ok ? [] : result.problems;
};

/** A list inside a list inside a list, each item on a line of its own. */
const steps = (count: number, between: string) =>
  Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a`).join(between);

it.each([
  ['a\ud800b', 'found half a character, \\ud800, in "a\\ud800b", expected text without it'],
  ['a\udc00', 'found half a character, \\udc00, in "a\\udc00", expected text without it'],
  ['a\u0000b', 'found a control character, \\u0000, in "a\\u0000b", expected text without it'],
  ['a\u0007', 'found a control character, \\u0007, in "a\\u0007", expected text without it'],
  ['x'.repeat(200_000), 'found a text of 200000 characters, expected at most 50000'],
  ['**a_'.repeat(5000), 'found a text with 15000 of the marks * _ [ ] ` < > ~ $, expected at most 1000'],
  ['[a]('.repeat(5000), 'found a text with 10000 of the marks * _ [ ] ` < > ~ $, expected at most 1000'],
  ['>'.repeat(5000), 'found a text with 5000 of the marks * _ [ ] ` < > ~ $, expected at most 1000'],
  ['>'.repeat(600), 'found braces, quotes or lists nested 600 deep, expected at most 50'],
  ['- '.repeat(5000), 'found braces, quotes or lists nested 5000 deep, expected at most 50'],
  [steps(200, '\n'), 'found braces, quotes or lists nested 200 deep, expected at most 50'],
  [`$${'\\frac{'.repeat(5000)}$`, 'found braces, quotes or lists nested 5000 deep, expected at most 50'],
])('rejects %.20j immediately, in one line', (text, told) => {
  const started = performance.now();
  expect(problemsWithNews(text)).toEqual([`data/news.json › entry 1 (2024) › text: ${told}`]);
  expect(performance.now() - started).toBeLessThan(2000);
});

it('immediately rejects a URL of 40 kB, and one whose host consists of dots', () => {
  const started = performance.now();
  const people = ['a.'.repeat(20_000), `${'a.'.repeat(20_000)} `].map((host, index) => ({
    name: `N${index}`,
    url: `https://${host}`,
  }));
  const result = validateContent({ ...validFiles(), people }, null);
  expect(result.ok ? [] : result.problems).toEqual([
    'data/people.json › entry 1 (N0) › url: found an address of 40008 characters, expected at most 2048',
    expect.stringContaining('data/people.json › entry 2 (N1) › url: found '),
  ]);
  expect(performance.now() - started).toBeLessThan(2000);
});

it.each([
  steps(50, '\n'),
  '[a]('.repeat(333),
  '**a_'.repeat(333),
  '>'.repeat(50),
  '- '.repeat(50),
  '`'.repeat(1000),
  '<'.repeat(1000),
])('accepts text just within the limits immediately: %.12s', (text) => {
  const started = performance.now();
  problemsWithNews(text);
  expect(performance.now() - started).toBeLessThan(2000);
});

it('accepts a long list that is nested again and again', () => {
  const text = Array.from({ length: 300 }, () => '- a\n  1. b\n     > c\n\n').join('');
  expect(problemsWithNews(text)).toEqual([]);
});

it('rejects lists nested too deep over several paragraphs of a Markdown file', () => {
  const started = performance.now();
  const post = `---\ntitle: A\ndate: 2024\n---\n${steps(300, '\n\n')}\n\nEnd.\n`;
  const result = validateContent(validFiles(), null, { 'posts/a.md': post });
  expect(result.ok ? [] : result.problems).toEqual([
    'data/posts/a.md:603: found braces, quotes or lists nested 300 deep, expected at most 50',
  ]);
  expect(performance.now() - started).toBeLessThan(2000);
});

it('accepts text in every script, tabs and line breaks', () => {
  const value = { a: ['Ünïcode 中文 עברית 👩‍🔬\t\n', { b: 'x' }], n: 1, t: true, z: null };
  expect(withValidTexts(value)).toEqual({ value, problems: [] });
});

it('accepts only text that XML and URLs can contain', () => {
  const anyUnit = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 });
  fc.assert(
    fc.property(anyUnit, (units) => {
      const text = String.fromCharCode(...units);
      if (withValidTexts(text).problems.length > 0) return;
      expect(() => encodeURIComponent(text)).not.toThrow();
      expect(escapeXml(text).length).toBeGreaterThanOrEqual(text.length);
    }),
    runs(2000),
  );
});

it('rejects brackets that would overflow the stack', () => {
  const result = validateContent({ ...validFiles(), news: '['.repeat(200_000) }, null);
  expect(result.ok ? [] : result.problems).toEqual([
    'data/news.json › found brackets nested 200000 deep, expected at most 100',
  ]);
});
