import type { NewsItem } from '@/lib/content/schemas/lists';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { langOf } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface NewsListProps {
  news: readonly NewsItem[];
  locale: Locale;
}

export function NewsList({ news, locale }: NewsListProps) {
  return (
    <ul className="dated">
      {news.map(({ id, date, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index} id={id}>
          <NewsDate date={date} language={locale.language} />
          <div dir="auto" lang={langOf(locale, text)}>
            {renderInlineMarkdown(text, (target) => linkHref(target, locale))}
          </div>
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
