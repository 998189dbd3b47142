import { render } from '@testing-library/react';
import { markdownToHtml, mathToHtml } from '@/lib/markdown/html';
import { renderMath } from '@/lib/markdown/math';
import { mathToText } from '@/lib/markdown/math-text';

const show = (source: string) => render(<p>{renderMath(source)}</p>).container;

it.each([
  ['$\\alpha$-Divergence', 'α-Divergence'],
  ['$x^2$, $x^{n+1}$, $x^{ab}$, $a_i$, $x_i^2$', 'x², xⁿ⁺¹, xᵃᵇ, aᵢ, xᵢ²'],
  ['$\\frac{a}{b+c}$ and $\\sqrt{xy}$', 'a/(b+c) and √(xy)'],
  ['$O(n\\log n)$', 'O(n log n)'],
  ['$\\mathrm{CO}_2$', 'CO₂'],
  ['$5 and $6', '$5 and $6'],
  ['US$5-US$6', 'US$5-US$6'],
  ['from \\$5 to \\$x$', 'from $5 to $x$'],
  ['$ x$ and $x $', '$ x$ and $x $'],
  ['$$', '$$'],
  ['a $\\nosuchmacro{x}$ b', 'a $\\nosuchmacro{x}$ b'],
  ['$\\href{javascript:alert(1)}{x}$', '$\\href{javascript:alert(1)}{x}$'],
  ['CO<sub>2</sub> of <i>E. coli</i> <span class="nocase">mRNA</span>', 'CO₂ of E. coli mRNA'],
  ['Sorting 10<sup>6</sup> cells at 10<sup>-9</sup> M', 'Sorting 10⁶ cells at 10⁻⁹ M'],
  ['<sup>13</sup>C, Fe<sup>3+</sup>, x<sub>i,j</sub>, e<sup>x/y</sup>', '¹³C, Fe³⁺, x_(i,j), e^(x/y)'],
  ['The 21<sup>st</sup> century, Acme<sup>™</sup>', 'The 21st century, Acme™'],
  ['a <script> b </i> c', 'a <script> b </i> c'],
  ['two\n lines', 'two lines'],
])('%s becomes the text %s', (source, text) => {
  expect(mathToText(source)).toBe(text);
});

it('converts TeX to MathML without styles, scripts or links', () => {
  const container = show('Bounds of $\\color{red}x^2 < \\begin{matrix}a&b\\\\c&d\\end{matrix}\\colorbox{red}{x}$ here');
  const math = container.querySelector('math');
  expect(math?.querySelector('msup > mi')?.textContent).toBe('x');
  expect(math?.querySelectorAll('mtd')).toHaveLength(4);
  expect(container.querySelector('[style],[class],[href],[mathbackground],script')).toBeNull();
  expect(container.textContent).toMatch(/^Bounds of .* here$/);
});

it('shows invalid TeX as source text, and prices as prices', () => {
  const container = show('A $\\nosuchmacro{x}$ for $5 and $6, \\$7');
  expect(container.querySelector('math')).toBeNull();
  expect(container.textContent).toBe('A $\\nosuchmacro{x}$ for $5 and $6, $7');
});

it('keeps nested formatting', () => {
  const container = show('<i>A study of <i>E. coli</i> in mice</i>');
  expect(container.querySelector('i > i')?.textContent).toBe('E. coli');
  expect(container.textContent).toBe('A study of E. coli in mice');
});

it("shows CSL's own marks, and any other tag as text", () => {
  const container = show('CO<sub>2</sub> of <i>E. coli</i>, <span class="nocase">mRNA</span> <script>x</script>');
  expect(container.querySelector('sub')?.textContent).toBe('2');
  expect(container.querySelector('i')?.textContent).toBe('E. coli');
  expect(container.querySelector('script,span')).toBeNull();
  expect(container.textContent).toBe('CO2 of E. coli, mRNA <script>x</script>');
});

it('renders formulas for feeds', () => {
  const toHref = (href: string) => new URL(href, 'https://example.org').href;
  expect(markdownToHtml('A [b](/c?d=1&e="f") *i* <x>\n\n- one\n- two\n\n---', { toHref })).toBe(
    '<p>A <a href="https://example.org/c?d=1&amp;e=%22f%22">b</a> <em>i</em> &lt;x></p><ul><li>one</li><li>two</li></ul><hr>',
  );
  expect(mathToHtml('$a<b$')).toBe('<math><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math>');
});
