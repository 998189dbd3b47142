import { content } from '@/lib/content/load';
import { atomFeed } from '@/lib/feeds/atom';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = () => textAnswer(atomFeed(content), 'application/atom+xml');
