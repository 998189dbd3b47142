import { changed } from '@/__tests__/helpers/content-files';
import { lastUpdated } from '@/lib/content/last-updated';
import { type Content, validateContent } from '@/lib/content/validate';
import { newestByDate } from '@/lib/text/periods';

function contentOf(changes: Record<string, unknown>): Content {
  const result = validateContent(changed(changes), null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}

it('is the date of the newest news or paper', () => {
  expect(lastUpdated(contentOf({ 'news.0.date': '2025-02' }))).toEqual({ year: 2025, month: 2 });
  expect(lastUpdated(contentOf({ 'news.0.date': '2024-10-31' }))).toEqual({ year: 2024, month: 11 });
  const parts = contentOf({ 'publications.0.issued': { 'date-parts': [['2026', '3', 9]] } });
  expect(lastUpdated(parts)).toEqual({ year: 2026, month: 3, day: 9 });
});

it('is unknown on an empty site', () => {
  expect(lastUpdated({ news: [], publications: [], posts: [] })).toBeNull();
});

it('news are sorted newest first, equal dates in file order', () => {
  const news = ['2024', '2025-01', '2024-11', '2025-01', '2024-11-02'].map((date, index) => ({
    date,
    text: `${index}`,
  }));
  expect(newestByDate(news).map(({ text }) => text)).toEqual(['1', '3', '4', '2', '0']);
  expect(news[0]?.text).toBe('0');
});
