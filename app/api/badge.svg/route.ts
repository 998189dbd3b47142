import { content } from '@/lib/content/load';
import { publicHeaders } from '@/lib/net/answers';
import { badgeSvg } from '@/lib/stats/badge';
import { readStats } from '@/lib/stats/stats';

export const dynamic = 'force-static';

export async function GET() {
  const headers = publicHeaders('image/svg+xml; charset=utf-8');
  // Opened by itself, the picture is a document of this site; it may style itself and nothing else.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  const svg = badgeSvg(await readStats(), content.site.language);
  return new Response(svg, { headers: { ...headers, 'Content-Security-Policy': policy } });
}
