import { backoffSeconds } from '@/lib/stats/backoff';

it.each([
  [1, 30],
  [2, 60],
  [3, 120],
  [4, 240],
  [5, 480],
  [6, 900],
  [7, 900],
  [100_000, 900],
])('waits after failure %d at least %d s and at most 25 % more', (failures, seconds) => {
  expect(backoffSeconds(failures, undefined, () => 0)).toBe(seconds);
  expect(backoffSeconds(failures, undefined, () => 0.5)).toBe(seconds * 1.125);
  expect(backoffSeconds(failures, undefined, () => 0.999)).toBeLessThan(seconds * 1.25);
});

it('never waits less than Retry-After', () => {
  expect(backoffSeconds(1, 3600, () => 0)).toBe(3600);
  expect(backoffSeconds(6, 30, () => 0)).toBe(900);
});
