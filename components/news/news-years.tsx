import { NewsList } from '@/components/news/news-list';
import { PageSection } from '@/components/ui/section';
import type { NewsItem } from '@/lib/content/schemas/lists';
import type { Locale } from '@/lib/words/words';

interface NewsYearsProps {
  /** Newest first. */
  news: readonly NewsItem[];
  locale: Locale;
}

/** News grouped by year. */
export function NewsYears({ news, locale }: NewsYearsProps) {
  const years = [...new Set(news.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => (
    <PageSection key={year} id={`y${year}`} heading={year} isYear>
      <NewsList news={news.filter(({ date }) => date.startsWith(year))} locale={locale} />
    </PageSection>
  ));
}
