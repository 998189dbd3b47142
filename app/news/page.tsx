import type { Metadata } from 'next';
import { NewsYears } from '@/components/news/news-years';
import { Page } from '@/components/ui/page';
import { content } from '@/lib/content/load';
import { withNewsIds } from '@/lib/content/news-ids';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { newestByDate } from '@/lib/text/periods';

const { site, profile, news } = content;

export const metadata: Metadata = pageMetadata(site, {
  path: '/news',
  title: 'News',
  description: `All news of ${profile.name}`,
  picture: homePicture(site, profile),
});

export default function NewsPage() {
  return (
    <Page heading="News">
      <NewsYears news={newestByDate(withNewsIds(news))} language={site.language} />
    </Page>
  );
}
