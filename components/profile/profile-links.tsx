import { Icon, type IconName } from '@/components/ui/icon';
import { NETWORKS, profileUrl } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';

export function ProfileLinks({ location, email, profiles }: Pick<Profile, 'location' | 'email' | 'profiles'>) {
  const links: { icon: IconName; label: string; href: string | null; me?: boolean }[] = [
    ...(location ? [{ icon: 'location' as const, label: location, href: null }] : []),
    ...(email ? [{ icon: 'email' as const, label: 'Email', href: `mailto:${email}` }] : []),
    ...profiles.map((profile) => ({
      icon: NETWORKS[profile.network]?.icon ?? ('link' as const),
      label: profile.network,
      href: profileUrl(profile),
      me: true,
    })),
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 text-md wide:block">
      {links.map(({ icon, label, href, me }) => (
        <li key={label} className="flex gap-2.5 py-1">
          <Icon name={icon} />
          {href ? (
            <a href={href} rel={me ? 'me' : undefined} className="quiet-link">
              {label}
            </a>
          ) : (
            <span>{label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
