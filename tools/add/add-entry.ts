import type { Education, NewsItem } from '@/lib/content/schemas/lists';
import { editList } from '@/tools/shared/edit-list';

/** The text of news.json with one more item, inserted before all items that are not newer. */
export function newsWith(text: string, news: readonly NewsItem[], item: NewsItem): string {
  return editList(text, [{ index: before(news, ({ date }) => date <= item.date), value: item }]);
}

/** The text of education.json with one more entry, inserted before all that started earlier. */
export function educationWith(text: string, education: readonly Education[], entry: Education): string {
  return editList(text, [{ index: before(education, ({ startDate }) => startDate < entry.startDate), value: entry }]);
}

function before<T>(list: readonly T[], isOlder: (entry: T) => boolean): number {
  const index = list.findIndex(isOlder);
  return index < 0 ? list.length : index;
}
