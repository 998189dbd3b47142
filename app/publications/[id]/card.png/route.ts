import { cardImage } from '@/components/seo/card-image';
import { editions } from '@/lib/content/load';
import { findPaper } from '@/lib/formats/paper-files';
import { publicationEntry } from '@/lib/publications/entry';
import { names } from '@/lib/publications/listing';
import { paperCard } from '@/lib/site/card/content';

export const dynamic = 'force-static';
export const dynamicParams = false;
export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export async function GET(_request: Request, { params }: RouteContext<'/publications/[id]/card.png'>) {
  const paper = await findPaper(params);
  if (!paper) return new Response(null, { status: 404 });
  const { content, locale } = editions[0];
  return cardImage(paperCard(content.site, content.profile, publicationEntry(paper, names, locale), locale));
}
