import { leadingDate, mendedDate } from '@/tools/shared/old-dates';

it.each([
  ['2024.9', '2024-09'],
  ['2024.09', '2024-09'],
  ['2024/9/3', '2024-09-03'],
  ['2024-9', '2024-09'],
  ['2024 . 9', '2024-09'],
  ['2024年9月', '2024-09'],
  ['Sep 2024', '2024-09'],
  ['Sept. 2024', '2024-09'],
  ['September, 2024', '2024-09'],
  ['3 September 2024', '2024-09-03'],
  ['September 3rd, 2024', '2024-09-03'],
  ['2024 May', '2024-05'],
  ['9/2024', '2024-09'],
  ['2024', '2024'],
  [' 2024-09-12 ', '2024-09-12'],
])('converts "%s" to "%s"', (text, date) => {
  expect(mendedDate(text)).toBe(date);
});

it.each(['', 'soon', '2024.13', '2024.2.30', '2024-09-12T10:00', 'Sep 2024 or so', 'Mayor 2024', '20249', '24.9'])(
  'leaves "%s" unchanged',
  (text) => {
    expect(mendedDate(text)).toBeNull();
  },
);

it('returns the text after a date', () => {
  expect(leadingDate('2024.09: A paper')).toEqual({ date: '2024-09', rest: ': A paper' });
  expect(leadingDate('Papers of 2024')).toBeNull();
});
