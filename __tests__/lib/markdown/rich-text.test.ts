import fc from 'fast-check';
import { titleToTex } from '@/lib/formats/bibtex-title';
import { mathToText } from '@/lib/markdown/math-text';
import { parseRichText, type RichText } from '@/lib/markdown/rich-text';

/** `<i>a</i>` as "i(a)", math as "$tex$". */
const shape = (parts: readonly RichText[]): string =>
  parts
    .map((part) => {
      if (part.type === 'text') return part.value;
      return part.type === 'math' ? `$${part.tex}$` : `${part.type}(${shape(part.children)})`;
    })
    .join('');

it.each([
  ['plain', 'plain'],
  ['<i>A study of <i>E. coli</i> in mice</i>', 'i(A study of i(E. coli) in mice)'],
  ['<i><b><i>x</i></b></i>', 'i(b(i(x)))'],
  ['<sup>a<sup>b</sup></sup>', 'sup(asup(b))'],
  ['<span class="nocase">pH <span style="font-variant: small-caps;">x</span> y</span>', 'nocase(pH sc(x) y)'],
  ['<span class="nocase">a <span>b</span> c</span>', 'nocase(a <span>b</span> c)'],
  ['<i>a $x^2$ b</i>', 'i(a $x^2$ b)'],
  ['<i>a $b</i> c$', 'i(a $b) c$'],
  ['$a<b>c$', '$a<b>c$'],
  ['<i>never closed', '<i>never closed'],
  ['never opened</i>', 'never opened</i>'],
  ['<b>a <i>b</b> c</i>', 'b(a <i>b) c</i>'],
  ['<i>a</i> <i>b', 'i(a) <i>b'],
  ['<i class="nocase">a</i>', '<i class="nocase">a</i>'],
  ['<em>a</em>', '<em>a</em>'],
])('%s is %s', (source, expected) => {
  expect(shape(parseRichText(source))).toBe(expected);
});

it('converts nested formatting to text and TeX, with italics inside italics upright', () => {
  const title = '<i>A study of <i>E. coli</i> in <b>mice <i>here</i></b></i>';
  expect(mathToText(title)).toBe('A study of E. coli in mice here');
  expect(titleToTex(title)).toBe('\\textit{A study of \\emph{E. coli} in \\textbf{mice \\emph{here}}}');
});

const PIECES = [
  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<sup>',
  '</sup>',
  '<span class="nocase">',
  '<span>',
  '</span>',
  'a',
  ' ',
  '$',
  '\\$',
  '<',
];

it('loses no letter, with any formatting', () => {
  const written = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(written, (source) => {
      const back = (parts: readonly RichText[]): string =>
        parts
          .map((part) => (part.type === 'text' ? part.value : part.type === 'math' ? part.source : back(part.children)))
          .join('');
      // Only paired marks and the backslash before a dollar sign may be removed.
      const bare = (text: string) => text.replace(/<\/?(?:i|b|sup|span)( class="nocase")?>|\\/g, '');
      expect(bare(back(parseRichText(source)))).toBe(bare(source));
    }),
  );
});

it.each(['<i>', '</i>', '<i>x</i>', '<b><i>', '<span class="nocase">', '$a '])(
  'parses 20,000 times %s quickly',
  (piece) => {
    const started = performance.now();
    mathToText(piece.repeat(20_000).slice(0, 200_000));
    mathToText(`${'<i>'.repeat(5000)}x${'</i>'.repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
);
