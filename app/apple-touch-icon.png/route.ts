import { iconImage } from '@/components/seo/icon-image';
import { content } from '@/lib/content/load';
import { initials } from '@/lib/text/strings';

export const dynamic = 'force-static';

// iOS rounds the corners itself.
export const GET = () =>
  iconImage({ letters: initials(content.profile.name), accent: content.site.accent, size: 180, isRound: false });
