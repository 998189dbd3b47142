import { editions } from '@/lib/content/load';
import { listedPages, listedPosts, tagsOf } from '@/lib/content/posts';
import { NOTHING, orNothing } from '@/lib/site/no-params';
import { slug } from '@/lib/text/strings';

// The params of the routes of what is written; in further languages the same, as each text stands in all of them.
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
