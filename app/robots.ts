import { content } from '@/lib/content/load';
import { robotsRules } from '@/lib/site/site-files';

export const dynamic = 'force-static';

export default function robots() {
  return robotsRules(content.site);
}
