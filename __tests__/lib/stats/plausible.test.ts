import { statsOf } from '@/__tests__/helpers/scholar';
import { implausibility } from '@/lib/stats/plausible';
import { emptyStats } from '@/lib/stats/types';

it.each([
  [980, 0],
  [980, 489],
  [980, 9801],
  [50, 0],
  [50, 24],
  [50, 501],
])('from %d to %d is not believed', (before, after) => {
  expect(implausibility(statsOf(before), statsOf(after))).toContain(`from ${before} to ${after} citations`);
});

it.each([
  [980, 980],
  [980, 981],
  [980, 490],
  [980, 9800],
  [50, 25],
  [50, 500],
  [49, 0],
  [49, 100_000],
  [0, 551_074],
])('from %d to %d is believed', (before, after) => {
  expect(implausibility(statsOf(before), statsOf(after))).toBeNull();
});

it('does not believe that a known total is unknown now', () => {
  expect(implausibility(statsOf(980), statsOf(980, { citedBy: null }))).toContain('no citations');
});

it('compares within one source and one profile only', () => {
  expect(implausibility(null, statsOf(0))).toBeNull();
  expect(implausibility(emptyStats, statsOf(0))).toBeNull();
  expect(implausibility(statsOf(980), statsOf(1, { source: 'openalex' }))).toBeNull();
  expect(implausibility(statsOf(980), statsOf(1, { profileUrl: 'https://example.org/other' }))).toBeNull();
});
