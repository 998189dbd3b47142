import type { Metadata } from 'next';
import { editionFor, type LangParams } from '@/app/edition';
import { NewsList } from '@/components/news/news-list';
import { ByYear } from '@/components/ui/by-year';
import { Page } from '@/components/ui/page';
import { withNewsIds } from '@/lib/content/news-ids';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { newestByDate } from '@/lib/text/periods';
import { fill } from '@/lib/words/fill';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { news } = locale.words;
  return pageMetadata(site, locale, {
    path: '/news',
    title: news.title,
    description: fill(news.description, { name: profile.name }),
    picture: homePicture(site, profile, locale),
  });
}

export default async function NewsPage(props: LangParams) {
  const { content, locale } = await editionFor(props);
  return (
    <Page heading={locale.words.news.title}>
      <ByYear
        entries={newestByDate(withNewsIds(content.news))}
        list={(news) => <NewsList news={news} locale={locale} />}
      />
    </Page>
  );
}
