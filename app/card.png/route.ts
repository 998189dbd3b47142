import { editionFor, type LangParams } from '@/app/edition';
import { cardImage } from '@/components/seo/card-image';
import { homeCard } from '@/lib/site/card/content';

export const dynamic = 'force-static';

// Not an `opengraph-image` file: in a Vercel preview deployment, Next would give it the URL of the preview.
export async function GET(_request: Request, context: LangParams) {
  const { content, locale } = await editionFor(context);
  return cardImage(homeCard(content.site, content.profile, locale));
}
