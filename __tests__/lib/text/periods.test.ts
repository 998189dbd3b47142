import { latestFirst, span } from '@/lib/text/periods';

const order = (...periods: [start: string | undefined, end?: string][]) =>
  latestFirst(periods.map(([startDate, endDate]) => ({ startDate, endDate }))).map(({ startDate, endDate }) =>
    [startDate, endDate].filter(Boolean).join(' to '),
  );

test('ongoing entries come first, then by latest end, then by latest start', () => {
  expect(order(['2019', '2020'], ['2018'], ['2015', '2022-05'], ['2021', '2022-05'], ['2020'])).toEqual([
    '2020',
    '2018',
    '2021 to 2022-05',
    '2015 to 2022-05',
    '2019 to 2020',
  ]);
});

test('a year ends with its last day, a month with its own', () => {
  expect(order(['2020', '2022-11-30'], ['2020', '2022-12-30'], ['2020', '2022'], ['2020', '2022-12'])).toEqual([
    '2020 to 2022',
    '2020 to 2022-12',
    '2020 to 2022-12-30',
    '2020 to 2022-11-30',
  ]);
});

test('equal periods keep their order, and undated entries come last', () => {
  const entries: { name: string; startDate?: string; endDate?: string }[] = [
    { name: 'a' },
    { name: 'b', startDate: '2020', endDate: '2021' },
    { name: 'c', startDate: '2020', endDate: '2021' },
  ];
  expect(latestFirst(entries).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
});

test('several periods span the time from the first start to the last end, without an end while one is ongoing', () => {
  const periods = [
    { startDate: '2016', endDate: '2018-05' },
    { startDate: '2015-09', endDate: '2016' },
  ];
  expect(span(periods)).toEqual({ startDate: '2015-09', endDate: '2018-05' });
  expect(span([...periods, { startDate: '2017' }])).toEqual({ startDate: '2015-09', endDate: undefined });
});
