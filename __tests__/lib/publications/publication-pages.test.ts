import type { Publication } from '@/lib/csl/publication';
import { firstPage, isSplitByYear } from '@/lib/publications/publication-pages';

const papers = (count: number, year: number): Publication[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `paper-${year}-${index}`,
    type: 'article',
    title: 'A paper',
    author: [{ literal: 'Ada' }],
    issued: String(year),
  }));

const years = (list: readonly Publication[]) => [...new Set(list.map(({ issued }) => issued))];

test('two hundred papers are on one page, newest first', () => {
  const all = [...papers(100, 2020), ...papers(100, 2024)];
  expect(isSplitByYear(all)).toBe(false);
  expect(firstPage(all)).toHaveLength(200);
  expect(years(firstPage(all))).toEqual(['2024', '2020']);
});

test('of more, the first page has the newest complete years with up to two hundred papers', () => {
  const all = [...papers(90, 2024), ...papers(110, 2023), ...papers(1, 2022), ...papers(50, 2021)];
  expect(isSplitByYear(all)).toBe(true);
  expect(years(firstPage(all))).toEqual(['2024', '2023']);
  expect(firstPage(all)).toHaveLength(200);
});

test('a year that is too long ends the page, even if an older one would fit', () => {
  expect(years(firstPage([...papers(100, 2024), ...papers(101, 2023), ...papers(1, 2022)]))).toEqual(['2024']);
});

test('the newest year is always complete', () => {
  expect(firstPage([...papers(300, 2024), ...papers(1, 2023)])).toHaveLength(300);
});
