import { editions } from '@/lib/content/load';
import { listedPages, listedPosts, tagsOf } from '@/lib/content/posts';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { slug } from '@/lib/text/strings';

// The route params of posts and pages; the same in every language, because each text is available in all of them.
const [{ content }] = editions;
const posts = listedPosts(content);

export const postParams = () =>
  orNothing(
    posts.map((post) => ({ slug: post.slug })),
    { slug: NOTHING },
  );

export const tagParams = () =>
  orNothing(
    tagsOf(posts).map(({ tag }) => ({ tag: slug(tag) })),
    { tag: NOTHING },
  );

export const pageParams = () =>
  orNothing(
    listedPages(content).map((page) => ({ page: [page.slug] })),
    { page: [NOTHING] },
  );
