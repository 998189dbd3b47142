import { grouped, kilobytes, median, replaceMarked, table, times } from './figures';

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 5])).toBe(3.5);
  expect(median([])).toBeNaN();
});

test('figures are formatted for readers', () => {
  expect([kilobytes(0), kilobytes(11_939), times(1.31, 1), grouped(34_852.4)]).toEqual([
    '0',
    '11.9 kB',
    '1.31×',
    '34,852',
  ]);
});

test('figures in a table are right-aligned, and no cell can break the table', () => {
  expect(table(['page', 'bytes'], [['a | b', '1']])).toBe('| page | bytes |\n|---|--:|\n| a \\| b | 1 |');
});

test('the text between the markers is replaced, everything else is unchanged', () => {
  const readme = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
  expect(replaceMarked(readme, 'new\n')).toBe('before\n<!-- bench -->\nnew\n<!-- /bench -->\nafter\n');
  expect(replaceMarked(replaceMarked(readme, 'once'), 'old')).toBe(readme);
});

test.each(['none', '<!-- bench -->', '<!-- /bench --><!-- bench -->', '<!-- bench --><!-- bench --><!-- /bench -->'])(
  'a README with the markers "%s" is rejected',
  (readme) => expect(() => replaceMarked(readme, 'new')).toThrow('once each, in this order'),
);
