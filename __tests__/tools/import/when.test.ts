import { dateOf, readDate } from '@/tools/import/when';

it.each([
  [{ 'date-parts': [['2024', 11, '5']] }, '2024-11-05'],
  [{ 'date-parts': [[2024, 13]] }, '2024'],
  [{ 'date-parts': [[2024, 2, 30]] }, '2024-02'],
  [{ 'date-parts': [[2024, null]] }, '2024'],
  [
    {
      'date-parts': [
        [2024, 11],
        [2024, 12],
      ],
    },
    {
      'date-parts': [
        [2024, 11],
        [2024, 12],
      ],
    },
  ],
  [{ 'date-parts': [[2024], [2024]] }, '2024'],
  [{ 'date-parts': [[null]] }, null],
  [{ raw: '12 Nov. 2024' }, '2024-11-12'],
  [{ literal: 'Spring 2023' }, { 'date-parts': [[2023]], season: 1 }],
  [{ 'date-parts': [[-44, 3, 15]] }, '-0043-03-15'],
  [
    { 'date-parts': [[2020]], season: 2 },
    { 'date-parts': [[2020]], season: 2 },
  ],
  ['2020-21', { 'date-parts': [[2020]], season: 1 }],
  ['1988~', { 'date-parts': [[1988]], circa: true }],
  ['-0349', '-0349'],
  ['0800', '0800'],
  [
    '2019-12/2020-01',
    {
      'date-parts': [
        [2019, 12],
        [2020, 1],
      ],
    },
  ],
  ['2019/..', '2019'],
  ['2024/11/2', '2024-11-02'],
  ['2025-02-15T10:00:00Z', '2025-02-15'],
  ['20241105', null],
  ['November 2024', '2024-11'],
  ['Nov 5, 2024', '2024-11-05'],
  [2024, '2024'],
  ['forthcoming', null],
  ['c. 2003', '2003'],
  [null, null],
])('reads %j', (foreign, ours) => {
  expect(readDate(foreign)).toEqual(ours);
});

it.each([
  [['2024', 'nov', '5'], '2024-11-05'],
  [['2024', 'März'], '2024'],
  [['2024', '11'], '2024-11'],
  [['2020/2021'], '2020'],
  [['in press'], null],
])('builds a date from %j', (parts, date) => {
  expect(dateOf(parts[0], parts[1], parts[2])).toBe(date);
});
