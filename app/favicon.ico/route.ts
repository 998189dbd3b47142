import { iconImage } from '@/components/seo/icon-image';
import { content } from '@/lib/content/load';
import { icoFile } from '@/lib/site/site-files';
import { initials } from '@/lib/text/strings';

export const dynamic = 'force-static';

const SIZE = 48;

export async function GET() {
  const { profile, site } = content;
  const png = await iconImage({
    letters: initials(profile.name),
    accent: site.accent,
    size: SIZE,
    isRound: true,
  }).arrayBuffer();
  return new Response(icoFile(new Uint8Array(png), SIZE), { headers: { 'Content-Type': 'image/x-icon' } });
}
