import { content, locale } from '@/lib/content/load';
import { atomFeed } from '@/lib/formats/atom';
import { textAnswer } from '@/lib/net/answers';

export const dynamic = 'force-static';

export const GET = () => textAnswer(atomFeed(content, locale.words), 'application/atom+xml');
