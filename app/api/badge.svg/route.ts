import { content } from '@/lib/content/load';
import { publicHeaders } from '@/lib/net/answers';
import { badgeSvg } from '@/lib/stats/badge';
import { readStats } from '@/lib/stats/stats';

export const dynamic = 'force-static';

export async function GET() {
  const svg = badgeSvg(await readStats(), content.site.language);
  return new Response(svg, { headers: publicHeaders('image/svg+xml; charset=utf-8') });
}
