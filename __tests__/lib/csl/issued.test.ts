import { cslDate, groupByYear, issuedDate, newestFirst, yearLabel } from '@/lib/csl/issued';
import type { CslDate, Publication } from '@/lib/csl/publication';
import type { PartialDate } from '@/lib/text/dates';
import { ENGLISH } from '@/lib/words/locale';

const paper = (id: string, issued: CslDate): Publication => ({
  id,
  type: 'article',
  title: id,
  author: [{ family: 'Lovelace' }],
  issued,
});

it.each<[CslDate, PartialDate]>([
  ['2024', { year: 2024 }],
  ['2024-11-12', { year: 2024, month: 11, day: 12 }],
  [{ 'date-parts': [[2024, 11]] }, { year: 2024, month: 11 }],
  [{ 'date-parts': [['2024', '02', '9']] }, { year: 2024, month: 2, day: 9 }],
  ['0800', { year: 800 }],
  ['-0043-03-15', { year: -43, month: 3, day: 15 }],
  [{ 'date-parts': [[-44, 3, 15]] }, { year: -43, month: 3, day: 15 }],
  [
    {
      'date-parts': [
        [2023, 12],
        [2024, 1],
      ],
    },
    { year: 2023, month: 12 },
  ],
])('%j is a date', (date, expected) => {
  expect(cslDate(date)).toEqual(expected);
  expect(issuedDate(paper('x', date))).toEqual(expected);
});

it.each<[CslDate]>([[{ literal: 'in press' }], [{ 'date-parts': [['x']] }]])('%j has no year', (date) => {
  expect(cslDate(date)).toBeNull();
});

it('forthcoming papers come before all years, and undated ones after them', () => {
  const { issued: _issued, ...undated } = paper('under-review', '2020');
  const papers = [
    paper('old', '-0043'),
    paper('undated', { literal: 'Ming dynasty' }),
    paper('new', '2024'),
    { ...undated, status: 'under review' },
    paper('in-press', { literal: 'in press' }),
  ];
  expect(
    groupByYear(papers).map(([year, group]) => [yearLabel(year, ENGLISH.words.dates), group.map(({ id }) => id)]),
  ).toEqual([
    ['Forthcoming', ['under-review', 'in-press']],
    ['2024', ['new']],
    ['44 BCE', ['old']],
    ['Undated', ['undated']],
  ]);
});

it('sorts newest first, equal dates in file order', () => {
  const papers = [
    paper('a', '2020'),
    paper('b', { 'date-parts': [['2024', '11']] }),
    paper('c', '2024-11'),
    paper('d', '2025-01-02'),
    paper('e', '2024'),
  ];
  expect(newestFirst(papers).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'e', 'a']);
  expect(papers[0]?.id).toBe('a');
});
