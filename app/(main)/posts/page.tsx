import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor, type LangParams } from '@/app/edition';
import { PostList } from '@/components/posts/post-list';
import { ByYear } from '@/components/ui/by-year';
import { Page } from '@/components/ui/page';
import { listedPosts, tagPath, tagsOf } from '@/lib/content/posts';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { writing } = locale.words;
  return pageMetadata(site, locale, {
    path: '/posts',
    title: writing.posts,
    description: fill(writing.postsDescription, { name: profile.name }),
    picture: homePicture(site, profile, locale),
  });
}

export default async function PostsPage(props: LangParams) {
  const { content, locale } = await editionFor(props);
  const { writing } = locale.words;
  const posts = listedPosts(content);
  if (posts.length === 0) notFound();
  const tags = tagsOf(posts);
  return (
    <Page
      heading={writing.posts}
      head={
        tags.length > 0 && (
          <nav aria-label={writing.tags} className="act">
            {tags.map(({ tag, count }) => (
              <a key={tag} href={sitePath(inLanguage(locale, tagPath(tag)))}>
                {tag} <span className="num">{count}</span>
              </a>
            ))}
          </nav>
        )
      }
    >
      <ByYear entries={posts} list={(ofYear) => <PostList posts={ofYear} locale={locale} />} />
    </Page>
  );
}
