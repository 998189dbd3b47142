import { createHash } from 'node:crypto';
import type { NewsItem } from '@/lib/content/schemas/lists';
import { markdownToText } from '@/lib/markdown/parse';
import { foldLetters } from '@/lib/text/strings';

const MOST_WORDS = 3;

/** "2025-02-back-attention": the date and the first significant words, or a hash of the text if it has no Latin words. */
function newsIdOf({ date, text }: Pick<NewsItem, 'date' | 'text'>): string {
  const words = foldLetters(markdownToText(text)).match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => word.length > 3).slice(0, MOST_WORDS);
  const name = telling.join('-').slice(0, 40).replace(/-$/, '');
  return `${date}-${name || createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** Each item with its own id, or the one that `check:content -- --fix` would assign; ids are unique. */
export function withNewsIds(news: readonly NewsItem[]): (NewsItem & { id: string })[] {
  const taken = new Set(news.flatMap(({ id }) => id ?? []));
  return news.map((item) => {
    if (item.id !== undefined) return { ...item, id: item.id };
    const id = freeId(newsIdOf(item), taken);
    taken.add(id);
    return { ...item, id };
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}
