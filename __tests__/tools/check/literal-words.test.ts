import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literalWords } from '@/tools/check/literal-words';

const wordsIn = (source: string) => {
  const root = mkdtempSync(join(tmpdir(), 'literal-words-'));
  for (const folder of ['app', 'components']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'app/page.tsx'), source);
  return literalWords(root);
};

test.each([
  '<nav aria-label="Main" />',
  '<img alt={`Portrait of $' + '{name}`} />',
  "const metadata = { title: 'News' };",
  '<PageSection heading={"Related"} />',
])('finds visible or spoken text: %s', (source) => {
  expect(wordsIn(source)).toEqual([expect.stringContaining('app/page.tsx: ')]);
});

test.each([
  '<nav aria-label={words.main} />',
  '<img alt="" />',
  '<a aria-label={`$' + '{label}: $' + '{title}`} />',
  '<div className="home" />',
  "const link = { label: words.news, href: '/news' };",
])('ignores other strings: %s', (source) => {
  expect(wordsIn(source)).toEqual([]);
});
