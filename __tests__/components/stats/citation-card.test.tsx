import { act, render, screen, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { LiveCitationCard } from '@/components/stats/citation-card-client';
import { CitedBy } from '@/components/stats/cited-by-client';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';

const PROFILE = 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ';
const some: ScholarStats = {
  ...emptyStats,
  source: 'google-scholar',
  profileUrl: PROFILE,
  citedBy: 12345,
  hIndex: 9,
  citesPerYear: { '2023': 4, '2025': 12, '2026': 3 },
  publications: { yu2020codecmr: 1234 },
  asOf: '2026-11-20',
  fetchedAt: '2026-11-22T10:30:00.000Z',
};

const answer = jest.fn<Promise<Partial<Response>>, []>();
beforeEach(() => {
  answer.mockReset();
  Object.assign(globalThis, { fetch: answer });
});
const answerWith = (stats: unknown) => answer.mockResolvedValue({ ok: true, json: async () => stats });

// Waits until the request for live numbers has had its answer.
async function show(initial: ScholarStats, language = 'en') {
  const page = (
    <SWRConfig value={{ provider: () => new Map() }}>
      <LiveCitationCard initial={initial} statsUrl="/api/scholar-stats" profileUrl={PROFILE} language={language} />
      <CitedBy
        id="yu2020codecmr"
        initial={initial.publications.yu2020codecmr ?? null}
        statsUrl="/api/scholar-stats"
        language={language}
      />
    </SWRConfig>
  );
  await act(async () => render(page));
}

const figure = (label: string) =>
  screen.getByText(label).previousElementSibling?.textContent ??
  screen.getByText(label).nextElementSibling?.textContent;

test('shows the numbers of the HTML, separated as the language does, with source and date', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(some, 'de');
  expect(figure('citations')).toBe('12.345');
  expect(figure('h-index')).toBe('9');
  expect(screen.queryByText('i10-index')).toBeNull();
  expect(screen.getByRole('link', { name: 'Google Scholar' })).toHaveAttribute('href', PROFILE);
  expect(screen.getByText(/updated/)).toHaveTextContent('updated 20. Nov. 2026');
});

test('has a table of citations per year in which no year is missing and the current one is not over', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(some);
  const rows = within(screen.getByRole('table', { name: 'Citations per year' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['YearCitations', '20234', '20240', '202512', '2026, so far3']);
});

test('before the first number it says so and links to the profile', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(emptyStats);
  expect(screen.getByText('Citations appear here once they have been read.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Google Scholar' })).toHaveAttribute('href', PROFILE);
  expect(screen.queryByText(/updated|as of|null|NaN|cited by/)).toBeNull();
});

test('takes up live numbers and announces the new total once', async () => {
  answerWith({ ...some, citedBy: 12400, publications: { yu2020codecmr: 1240 } });
  await show(some);
  expect(await screen.findByText('12,400')).toBeInTheDocument();
  expect(screen.getByText('1,240')).toBeInTheDocument();
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toEqual(['Citations updated: 12,400']);
  expect(answer).toHaveBeenCalledTimes(1);
});

test('says nothing when the live total is the one that is there', async () => {
  answerWith({ ...some, hIndex: 10 });
  await show(some);
  await screen.findByText('10');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test.each([
  ['an error', () => answer.mockResolvedValue({ ok: false, status: 500 })],
  ['no connection', () => answer.mockRejectedValue(new TypeError('offline'))],
  ['HTML', () => answer.mockResolvedValue({ ok: true, json: async () => JSON.parse('<html>') })],
  ['another shape', () => answerWith({ citedBy: 'many' })],
  ['nothing read yet', () => answerWith(emptyStats)],
])('%s leaves what was there', async (_, arrange) => {
  arrange();
  await show(some);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(figure('citations')).toBe('12,345');
  expect(screen.getByText('1,234')).toBeInTheDocument();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('numbers that were old when they were read say "as of"', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: '2024-03-28' });
  expect(screen.getByText(/as of/)).toHaveTextContent('as of 28 March 2024');
});

test.each([
  ['2026-09-22T10:30:00.000Z', 'updated 25 Jul 2026'],
  ['2026-09-23T00:00:00.000Z', 'updated 25 Jul 2026'],
  ['2026-09-24T00:00:00.000Z', 'as of 25 July 2026'],
])('they are old from more than sixty days on: read on %s', async (fetchedAt, text) => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: '2026-07-25', fetchedAt });
  expect(screen.getByText(/as of|updated/)).toHaveTextContent(text);
});

test('an unknown date is not shown', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: null });
  expect(screen.queryByText(/updated|as of/)).toBeNull();
});

test('other sources are called by their names', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, source: 'openalex', profileUrl: 'https://openalex.org/A5023888391' });
  expect(screen.getByRole('link', { name: 'OpenAlex' })).toHaveAttribute('href', 'https://openalex.org/A5023888391');
});
