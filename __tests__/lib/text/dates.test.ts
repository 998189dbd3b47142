import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import {
  comparePartialDates,
  formatDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  toIsoDate,
} from '@/lib/text/dates';

it.each<[string, PartialDate]>([
  ['2024', { year: 2024 }],
  ['2024-11', { year: 2024, month: 11 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['0079-10-24', { year: 79, month: 10, day: 24 }],
  ['-0043-03', { year: -43, month: 3 }],
])('reads %s', (text, date) => {
  expect(parsePartialDate(text)).toEqual(date);
});

it.each([
  '',
  '24',
  '2024-1',
  '2024-13',
  '2024-00',
  '2023-02-29',
  '2024-04-31',
  '2024-01-00',
  '2024-11-',
  '2024\n',
  '999',
  '-43',
  '3000',
])('rejects "%s"', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

it('returns null for missing, fractional or empty parts', () => {
  expect(partialDate()).toBeNull();
  expect(partialDate(2024.5)).toBeNull();
  expect(partialDate(Number.NaN)).toBeNull();
  expect(partialDate(2024, 1.5)).toBeNull();
  expect(partialDate(2024, 1, 1.5)).toBeNull();
});

const isoDates = fc
  .tuple(
    fc.integer({ min: 0, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) =>
    [year, month, day]
      .slice(0, parts)
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
  );

it('writes what it reads', () => {
  fc.assert(
    fc.property(isoDates, (text) => {
      const date = parsePartialDate(text);
      expect(date && toIsoDate(date)).toBe(text);
    }),
  );
});

it('agrees with the calendar of Date on every day', () => {
  for (let time = Date.UTC(1999, 11, 1); time < Date.UTC(2005, 0, 1); time += 86_400_000) {
    const text = new Date(time).toISOString().slice(0, 10);
    expect(parsePartialDate(text)).not.toBeNull();
  }
  const days = fc.tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  fc.assert(
    fc.property(days, ([year, month, day]) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(partialDate(year, month, day) !== null).toBe(exists);
    }),
  );
});

it('sorts by time, less precise dates first', () => {
  const texts = ['2024-11', '2023-12-31', '2024-11-12', '2024', '2024-02', '2025'];
  const sorted = texts.flatMap((text) => parsePartialDate(text) ?? []).sort(comparePartialDates);
  expect(sorted.map(toIsoDate)).toEqual(['2023-12-31', '2024', '2024-02', '2024-11', '2024-11-12', '2025']);
  expect(comparePartialDates({ year: 2024 }, { year: 2024 })).toBe(0);
});

it.each<[PartialDate, string, 'short' | 'long', string]>([
  [{ year: 2024 }, 'en', 'short', '2024'],
  [{ year: 2024, month: 9 }, 'en', 'short', 'Sep 2024'],
  [{ year: 2024, month: 9, day: 1 }, 'en', 'short', '1 Sep 2024'],
  [{ year: 2024, month: 9, day: 1 }, 'en', 'long', '1 September 2024'],
  [{ year: 2024, month: 9 }, 'de', 'long', 'September 2024'],
  [{ year: 2024, month: 9, day: 1 }, 'de', 'long', '1. September 2024'],
  [{ year: 2024, month: 9 }, 'zh-CN', 'short', '2024年9月'],
  [{ year: 2024, month: 1, day: 1 }, 'en-US', 'short', 'Jan 1, 2024'],
  [{ year: 79, month: 10, day: 24 }, 'en', 'short', '24 Oct 79'],
  [{ year: -43, month: 3, day: 15 }, 'en', 'long', '15 March 44 BCE'],
  [{ year: 0 }, 'en', 'long', '1 BCE'],
])('%j in %s (%s) is "%s"', (date, language, style, words) => {
  expect(formatDate(date, language, style)).toBe(words);
});

// Jest isolates process.env, so another time zone needs a separate process.
it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('says the same day in %s', (zone) => {
  const script = `import { formatDate } from './lib/text/dates.ts';
    console.log(new Date(0).getTimezoneOffset() !== 0, formatDate({ year: 2024, month: 1, day: 1 }, 'en'),
      formatDate({ year: 2024, month: 1 }, 'de'));`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(stdout).toBe('true 1 Jan 2024 Jan. 2024\n');
});
