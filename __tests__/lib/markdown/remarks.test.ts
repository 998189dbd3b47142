import { markdownRemarks } from '@/lib/markdown/remarks';

const remarks = (source: string) =>
  markdownRemarks(source, 'blocks').map(({ line, what, instead }) => `${line}: ${what}; ${instead}`);

const ENCODE = 'write [words](address), with %20 for each blank in the address';
const CLOSE = 'end the address with a round bracket';
const JOIN = 'write the round bracket directly after the square one';

it.each([
  ['[slides](/my slides.pdf)', `[slides](/my slides.pdf); ${ENCODE}`],
  ['See [my slides](my slides.pdf).', `[my slides](my slides.pdf); ${ENCODE}`],
  ['![A cat](/my cat.png)', `[A cat](/my cat.png); ${ENCODE}`],
  ['[a](https://example.org/my page) b', `[a](https://example.org/my page); ${ENCODE}`],
  ['[w] (https://example.org)', `[w] (https://example.org); ${JOIN}`],
  ['[*two* words]\n(/cv)', `[*two* words] (/cv); ${JOIN}`],
  ['[x](https://example.org', `[x](https://example.org; ${CLOSE}`],
  ['[x](https://example.org and more', `[x](https://example.org and more; ${CLOSE}`],
])('%j is shown literally', (source, told) => {
  expect(remarks(`Words.\n\n${source}`)).toEqual([`3: ${told}`]);
});

it.each([
  '[slides](/my%20slides.pdf) [a](</b> "(c)") [![p](/p.png)](/q)',
  '`[a](/b c.pdf)`',
  '```\n[a] (https://example.org)\n```',
  '$[a](/b c)$',
  'see [1] (and others), f[x](t, s), [sic] (1843)',
  '\\[a\\](/b c.pdf) and \\[a\\] (https://example.org)',
  '- [x] (https://example.org)\n- [ ] (/cv)',
  'a[^1] (https://example.org) and [@ada] (/cv)\n\n[^1]: b',
])('%j is not a broken link', (source) => {
  expect(remarks(source)).toEqual([]);
});

it('names the line within a paragraph', () => {
  expect(remarks('one\ntwo {: .lead}\nthree [a] (/b)')).toEqual([
    '2: {: .lead}; leave it out: classes and styles are not supported',
    `3: [a] (/b); ${JOIN}`,
  ]);
});
