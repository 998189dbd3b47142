import { grouped, kilobytes, median, replaceMarked, table, times } from './figures';

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 5])).toBe(3.5);
  expect(median([])).toBeNaN();
});

test('figures are written as people read them', () => {
  expect([kilobytes(0), kilobytes(11_939), times(1.31, 1), grouped(34_852.4)]).toEqual([
    '0',
    '11.9 kB',
    '1.31×',
    '34,852',
  ]);
});

test('a table has its figures on the right, and no cell can break it', () => {
  expect(table(['page', 'bytes'], [['a | b', '1']])).toBe('| page | bytes |\n|---|--:|\n| a \\| b | 1 |');
});

test('what stands between the markers is replaced, everything else stays', () => {
  const readme = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
  expect(replaceMarked(readme, 'new\n')).toBe('before\n<!-- bench -->\nnew\n<!-- /bench -->\nafter\n');
  expect(replaceMarked(replaceMarked(readme, 'once'), 'old')).toBe(readme);
});

test.each(['none', '<!-- bench -->', '<!-- /bench --><!-- bench -->', '<!-- bench --><!-- bench --><!-- /bench -->'])(
  'a README with the markers "%s" is refused',
  (readme) => expect(() => replaceMarked(readme, 'new')).toThrow('once each, in this order'),
);
