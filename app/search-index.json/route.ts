import { editionFor, type LangParams } from '@/app/edition';
import { textAnswer } from '@/lib/net/answers';
import { searchIndex } from '@/lib/site/search-index';

export const dynamic = 'force-static';

export async function GET(_request: Request, context: LangParams) {
  const { content, locale } = await editionFor(context);
  return textAnswer(JSON.stringify(searchIndex(content, locale)), 'application/json');
}
