import { content } from '@/lib/content/load';
import { jsonResume } from '@/lib/resume/json-resume';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () => textAnswer(`${JSON.stringify(jsonResume(content), null, 2)}\n`, 'application/json');
