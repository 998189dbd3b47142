import type { NewsItem } from '@/lib/content/schemas/lists';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface NewsListProps {
  news: readonly NewsItem[];
  language: string;
}

export function NewsList({ news, language }: NewsListProps) {
  return (
    <ul className="dated">
      {news.map(({ id, date, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index} id={id}>
          <NewsDate date={date} language={language} />
          <div dir="auto">{renderInlineMarkdown(text)}</div>
        </li>
      ))}
    </ul>
  );
}

function NewsDate({ date, language }: { date: string; language: string }) {
  const parsed = parsePartialDate(date);
  return (
    <time dateTime={date} className="date">
      {parsed ? formatDate(parsed, language) : date}
    </time>
  );
}
