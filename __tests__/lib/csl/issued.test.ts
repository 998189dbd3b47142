import { cslDate, issuedDate, newestFirst } from '@/lib/csl/issued';
import type { CslDate, Publication } from '@/lib/csl/publication';
import type { PartialDate } from '@/lib/text/dates';

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

it.each<[CslDate]>([['soon'], [{ 'date-parts': [] }], [{ 'date-parts': [['x']] }]])('%j throws', (date) => {
  expect(() => cslDate(date)).toThrow(/^not a date: /);
});

it('newest first, equal dates in the order of the file', () => {
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
