import { content } from '@/lib/content/load';
import { llmsTxt } from '@/lib/seo/llms-txt';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () => textAnswer(llmsTxt(content), 'text/plain');
