import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { runs } from '@/__tests__/helpers/runs';
import { isSafeTarget } from '@/lib/markdown/parse';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/markdown/render';
import { linkTarget } from '@/lib/markdown/targets';

const html = (source: string) => renderToStaticMarkup(renderMarkdown(source));
const inline = (source: string) => renderToStaticMarkup(renderInlineMarkdown(source));

// Each construct once, in block context.
it.each<[string, string]>([
  ['I **am** _here_.', '<p>I <strong>am</strong> <em>here</em>.</p>'],
  ['**强调：**后文和*「日本語」*です', '<p><strong>强调：</strong>后文和<em>「日本語」</em>です</p>'],
  ['[a *b*](https://a.org/?x=1&y=2)', '<p><a href="https://a.org/?x=1&amp;y=2">a <em>b</em></a></p>'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['- a\n\n- b', '<ul><li>\n<p>a</p>\n</li><li>\n<p>b</p>\n</li></ul>'],
  ['1. a', '<ol><li>a</li></ol>'],
  ['3) a\n4) b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['- a\n  - b', '<ul><li>a\n<ul><li>b</li></ul>\n</li></ul>'],
  [
    '- [x] a\n- [ ] b',
    '<ul><li><span role="img" aria-label="Done">☑</span> a</li><li><span role="img" aria-label="To do">☐</span> b</li></ul>',
  ],
  ['# News', '<h3 id="news">News</h3>'],
  ['News\n====', '<h3 id="news">News</h3>'],
  [
    '# A\n#### B\n## 方法 & C\n# A',
    '<h3 id="a">A</h3><h4 id="b">B</h4><h4 id="方法-c">方法 &amp; C</h4><h3 id="a-2">A</h3>',
  ],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  [
    '> [!NOTE]\n> a *b*\n>\n> c',
    '<div class="note" role="note"><p class="callout">Note</p><div><p>a <em>b</em></p><p>c</p></div></div>',
  ],
  ['> [!OTHER]\n> a', '<blockquote><p>[!OTHER]\na</p></blockquote>'],
  ['`a<b`', '<p><code>a&lt;b</code></p>'],
  ['```\na\n```', '<pre tabindex="0"><code>a</code></pre>'],
  [
    '~~~js\nlet a\n~~~',
    '<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">let</span> a</code></pre>',
  ],
  ['```nosuch\na\n```', '<pre tabindex="0"><code class="language-nosuch">a</code></pre>'],
  ['    a\n     b', '<pre tabindex="0"><code>a\n b</code></pre>'],
  ['a  \nb', '<p>a<br/>\nb</p>'],
  ['a\\\nb', '<p>a<br/>\nb</p>'],
  ['a\nb', '<p>a\nb</p>'],
  ['\\*a\\*', '<p>*a*</p>'],
  ['&eacute;&#65;&amp;', '<p>éA&amp;</p>'],
  ['***', '<hr/>'],
  ['~~a~~ ~5', '<p><del>a</del> ~5</p>'],
  [
    '| a | b |\n|---|--:|\n| 1 | 2 |',
    '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">a</th><th class="to-right" scope="col">b</th></tr></thead><tbody><tr><td>1</td><td class="to-right">2</td></tr></tbody></table></div>',
  ],
  [
    'a[^1]\n\n[^1]: b',
    '<p>a<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><ol><li id="fn-1">\n<p>b <a href="#fnref-1" data-footnote-backref="" aria-label="Back to the text" class="data-footnote-backref">↩</a></p>\n</li></ol>',
  ],
  ['$x$', '<p><math><mi>x</mi></math></p>'],
  ['$$\nx\n$$', '<math display="block" tabindex="0"><mi>x</mi></math>'],
  ['```math\nx\n```', '<math display="block" tabindex="0"><mi>x</mi></math>'],
  ['$\\nosuch$', '<p><code>$\\nosuch$</code></p>'],
  ['costs $5 and $10, US$ 3', '<p>costs $5 and $10, US$ 3</p>'],
  ['see [@a, p. 3; @b]', '<p>see [<a href="/publications/a">a</a>, p. 3; <a href="/publications/b">b</a>]</p>'],
  ['![a picture](/p.png)', '<figure><img src="/p.png" alt="a picture" loading="lazy" decoding="async"/></figure>'],
  [
    '![a](/p.png "The *state* $x$")',
    '<figure><img src="/p.png" alt="a" loading="lazy" decoding="async"/><figcaption>The <em>state</em> <math><mi>x</mi></math></figcaption></figure>',
  ],
  ['in ![a](/p.png) text', '<p>in <img src="/p.png" alt="a" loading="lazy" decoding="async"/> text</p>'],
  ['![far](https://a.org/p.png)', '<p><a href="https://a.org/p.png">far</a></p>'],
  ['![x](data:image/png;base64,a)', '<p>x</p>'],
  [
    '![How it runs](/run.mp4)',
    '<figure class="video"><video src="/run.mp4" controls="" preload="metadata" aria-label="How it runs"></video></figure>',
  ],
  ['https://youtu.be/abc', '<p class="video-link"><a href="https://youtu.be/abc">YouTube</a></p>'],
  [
    '[![Still](/s.jpg)](https://vimeo.com/123)',
    '<figure class="video-link"><a href="https://vimeo.com/123"><img src="/s.jpg" alt="Still" loading="lazy" decoding="async"/></a></figure>',
  ],
  [
    '<https://a.org> https://b.org me@b.org',
    '<p><a href="https://a.org">https://a.org</a> <a href="https://b.org">https://b.org</a> <a href="mailto:me@b.org">me@b.org</a></p>',
  ],
  ['[a](https://a.org "An *a*")', '<p><a href="https://a.org" title="An *a*">a</a></p>'],
  ['[a][b]\n\n[b]: https://a.org "T"', '<p><a href="https://a.org" title="T">a</a></p>'],
  ['[B][] and [b]\n\n[b]: /news', '<p><a href="/news">B</a> and <a href="/news">b</a></p>'],
  ['> [a]\n\n[a]: paper:a1b', '<blockquote><p><a href="/publications/a1b">a</a></p></blockquote>'],
  ['[a][unknown]', '<p>[a][unknown]</p>'],
  ['[a][b]\n\n[b]: javascript:x', '<p>a</p>'],
  ['a <!-- b --> c\n\n<!-- d\n\ne -->\n\n<!-- f --> g', '<p>a  c</p><p>g</p>'],
  ['a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['[me](javascript:alert(1))', '<p>me</p>'],
  ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
  ['[me](&#106;avascript:alert(1))', '<p>me</p>'],
])('renders %j', (source, expected) => {
  expect(html(source)).toBe(expected);
});

// The same in inline context.
it.each<[string, string]>([
  ['I **am**', 'I <strong>am</strong>'],
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['- a', '<ul><li>a</li></ul>'],
  ['# News', '<strong>News</strong>'],
  ['[a]\n\n[a]: /news', '<a href="/news">a</a>'],
  ['![a picture](/p.png)', '<a href="/p.png">a picture</a>'],
  ['a[^1]\n\n[^1]: b *c*', 'a (b <em>c</em>)'],
  ['a[^1]\n\n[^1]: b[^1]', 'a (b)'],
  ['$$x$$', '<math><mi>x</mi></math>'],
  ['https://youtu.be/abc', '<a href="https://youtu.be/abc">https://youtu.be/abc</a>'],
  ['~~a~~ $x$', '<del>a</del> <math><mi>x</mi></math>'],
])('renders %j inline', (source, expected) => {
  expect(inline(source)).toBe(expected);
});

const ATTRIBUTES =
  /^(alt|aria-label|class|controls|data-footnote-backref|data-footnote-ref|decoding|href|id|loading|preload|role|scope|src|start|tabindex|title)$/;

describe('any text', () => {
  const allowed =
    `a blockquote br code del div em figure figcaption h3 h4 h5 h6 hr img input li ol p picture pre source span strong sup table tbody td
    th thead tr ul video`.split(/\s+/);
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
      ...['$', '$$\n', '[^1]', '[^1]: ', '[@a', '; @b]', '~~', '|', '|-|', '> [!NOTE]\n', '```js\n', '- [x] '],
      ...[
        '![a](/p.png "',
        '![a](/v.mp4)',
        '![a](//b.org/p.png)',
        'www.a.org',
        '\\color{red}',
        '\\href{javascript:x}{y}',
      ],
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
  ])('%s has no elements and links other than those of Markdown', (_name, render) => {
    fc.assert(
      fc.property(sources, (source) => {
        body.innerHTML = render(source);
        for (const element of body.querySelectorAll('*')) {
          const name = element.localName;
          if (element.closest('math')) continue;
          expect(allowed).toContain(name);
          for (const attribute of element.getAttributeNames()) expect(attribute).toMatch(ATTRIBUTES);
          for (const address of ['href', 'src'])
            if (element.hasAttribute(address)) expect(isSafeTarget(element.getAttribute(address) ?? '')).toBe(true);
        }
        for (const element of body.querySelectorAll('math, math *')) {
          expect(element.localName).toMatch(/^m[a-z]+$/);
          expect(element.getAttributeNames().join()).not.toMatch(/style|href|on\w+|src|class/);
        }
      }),
      runs(500),
    );
  });
});

it('links to the page of a paper, with BASE_PATH', () => {
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
