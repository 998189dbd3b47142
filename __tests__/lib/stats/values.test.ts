import { NOW } from '@/__tests__/helpers/scholar';
import { toCount, toDate, toUtcDate } from '@/lib/stats/values';
import { entries, property } from '@/lib/text/property';

it.each([
  [0, 0],
  [980, 980],
  [10_000_000, 10_000_000],
  ['980', 980],
  ['0', 0],
  ['10000000', 10_000_000],
])('%j counts as %d', (value, count) => {
  expect(toCount(value)).toBe(count);
});

it.each([
  [-5],
  [12.5],
  [10_000_001],
  [2 ** 53],
  [Number.POSITIVE_INFINITY],
  [Number.NaN],
  ['10000001'],
  ['1,234'],
  ['-5'],
  ['12.5'],
  ['1e3'],
  [' 980'],
  [''],
  ['٣'],
  ['NaN'],
  [null],
  [undefined],
  [true],
  [[]],
  [[980]],
  [{}],
])('%j is not a count', (value) => {
  expect(toCount(value)).toBeNull();
});

it('returns 0 for -0', () => {
  expect(Object.is(toCount(JSON.parse('-0')), 0)).toBe(true);
});

it.each([
  ['2026-11-20 08:04:31.120554', '2026-11-20'],
  ['2026-11-20 08:04:31', '2026-11-20'],
  ['2026-11-20T08:04', '2026-11-20'],
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T08:04:31Z', '2026-11-20'],
  ['2026-11-20T03:04:31+08:00', '2026-11-19'],
  ['2026-11-20T03:04:31.5+0800', '2026-11-19'],
  ['2026-11-20 20:04:31 -05:30', '2026-11-21'],
  ['2026-11-22 23:59:59', '2026-11-22'],
  ['2026-11-22 23:30:00', '2026-11-22'],
  ['2024-02-29', '2024-02-29'],
  ['2004-01-01', '2004-01-01'],
])('%j was on %s', (value, date) => {
  expect(toUtcDate(value, NOW)).toBe(date);
});

it.each([
  ['2026-11-23'],
  ['2027-01-01 00:00:00'],
  ['2003-12-31'],
  ['1970-01-01'],
  ['2023-02-29'],
  ['2026-13-01'],
  ['2026-11-20 25:00:00'],
  ['2026-11-20T08:04:31+99:00'],
  ['20.11.2026'],
  ['yesterday'],
  [''],
  [null],
  [1763600000],
  [{ toString: 1 }],
])('%j is not a date', (value) => {
  expect(toUtcDate(value, NOW)).toBeNull();
});

it('reads own properties only', () => {
  const body: unknown = JSON.parse('{"__proto__": {"citedby": 666}, "list": [1]}');
  expect(property(body, 'citedby')).toBeUndefined();
  expect(property(body, 'toString')).toBeUndefined();
  expect(property(property(body, '__proto__'), 'citedby')).toBe(666);
  expect(property('text', 'length')).toBeUndefined();
  expect(property(null, 'a')).toBeUndefined();
  expect(entries(property(body, 'list'))).toEqual([['0', 1]]);
  expect(entries('text')).toEqual([]);
});

it('treats a date without a zone that is ahead of UTC as today, within the range of time zones', () => {
  const evening = Date.UTC(2026, 10, 22, 17, 30);
  expect(toUtcDate('2026-11-23 01:30:00', evening)).toBe('2026-11-22');
  expect(toUtcDate('2026-11-23 06:30:00', evening)).toBe('2026-11-22');
  expect(toUtcDate('2026-11-23 06:31:00', evening)).toBeNull();
  expect(toUtcDate('2026-11-23 01:30:00Z', evening)).toBeNull();
});

it.each([
  [1763600000, '2025-11-20'],
  [1763600000.75, '2025-11-20'],
  [1763600000123, '2025-11-20'],
  ['1763600000', '2025-11-20'],
  ['11/20/2026', '2026-11-20'],
  ['11/20/2026, 8:04:31 AM', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  ['20.11.2026', '2026-11-20'],
  ['05.11.2026', '2026-11-05'],
  ['11/11/2026', '2026-11-11'],
  ['Fri, 20 Nov 2026 08:04:31 GMT', '2026-11-20'],
  ['Fri, 20 Nov 2026 20:04:31 -0530', '2026-11-21'],
  ['20 Nov 2026', '2026-11-20'],
  ['November 20, 2026', '2026-11-20'],
  ['Nov 5 2026', '2026-11-05'],
  ['2026-11-20 08:04:31', '2026-11-20'],
])('%j was on %s, as programs write it', (value, date) => {
  expect(toDate(value, NOW)).toBe(date);
});

it.each([
  ['05/11/2026'],
  ['13/13/2026'],
  ['31 Feb 2026'],
  ['20 Brumaire 2026'],
  [1e17],
  [12],
  [-1],
  ['3 days ago'],
  [null],
  [{}],
])('%j may be any day', (value) => {
  expect(toDate(value, NOW)).toBeNull();
});
