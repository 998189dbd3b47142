import { render } from '@testing-library/react';
import { CvPublications } from '@/components/cv/cv-publications';
import { ENGLISH } from '@/lib/words/locale';

const entry = (id: string, title: string, year: string) => ({
  id,
  title,
  year,
  authors: [
    { name: 'Ada Lovelace', isOwner: true as const },
    { name: 'Bruno Writer', url: 'https://example.org' },
  ],
  venue: { name: 'Records', detail: ' (main)' },
  links: [],
});

const linesOf = (...entries: ReturnType<typeof entry>[]) => {
  const { container } = render(<CvPublications entries={entries} locale={ENGLISH} />);
  return [...container.querySelectorAll('li')].map((item) => [...item.querySelectorAll('p')].map((p) => p.textContent));
};

test.each([
  ['On engines', 'On engines. Records (main)'],
  ['Do engines think?', 'Do engines think? Records (main)'],
  ['Engines!', 'Engines! Records (main)'],
  ['On engines, etc.', 'On engines, etc. Records (main)'],
])('a title such as %p ends with one punctuation mark', (title, rest) => {
  expect(linesOf(entry('one', title, '2024'))).toEqual([['2024', `Ada Lovelace, Bruno Writer. ${rest}`]]);
});

test('the year is shown where it changes, and the only link is that of the paper', () => {
  const lines = linesOf(entry('a', 'A', '2024'), entry('b', 'B', '2024'), entry('c', 'C', '2023'));
  expect(lines.map(([year]) => year)).toEqual(['2024', '', '2023']);
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/publications/a',
    '/publications/b',
    '/publications/c',
  ]);
});
