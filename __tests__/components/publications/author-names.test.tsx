import { render, screen } from '@testing-library/react';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { AuthorNames } from '@/components/publications/author-names';
import { listEntry } from '@/lib/publications/entry';
import { ENGLISH } from '@/lib/words/locale';

const base = HARD_PAPERS[0];
const NAMES = { owner: ['Ada Lovelace'], people: [] };

/** A paper in a list, with this many authors, including the owner. */
function listed(count: number, owner?: number) {
  const author = Array.from({ length: count }, (_, index) =>
    index + 1 === owner ? { given: 'Ada', family: 'Lovelace' } : { literal: `A${index + 1}` },
  );
  if (!base) throw new Error('There are no hard papers.');
  const { authors, moreAuthors } = listEntry({ ...base, author }, NAMES, ENGLISH);
  const more = moreAuthors === undefined ? undefined : { count: moreAuthors, href: '/publications/x' };
  return render(<AuthorNames language="en" words={ENGLISH.words.list} authors={authors} more={more} />).container;
}

const DOZEN = 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12';

test('twelve authors are all shown', () => {
  expect(listed(12).textContent).toBe(DOZEN);
  expect(screen.queryByRole('link')).toBeNull();
});

test("of more than twelve, the first twelve and a link to the paper's page are shown", () => {
  const container = listed(3000);
  expect(container.textContent).toBe(`${DOZEN} and 2,988 more`);
  expect(container.innerHTML.length).toBeLessThan(400);
  expect(screen.getByRole('link', { name: 'and 2,988 more' })).toHaveAttribute('href', '/publications/x');
});

test.each([
  [5, 'A1, A2, A3, A4, Ada Lovelace, A6, A7, A8, A9, A10, A11, A12'],
  [13, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, … Ada Lovelace'],
  [20, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, … Ada Lovelace'],
])('the owner at position %d of twenty is among the twelve that are shown', (place, shown) => {
  const container = listed(20, place);
  expect(container.textContent).toBe(`${shown} and 8 more`);
  expect(container.querySelector('strong')?.textContent).toBe('Ada Lovelace');
});
