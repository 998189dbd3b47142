import { cleanText, plainText } from '@/tools/import/text';

it.each([
  ['Tom &amp;amp; Jerry &#x27;s', "Tom & Jerry 's"],
  ['a &lt; b & c&copy', 'a < b & c&copy'],
  ['AT&T', 'AT&T'],
  ['p < 0.05 and q<r', 'p < 0.05 and q<r'],
  ['The <em>E.&nbsp;coli</em> <STRONG>genome</STRONG>', 'The <i>E. coli</i> <b>genome</b>'],
  ['H<sub>2</sub>O <jats:italic>x</jats:italic>', 'H<sub>2</sub>O <i>x</i>'],
  ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
  ['<mml:math><mml:mi>x</mml:mi></mml:math>', 'x'],
  ['<span class="nocase">LLM</span> <span lang="en">b</span>', '<span class="nocase">LLM</span> b'],
  ['two\n   lines\u00a0here\u200b', 'two lines here'],
  ['Mar\u0131\u0301a', 'María'],
  ['Unicode e\u0301', 'Unicode é'],
])('cleans %j', (foreign, ours) => {
  expect(cleanText(foreign)).toBe(ours);
});

it('removes all markup from a name', () => {
  expect(plainText('<i>Nature</i> <span class="nocase">LLM</span>')).toBe('Nature LLM');
});
