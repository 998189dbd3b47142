import { content } from '@/lib/content/load';
import { textAnswer } from '@/lib/net/answers';
import { hasSiteSearch, searchPath } from '@/lib/site/search-index';
import { openSearchXml } from '@/lib/site/site-files';

export const dynamic = 'force-static';

export const GET = () =>
  textAnswer(
    openSearchXml(content.site, hasSiteSearch(content) ? searchPath : '/publications'),
    'application/opensearchdescription+xml',
  );
