import { editions } from '@/lib/content/load';
import { llmsTxt } from '@/lib/formats/llms-txt';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

const [{ content, locale }, ...others] = editions;

export const GET = () => textAnswer(llmsTxt(content, locale.words, others), 'text/plain');
