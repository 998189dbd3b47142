import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { isSafeTarget } from '@/lib/markdown/parse';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { linkTarget } from '@/lib/markdown/targets';

const html = (source: string) => renderToStaticMarkup(renderMarkdown(source));
const inline = (source: string) => renderToStaticMarkup(renderInlineMarkdown(source));

// Each construct of CommonMark once.
it.each<[string, string]>([
  ['I **am** _here_.', '<p>I <strong>am</strong> <em>here</em>.</p>'],
  ['[a *b*](https://a.org/?x=1&y=2)', '<p><a href="https://a.org/?x=1&amp;y=2">a <em>b</em></a></p>'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  ['1. a', '<ol><li><p>a</p></li></ol>'],
  ['3) a\n4) b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['- a\n  - b', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>'],
  ['# News', '<p><strong>News</strong></p>'],
  ['News\n====', '<p><strong>News</strong></p>'],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  ['`a<b`', '<p><code>a&lt;b</code></p>'],
  ['```\na\n```', '<pre><code>a</code></pre>'],
  ['~~~ts\na\n~~~', '<pre><code>a</code></pre>'],
  ['    a\n     b', '<pre><code>a\n b</code></pre>'],
  ['a  \nb', '<p>a<br/>b</p>'],
  ['a\\\nb', '<p>a<br/>b</p>'],
  ['a\nb', '<p>a\nb</p>'],
  ['\\*a\\*', '<p>*a*</p>'],
  ['&eacute;&#65;&amp;', '<p>éA&amp;</p>'],
  ['***', '<hr/>'],
  ['![a picture](/p.png)', '<p>a picture</p>'],
  [
    '<https://a.org> <a@b.org>',
    '<p><a href="https://a.org">https://a.org</a> <a href="mailto:a@b.org">a@b.org</a></p>',
  ],
  ['[a](https://a.org "An *a*")', '<p><a href="https://a.org" title="An *a*">a</a></p>'],
  ['[a][b]\n\n[b]: https://a.org "T"', '<p><a href="https://a.org" title="T">a</a></p>'],
  ['[B][] and [b]\n\n[b]: /news', '<p><a href="/news">B</a> and <a href="/news">b</a></p>'],
  ['> [a]\n\n[a]: paper:a1b', '<blockquote><p><a href="/publications/a1b">a</a></p></blockquote>'],
  ['![a picture][p]\n\n[p]: /p.png', '<p>a picture</p>'],
  ['[a][unknown]', '<p>[a][unknown]</p>'],
  ['[a][b]\n\n[b]: javascript:x', '<p>a</p>'],
  ['a <!-- b -->', '<p>a &lt;!-- b --&gt;</p>'],
  ['a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['[me](javascript:alert(1))', '<p>me</p>'],
  ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
  ['[me](&#106;avascript:alert(1))', '<p>me</p>'],
])('renders %j', (source, expected) => {
  expect(html(source)).toBe(expected);
});

it('leaves out the paragraph around one paragraph only', () => {
  expect(inline('I **am**')).toBe('I <strong>am</strong>');
  expect(inline('one\n\ntwo')).toBe('<p>one</p><p>two</p>');
  expect(inline('- a')).toBe('<ul><li><p>a</p></li></ul>');
  expect(inline('[a]\n\n[a]: /news')).toBe('<a href="/news">a</a>');
});

describe('any text', () => {
  const allowed = 'a blockquote br code em hr li ol p pre strong ul'.split(' ');
  const pieces = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '`',
      '*',
      '_',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '    ',
      '&#106;',
      '&',
      '"',
      "'",
      ':',
    ],
    ...['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'data:text/html,', 'https://a.org', '//b.org', 'alert(1)'],
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:x">',
      '<!--',
      '[x](javascript:x)',
      '[x]: javascript:x\n',
    ],
  );
  const sources = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  const { body } = document.implementation.createHTMLDocument();

  it.each([
    ['renderMarkdown', html],
    ['renderInlineMarkdown', inline],
  ])('gives %s no element and no link beyond those of Markdown', (_name, render) => {
    fc.assert(
      fc.property(sources, (source) => {
        body.innerHTML = render(source);
        for (const element of body.querySelectorAll('*')) {
          const name = element.localName;
          expect(allowed).toContain(name);
          const attributes = element.getAttributeNames().join(' ');
          expect(attributes).toMatch(name === 'a' ? /^href( title)?$/ : name === 'ol' ? /^(start)?$/ : /^$/);
          if (name === 'a') expect(isSafeTarget(element.getAttribute('href') ?? '')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('leads to the page of a paper, below BASE_PATH where there is one', () => {
  expect(inline('[Notes](paper:lovelace2024notes)')).toBe('<a href="/publications/lovelace2024notes">Notes</a>');
  process.env.BASE_PATH = '/site';
  try {
    expect(inline('[Notes](paper:a1b) and [CV](/cv)')).toBe(
      '<a href="/site/publications/a1b">Notes</a> and <a href="/site/cv">CV</a>',
    );
    expect(renderToStaticMarkup(renderInlineMarkdown('[N](paper:a1b)', linkTarget))).toBe(
      '<a href="/publications/a1b">N</a>',
    );
  } finally {
    delete process.env.BASE_PATH;
  }
});
