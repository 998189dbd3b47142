import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor } from '@/app/edition';
import { PostList } from '@/components/posts/post-list';
import { ByYear } from '@/components/ui/by-year';
import { Page } from '@/components/ui/page';
import { listedPosts, postsWithTag, tagNamed, tagPath } from '@/lib/content/posts';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';

type Props = { params: Promise<{ tag: string; lang?: string }> };

export const dynamicParams = false;

export { tagParams as generateStaticParams } from '@/lib/formats/post-files';

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const tag = tagNamed(listedPosts(content), (await props.params).tag) ?? notFound();
  return pageMetadata(content.site, locale, {
    path: tagPath(tag),
    title: fill(locale.words.writing.tagged, { tag }),
    picture: homePicture(content.site, content.profile, locale),
  });
}

export default async function TagPage(props: Props) {
  const { content, locale } = await editionFor(props);
  const { writing } = locale.words;
  const posts = listedPosts(content);
  const name = (await props.params).tag;
  const tag = tagNamed(posts, name) ?? notFound();
  return (
    <Page
      heading={fill(writing.tagged, { tag })}
      above={<a href={sitePath(inLanguage(locale, '/posts'))}>{writing.posts}</a>}
    >
      <ByYear entries={postsWithTag(posts, name)} list={(ofYear) => <PostList posts={ofYear} locale={locale} />} />
    </Page>
  );
}
