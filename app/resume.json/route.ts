import { content, locale } from '@/lib/content/load';
import { jsonResume } from '@/lib/formats/json-resume';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () => textAnswer(`${JSON.stringify(jsonResume(content, locale), null, 2)}\n`, 'application/json');
