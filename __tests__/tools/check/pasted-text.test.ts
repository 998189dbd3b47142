import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { content } from '@/lib/content/load';
import type { Publication } from '@/lib/csl/publication';
import { pastedText } from '@/tools/check/pasted-text';

const paper = (fields: Partial<Publication>): Publication => ({
  id: 'lovelace1843notes',
  type: 'article-journal',
  title: 'Notes',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '1843',
  'container-title': 'Memoirs',
  ...fields,
});
const told = (fields: Partial<Publication>) =>
  pastedText(paper(fields)).map(({ path, what, instead }) => `${path.join('.')}: ${what} | ${instead}`);

it.each<[Partial<Publication>, string]>([
  [{ title: 'G{\\"o}del proves it' }, 'title: {\\"o} | write the letter with its accent'],
  [{ title: "Poincar\\'e proves it" }, "title: \\'e | write the letter with its accent"],
  [{ title: '10\\% of looms' }, 'title: \\% | leave the backslash out'],
  [{ title: 'The \\alpha helix' }, 'title: \\alpha | write the character itself, or a formula between dollar signs'],
  [{ title: 'On \\textit{E. coli}' }, 'title: \\textit | write <i>words</i>'],
  [{ title: 'Looms &amp; engines' }, 'title: &amp; | write the character itself'],
  [{ title: 'Caf&eacute; looms' }, 'title: &eacute; | write the character itself'],
  [{ title: 'About $$x^2$$' }, 'title: $$ | write formulas between single dollar signs'],
  [{ title: 'About \\(x\\)' }, 'title: \\( | write formulas between dollar signs'],
  [{ title: 'On <em>E. coli</em>' }, 'title: <em> | leave the tag out; only <i>, <b>, <sub>, <sup> are rendered'],
  [
    { 'container-title': '<jats:p>Memoirs' },
    'container-title: <jats:p> | leave the tag out; only <i>, <b>, <sub>, <sup> are rendered',
  ],
  [{ title: 'Looms of {E}urope' }, 'title: {E} | leave the braces out'],
  [{ title: "``Looms'' again" }, 'title: `` | write “ and ”'],
  [{ title: 'Pages 3--9' }, 'title: -- | write – or —'],
  [{ title: '**Looms** again' }, 'title: **Looms** | write <i>words</i>: this is not Markdown'],
  [{ author: [{ family: 'L{\\o}velace' }] }, 'author.0.family: {\\o} | write the letter itself'],
  [{ title: 'ON THE ENGINE OF LOOMS' }, 'title: ON THE ENGINE OF LOOMS | write it in lower case'],
])('reports what %j would show as plain text', (fields, line) => {
  expect(told(fields)).toEqual([line]);
});

it.each([
  'On $\\alpha$-divergence in $O(n^2)$ and \\$5',
  'CO<sub>2</sub> and <i>E. coli</i> <span class="nocase">mRNA</span>',
  'GPT-4 vs BERT',
  'DNA RNA',
  'AT&T; R&D',
  'A < B and a_b ~half 3–5 — x',
])('reports nothing for %j', (title) => {
  expect(told({ title })).toEqual([]);
});

it('reports nothing for the committed papers', () => {
  expect(content.publications.flatMap(pastedText)).toEqual([]);
});

it('does not fail on difficult papers', () => {
  expect(() => HARD_PAPERS.flatMap(pastedText)).not.toThrow();
});

it('accepts three words in capitals as names, and reports four', () => {
  expect(told({ title: 'BERT, GPT, LSTM' })).toEqual([]);
  expect(told({ title: 'BERT, GPT, LSTM, RNN' })).toEqual(['title: BERT, GPT, LSTM, RNN | write it in lower case']);
});
