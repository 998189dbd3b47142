import { Icon, type IconName } from '@/components/ui/icon';
import { NETWORKS, profileUrl } from '@/lib/content/networks';
import { emailsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';

/** How to reach them, each on a line; then their profiles elsewhere, in columns. */
export function ProfileLinks({ profile }: { profile: Profile }) {
  const { phone, office, location, profiles } = profile;
  const lines: { icon: IconName; text: string; href?: string }[] = [
    ...emailsOf(profile).map((email) => ({ icon: 'email' as const, text: email, href: `mailto:${email}` })),
    ...(phone ? [{ icon: 'phone' as const, text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    ...(office ? [{ icon: 'office' as const, text: office }] : []),
    ...(location ? [{ icon: 'location' as const, text: location }] : []),
  ];
  return (
    <>
      {lines.length > 0 && (
        <ul className="contact q">
          {lines.map(({ icon, text, href }) => (
            <li key={text} className="contact-line">
              <Icon name={icon} />
              {href ? <a href={href}>{text}</a> : <span>{text}</span>}
            </li>
          ))}
        </ul>
      )}
      {profiles.length > 0 && (
        <ul className="contact q">
          {profiles.map((profile) => {
            const href = profileUrl(profile);
            const network = NETWORKS[profile.network];
            return (
              <li key={profile.network}>
                <Icon name={network?.icon ?? 'web'} />
                {href ? (
                  <a href={href} rel="me">
                    {network?.short ?? profile.network}
                  </a>
                ) : (
                  <span>{profile.network}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
