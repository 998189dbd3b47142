import { content } from '@/lib/content/load';
import { faviconSvg } from '@/lib/site/site-files';
import { initials } from '@/lib/text/strings';

export const dynamic = 'force-static';

export function GET() {
  const svg = faviconSvg(initials(content.profile.name), content.site.accent);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
}
