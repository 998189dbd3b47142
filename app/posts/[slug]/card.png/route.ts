import { cardImage } from '@/components/seo/card-image';
import { editions } from '@/lib/content/load';
import { listedPosts } from '@/lib/content/posts';
import { postCard } from '@/lib/site/card/content';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { postParams as generateStaticParams } from '@/lib/formats/post-files';

const [{ content, locale }] = editions;

export async function GET(_request: Request, { params }: RouteContext<'/posts/[slug]/card.png'>) {
  const { slug } = await params;
  const post = listedPosts(content).find((other) => other.slug === slug);
  return post ? cardImage(postCard(content.site, content.profile, post, locale)) : new Response(null, { status: 404 });
}
