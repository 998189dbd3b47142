import { content, locale } from '@/lib/content/load';
import { llmsTxt } from '@/lib/formats/llms-txt';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () => textAnswer(llmsTxt(content, locale.words), 'text/plain');
