import { editionFor, type LangParams } from '@/app/edition';
import { jsonResume } from '@/lib/formats/json-resume';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export async function GET(_request: Request, context: LangParams) {
  const { content, locale } = await editionFor(context);
  return textAnswer(`${JSON.stringify(jsonResume(content, locale), null, 2)}\n`, 'application/json');
}
