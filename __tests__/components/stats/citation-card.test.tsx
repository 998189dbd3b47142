import { act, cleanup, render, screen, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import type { Figure } from '@/components/stats/citation-card';
import { LiveCitationCard } from '@/components/stats/citation-card-client';
import { CitedBy } from '@/components/stats/cited-by-client';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { ENGLISH } from '@/lib/words/locale';

const URL = '/api/scholar-stats';
const ALL: readonly Figure[] = ['citations', 'hIndex', 'i10Index', 'perYear'];
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

// Waits until the request for live numbers is finished.
async function show(initial: ScholarStats, language = 'en', show: readonly Figure[] = ALL) {
  const known = initial;
  const page = (
    <SWRConfig value={{ provider: () => new Map() }}>
      <LiveCitationCard
        stats={{ url: URL, known }}
        profileUrl={PROFILE}
        language={language}
        words={{ ...ENGLISH.words.stats, comma: ', ' }}
        show={show}
      />
      <CitedBy
        id="yu2020codecmr"
        initial={initial.publications.yu2020codecmr ?? null}
        stats={{ url: URL, known: { ...known, publications: {} } }}
        language={language}
        words={ENGLISH.words.list}
      />
    </SWRConfig>
  );
  await act(async () => render(page));
}

const figure = (label: string) =>
  screen.getByText(label).previousElementSibling?.textContent ??
  screen.getByText(label).nextElementSibling?.textContent;

test('shows the numbers in the HTML, grouped as in the language, with source and date', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(some, 'de');
  expect(figure('citations')).toBe('12.345');
  expect(figure('h-index')).toBe('9');
  expect(screen.queryByText('i10-index')).toBeNull();
  expect(screen.getByRole('link', { name: 'Google Scholar' })).toHaveAttribute('href', PROFILE);
  expect(screen.getByRole('link', { name: 'Google Scholar' }).parentElement).toHaveTextContent(
    'Google Scholar, 20. Nov. 2026',
  );
});

test('has a table of citations per year without gaps, in which the current year is marked as incomplete', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(some);
  const rows = within(screen.getByRole('table', { name: 'Citations per year' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['YearCitations', '20234', '20240', '202512', '2026, so far3']);
});

test('before the first number it is one line with a link to the profile', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show(emptyStats);
  const link = screen.getByRole('link', { name: 'Google Scholar' });
  expect(link).toHaveAttribute('href', PROFILE);
  expect(link.parentElement).toHaveTextContent('See Google Scholar for citations.');
  expect(screen.queryByText(/updated|as of|null|NaN|cited by|citations$/)).toBeNull();
});

test('shows the selected figures', async () => {
  answerWith({ ...some, citedBy: 12_400 });
  await show(some, 'en', ['hIndex']);
  expect(figure('h-index')).toBe('9');
  for (const label of ['citations', 'per year']) expect(screen.queryByText(label)).toBeNull();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a response older than the page changes nothing, and a less complete one removes nothing', async () => {
  answerWith({ ...some, citedBy: 12_000, asOf: '2026-11-01' });
  await show(some);
  expect(figure('citations')).toBe('12,345');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  cleanup();
  answerWith({ ...some, citedBy: 12_400, asOf: '2026-11-21', hIndex: null, citesPerYear: {}, publications: {} });
  await show(some);
  expect(figure('citations')).toBe('12,400');
  expect(figure('h-index')).toBe('9');
  expect(screen.getByText('1,234')).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'Citations per year' })).toBeInTheDocument();
});

test('a paper without a count in the page, as in search results, gets the count of an older response', async () => {
  answerWith({ ...some, asOf: '2026-11-01' });
  await show({ ...some, publications: {} });
  expect(screen.getByText('1,234')).toBeInTheDocument();
});

test('a page that regains focus fetches again after an hour, not before; its numbers never become older', async () => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
  try {
    answerWith(some);
    await show(some);
    const comeBack = async (milliseconds: number) => {
      await act(async () => {
        await jest.advanceTimersByTimeAsync(milliseconds);
        window.dispatchEvent(new Event('focus'));
        await jest.advanceTimersByTimeAsync(10);
      });
    };
    await comeBack(50 * 60_000);
    expect(answer).toHaveBeenCalledTimes(1);
    answerWith({ ...some, citedBy: 12_400, asOf: '2026-11-22' });
    await comeBack(11 * 60_000);
    expect(answer).toHaveBeenCalledTimes(2);
    expect(figure('citations')).toBe('12,400');
    answerWith(some);
    await comeBack(25 * 3_600_000);
    expect(answer).toHaveBeenCalledTimes(3);
    expect(figure('citations')).toBe('12,400');
  } finally {
    jest.useRealTimers();
  }
});

test('shows that the owner has entered the number', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, enteredBy: 'owner' });
  expect(screen.getByRole('link', { name: 'Google Scholar, entered by hand' })).toHaveAttribute('href', PROFILE);
});

test('shows live numbers and announces the new total once', async () => {
  answerWith({ ...some, citedBy: 12400, publications: { yu2020codecmr: 1240 } });
  await show(some);
  expect(await screen.findByText('12,400')).toBeInTheDocument();
  expect(screen.getByText('1,240')).toBeInTheDocument();
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toEqual(['Citations updated: 12,400']);
  expect(answer).toHaveBeenCalledTimes(1);
});

test('announces nothing when the live total is the same', async () => {
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
])('%s changes nothing', async (_, arrange) => {
  arrange();
  await show(some);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(figure('citations')).toBe('12,345');
  expect(screen.getByText('1,234')).toBeInTheDocument();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('numbers that were old when read are shown with "as of"', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: '2024-03-28' });
  expect(screen.getByText(/as of/)).toHaveTextContent('as of 28 March 2024');
});

test.each([
  ['2026-09-22T10:30:00.000Z', 'Google Scholar, 25 Jul 2026'],
  ['2026-09-23T00:00:00.000Z', 'Google Scholar, 25 Jul 2026'],
  ['2026-09-24T00:00:00.000Z', 'Google Scholar, as of 25 July 2026'],
])('numbers are old after more than sixty days: read on %s', async (fetchedAt, text) => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: '2026-07-25', fetchedAt });
  expect(screen.getByRole('link', { name: 'Google Scholar' }).parentElement?.textContent).toBe(text);
});

test('an unknown date is not shown', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, asOf: null });
  expect(screen.getByRole('link', { name: 'Google Scholar' }).parentElement?.textContent).toBe('Google Scholar');
});

test('other sources are shown by name', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  await show({ ...some, source: 'openalex', profileUrl: 'https://openalex.org/A5023888391' });
  expect(screen.getByRole('link', { name: 'OpenAlex' })).toHaveAttribute('href', 'https://openalex.org/A5023888391');
});
