import { readCustomStyle } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () => textAnswer(readCustomStyle(), 'text/css');
