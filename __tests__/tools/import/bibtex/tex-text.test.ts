import { texToText } from '@/tools/import/bibtex/tex-text';

it.each([
  [String.raw`vs.\ Speech in Proc.~of`, 'vs. Speech in Proc. of'],
  [String.raw`5\,\% of \$3 \& more`, String.raw`5 % of \$3 & more`],
  [
    String.raw`G{\"o}del, na\"{\i}ve, T{\"u}rk{\c c}e, {\AA}ngstr\"om, \v{S}koda, \L{}\'od\'z`,
    'Gödel, naïve, Türkçe, Ångström, Škoda, Łódź',
  ],
  [String.raw`Tool\~{}x, \^{}, {\textasciitilde}, $\sim$`, 'Tool~x, ^, ~, ~'],
  [
    String.raw`{\bf Bold} {\sc Small} {\em em} \texttt{code} \emph{x {\it y}}`,
    '<b>Bold</b> <sc>Small</sc> <i>em</i> code <i>x <i>y</i></i>',
  ],
  ["``quoted'' and `one' --- 1--2", '“quoted” and ‘one’ — 1–2'],
  [
    String.raw`$\Lambda$-$\bar{\Lambda}$ at $\sqrt{s}=13$ and \(\tilde{O}(n)\)`,
    String.raw`Λ-$\bar{\Lambda}$ at $\sqrt{s}=13$ and $\tilde{O}(n)$`,
  ],
  ['H$_2$O, $^{13}$C and 10$^{-9}$', 'H<sub>2</sub>O, <sup>13</sup>C and 10<sup>-9</sup>'],
  [String.raw`{\textdollar}{\textbackslash}mathrm\{AC\}{\^{}}0{\textdollar}`, String.raw`$\mathrm{AC}^0$`],
  [String.raw`\mkbibparens{x} \brackettext{y} \textquote{z} \mkbibacro{NASA}`, '(x) [y] “z” NASA'],
  [String.raw`\physscr{} and \icarus`, 'Physica Scripta and Icarus'],
  [String.raw`\mnras`, 'Monthly Notices of the Royal Astronomical Society'],
  [String.raw`\href{https://a.b}{link} \url{http://ex.org/~ada\_1}`, 'link http://ex.org/~ada_1'],
  [String.raw`{\noopsort{1973b}}1973 \enquote{x}`, '1973 “x”'],
  [String.raw`\textquotesingle s \ldots{} \ss{} \copyright`, "'s … ß ©"],
])('reads %s', (tex, text) => {
  expect(texToText(tex)).toEqual({ text, notes: [] });
});

it.each([
  String.raw`http://ex.org/\~{}ada/a_1`,
  String.raw`http://ex.org/{\~{}}ada/a\_1`,
  String.raw`http://ex.org/{\textasciitilde}ada/a{\_}1`,
  String.raw`http://ex.org/\textasciitilde{}ada/a_1`,
  String.raw`http://ex.org/$\sim$ada/a_1`,
  String.raw`http://ex.org/\~ada/a_1`,
  'http://ex.org/~ada/a_1',
])('reads the URL %s', (tex) => {
  expect(texToText(tex, true).text).toBe('http://ex.org/~ada/a_1');
});

it('keeps the text of unknown commands, and reports them', () => {
  expect(texToText(String.raw`A \fancy{word} and \odd`)).toEqual({
    text: 'A word and ',
    notes: [
      String.raw`the TeX command \fancy is unknown; its argument was kept as text`,
      String.raw`the TeX command \odd is unknown and was left out`,
    ],
  });
});
