import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor } from '@/app/edition';
import { PostEnd } from '@/components/posts/post-end';
import { PostFacts } from '@/components/posts/post-facts';
import { WrittenText } from '@/components/posts/written-text';
import { JsonLd } from '@/components/seo/json-ld';
import { Page } from '@/components/ui/page';
import { languagesOfText } from '@/lib/content/load';
import { foreignLanguage, listedPosts, postPath, relatedPosts } from '@/lib/content/posts';
import { blogPosting, postAsPublication } from '@/lib/formats/blog-posting';
import { breadcrumbList } from '@/lib/formats/json-ld';
import { markdownToText } from '@/lib/markdown/parse';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { cardPicture, postCard } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { sitePath } from '@/lib/text/paths';
import { shortenAtWord } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';

type Props = { params: Promise<{ slug: string; lang?: string }> };

const MOST_RELATED = 4;

export const dynamicParams = false;

export { postParams as generateStaticParams } from '@/lib/formats/post-files';

async function postFor(props: Props) {
  const { content, locale } = await editionFor(props);
  const { slug } = await props.params;
  const posts = listedPosts(content);
  const place = posts.findIndex((post) => post.slug === slug);
  const post = posts[place] ?? notFound();
  return { content, locale, posts, place, post };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content, locale, post } = await postFor(props);
  const { site, profile } = content;
  const path = postPath(post);
  return pageMetadata(site, locale, {
    path,
    translated: languagesOfText('posts', post.slug),
    title: markdownToText(post.title),
    description: markdownToText(post.summary ?? shortenAtWord(markdownToText(post.body), 200)),
    article: { published: post.date, authors: [profile.name] },
    picture: cardPicture(site, `${path}/card.png`, postCard(site, profile, post, locale)),
  });
}

export default async function PostPage(props: Props) {
  const { content, locale, posts, place, post } = await postFor(props);
  const { site, publications } = content;
  const { writing } = locale.words;
  const href = (path: `/${string}`) => inLanguage(locale, path);
  const style = site.citationStyle ?? 'apa';
  const steps = [
    { name: site.title, path: href('/') },
    { name: writing.posts, path: href('/posts') },
    { name: markdownToText(post.title), path: href(postPath(post)) },
  ] as const;
  return (
    <Page
      heading={renderInlineMarkdown(post.title)}
      lang={foreignLanguage(post, locale)}
      above={
        <>
          <a href={sitePath(href('/posts'))}>{writing.posts}</a>
          {` / ${post.date.slice(0, 4)}`}
        </>
      }
      head={
        post.summary && (
          <p dir="auto" lang={foreignLanguage(post, locale)} className="summary">
            {renderInlineMarkdown(post.summary)}
          </p>
        )
      }
      margin={<PostFacts post={post} paper={publications.find(({ id }) => id === post.paper)} locale={locale} />}
    >
      <JsonLd data={blogPosting(post, content, locale)} />
      <JsonLd data={breadcrumbList(site, steps)} />
      <WrittenText
        source={post.body}
        lang={foreignLanguage(post, locale)}
        publications={publications}
        style={style}
        locale={locale}
      />
      <PostEnd
        post={post}
        giscus={site.comments?.giscus}
        item={postAsPublication(post, content, locale)}
        style={style}
        related={relatedPosts(post, posts, MOST_RELATED)}
        previous={posts[place + 1]}
        next={posts[place - 1]}
        locale={locale}
      />
    </Page>
  );
}
