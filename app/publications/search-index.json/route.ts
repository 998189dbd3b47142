import { editionFor, type LangParams } from '@/app/edition';
import { textAnswer } from '@/lib/net/answers';
import { names } from '@/lib/publications/listing';
import { publicationIndex } from '@/lib/publications/publication-pages';

export const dynamic = 'force-static';

export async function GET(_request: Request, context: LangParams) {
  const { content, locale } = await editionFor(context);
  return textAnswer(JSON.stringify(publicationIndex(content.publications, names, locale)), 'application/json');
}
