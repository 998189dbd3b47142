import { editionFor, type LangParams } from '@/app/edition';
import { atomFeed } from '@/lib/formats/atom';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export async function GET(_request: Request, context: LangParams) {
  const { content, locale } = await editionFor(context);
  return textAnswer(atomFeed(content, locale), 'application/atom+xml');
}
