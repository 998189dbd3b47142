import { content } from '@/lib/content/load';
import { webManifest } from '@/lib/site/site-files';

export const dynamic = 'force-static';

export default function manifest() {
  return webManifest(content.site);
}
