import { render, screen } from '@testing-library/react';
import { AuthorNames } from '@/components/publications/author-names';
import { ENGLISH } from '@/lib/words/locale';

const authors = (count: number, owner?: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `A${index + 1}`,
    ...(index + 1 === owner && { isOwner: true as const }),
  }));

/** What is read while the list is folded. */
function shownIn(container: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = container.innerHTML;
  copy.querySelector('details')?.remove();
  return copy.textContent;
}

const DOZEN = 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12';

test('a dozen authors are all shown', () => {
  const { container } = render(<AuthorNames language="en" words={ENGLISH.words.list} authors={authors(12)} />);
  expect(container.textContent).toBe(DOZEN);
  expect(container.querySelector('details')).toBeNull();
});

test('a thirteenth folds the list after the first dozen, and all are there when it is opened', () => {
  const { container } = render(<AuthorNames language="en" words={ENGLISH.words.list} authors={authors(14)} />);
  const details = container.querySelector('details');
  expect(details).not.toHaveAttribute('open');
  expect(screen.getByText('and 2 more').tagName).toBe('SUMMARY');
  expect(details?.textContent).toBe(`and 2 more All 14: ${DOZEN}, A13, A14`);
  expect(shownIn(container)).toBe(DOZEN);
});

test.each([
  [5, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12'],
  [12, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12'],
  [13, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, … A13'],
  [20, 'A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, … A20'],
])('the owner in place %d of twenty is among the dozen that are shown', (place, shown) => {
  const { container } = render(<AuthorNames language="en" words={ENGLISH.words.list} authors={authors(20, place)} />);
  expect(screen.getByText('and 8 more')).toBeInTheDocument();
  expect(shownIn(container)).toBe(shown);
  expect(container.querySelector('strong')?.textContent).toBe(`A${place}`);
});

test('a CV folds nothing', () => {
  const { container } = render(
    <AuthorNames language="en" words={ENGLISH.words.list} authors={authors(14)} folds={false} />,
  );
  expect(container.textContent).toBe(`${DOZEN}, A13, A14`);
});
