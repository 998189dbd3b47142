import type { NewsItem } from '@/lib/content/schemas/lists';
import { formatDate, parsePartialDate } from '@/lib/dates';
import { renderInlineMarkdown } from '@/lib/markdown/render';

interface NewsListProps {
  news: readonly NewsItem[];
  language: string;
}

export function NewsList({ news, language }: NewsListProps) {
  return (
    <ul className="divide-y divide-line">
      {news.map(({ date, text }) => (
        <li key={date + text} className="py-2.5 wide:grid wide:grid-cols-[5.5rem_1fr] wide:gap-2">
          <NewsDate date={date} language={language} />
          <div className="prose">{renderInlineMarkdown(text)}</div>
        </li>
      ))}
    </ul>
  );
}

function NewsDate({ date, language }: { date: string; language: string }) {
  const parsed = parsePartialDate(date);
  return (
    <time dateTime={date} className="pt-0.5 text-[0.9rem] text-muted tabular-nums">
      {parsed ? formatDate(parsed, language) : date}
    </time>
  );
}
