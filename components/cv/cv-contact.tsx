import { profileUrl } from '@/lib/content/networks';
import { affiliationsOf, affiliationText, emailsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';

interface CvContactProps {
  profile: Profile;
  /** The address of the site. */
  url: string;
}

/** The owner's name and contact details, written out for print. */
export function CvContact({ profile, url }: CvContactProps) {
  const { location, phone, office, profiles } = profile;
  const lines = [...affiliationsOf(profile).map(affiliationText), [office, location].filter(Boolean).join(', ')].filter(
    Boolean,
  );
  const links = [
    ...emailsOf(profile).map((email) => ({ text: email, href: `mailto:${email}` })),
    ...(phone ? [{ text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    { text: url.replace('https://', ''), href: url },
    ...profiles.flatMap((entry) => {
      const href = profileUrl(entry);
      return href ? [{ text: entry.network, href }] : [];
    }),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="by">
          {line}
        </p>
      ))}
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-md q">
        {links.map(({ text, href }) => (
          <li key={text}>
            <a href={href} className={href.endsWith(text) ? 'no-address' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
