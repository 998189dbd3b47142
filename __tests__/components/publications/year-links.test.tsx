import { render, screen } from '@testing-library/react';
import { YearLinks } from '@/components/publications/year-links';
import { ENGLISH } from '@/lib/words/locale';

const years = (count: number, papers: number) =>
  Array.from({ length: count }, (_, index) => ({ year: 2024 - index, papers }));
const show = (...args: Parameters<typeof years>) =>
  render(<YearLinks years={years(...args)} href={(year) => `#y${year}`} current={2023} locale={ENGLISH} />);

test('links to each year and each decade, and marks the current year', () => {
  show(12, 1);
  expect(screen.getByRole('link', { name: '2024, 1 paper' })).toHaveAttribute('href', '#y2024');
  expect(screen.getByRole('link', { name: '2023, 1 paper', current: 'page' })).toHaveTextContent('’23');
  expect(screen.getByRole('link', { name: '2010s' })).toHaveAttribute('href', '#y2019');
});

test.each([
  [1, 100, false],
  [2, 29, false],
  [2, 30, true],
  [11, 1, false],
  [12, 1, true],
])('%d years with %d papers each show it: %s', (count, papers, expected) => {
  show(count, papers);
  expect(screen.queryByRole('navigation') !== null).toBe(expected);
});
