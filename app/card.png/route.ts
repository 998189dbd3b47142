import { cardImage } from '@/components/seo/card-image';
import { content, locale } from '@/lib/content/load';
import { homeCard } from '@/lib/site/card/content';

export const dynamic = 'force-static';

// Not an `opengraph-image` file: on a preview of Vercel, Next would give that the address of the preview.
export const GET = () => cardImage(homeCard(content.site, content.profile, locale));
