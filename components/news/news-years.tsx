import { NewsList } from '@/components/news/news-list';
import { PageSection } from '@/components/ui/section';
import type { NewsItem } from '@/lib/content/schemas/lists';

interface NewsYearsProps {
  /** Newest first. */
  news: readonly NewsItem[];
  language: string;
}

/** News under the years they belong to. */
export function NewsYears({ news, language }: NewsYearsProps) {
  const years = [...new Set(news.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => (
    <PageSection key={year} id={`y${year}`} heading={year} isYear>
      <NewsList news={news.filter(({ date }) => date.startsWith(year))} language={language} />
    </PageSection>
  ));
}
