import type { Metadata } from 'next';
import { NewsYears } from '@/components/news/news-years';
import { Page } from '@/components/ui/page';
import { content, locale } from '@/lib/content/load';
import { withNewsIds } from '@/lib/content/news-ids';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { newestByDate } from '@/lib/text/periods';
import { fill } from '@/lib/words/fill';

const { site, profile, news } = content;
const { words } = locale;

export const metadata: Metadata = pageMetadata(site, {
  path: '/news',
  title: words.news.title,
  description: fill(words.news.description, { name: profile.name }),
  picture: homePicture(site, profile, locale),
});

export default function NewsPage() {
  return (
    <Page heading={words.news.title}>
      <NewsYears news={newestByDate(withNewsIds(news))} language={site.language} />
    </Page>
  );
}
