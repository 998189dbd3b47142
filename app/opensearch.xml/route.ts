import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/answers';
import { openSearchXml } from '@/lib/site/site-files';

export const dynamic = 'force-static';

export const GET = () => textAnswer(openSearchXml(content.site), 'application/opensearchdescription+xml');
