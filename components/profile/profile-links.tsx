import { Icon, type IconName } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import { NETWORKS, profileUrl } from '@/lib/content/networks';
import { emailsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';
import { networkIcon } from '@/lib/site/network-icons';
import type { QrCode } from '@/lib/site/qr-codes';
import { fill } from '@/lib/words/fill';
import type { Words } from '@/lib/words/words';

interface ProfileLinksProps {
  profile: Profile;
  codes: readonly QrCode[];
  words: Words['home'];
}

/** Contact details, one per line; then profiles on other sites, in columns. */
export function ProfileLinks({ profile, codes, words }: ProfileLinksProps) {
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
              {href ? (
                <a href={href} className={icon === 'email' ? 'u-email' : 'p-tel'}>
                  {text}
                </a>
              ) : (
                <span>{text}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {profiles.length > 0 && (
        <ul className="contact q">
          {profiles.map((profile) => {
            const href = profileUrl(profile);
            const network = Object.hasOwn(NETWORKS, profile.network) ? NETWORKS[profile.network] : undefined;
            return (
              <li key={profile.network}>
                <Icon name={profile.network === 'LinkedIn' ? 'linkedin' : 'web'} mark={networkIcon(profile.network)} />
                {href ? (
                  <a href={href} rel="me" className="u-url">
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
      {codes.map(({ label, path }) => (
        <details key={path} className="fold q">
          <summary>{fill(words.qrCode, { label })}</summary>
          <Picture
            src={path}
            prepared={undefined}
            alt={fill(words.qrCodeOf, { label })}
            sizes="132px"
            size={{ width: 132, height: 132 }}
          />
        </details>
      ))}
    </>
  );
}
