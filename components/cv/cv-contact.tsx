import { profileUrl } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';

interface CvContactProps {
  profile: Profile;
  /** The address of the site. */
  url: string;
}

/** Who it is about and how to reach them, in words that paper can carry. */
export function CvContact({ profile, url }: CvContactProps) {
  const { label, affiliation, location, email, profiles } = profile;
  const role = [label, affiliation, location].filter(Boolean).join(', ');
  const links = [
    ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
    { text: url.replace('https://', ''), href: url },
    ...profiles.flatMap((entry) => {
      const href = profileUrl(entry);
      return href ? [{ text: entry.network, href }] : [];
    }),
  ];
  return (
    <>
      {role && <p className="text-muted">{role}</p>}
      <ul className="flex flex-wrap gap-x-5 text-md">
        {links.map(({ text, href }) => (
          <li key={text}>
            <a href={href} className={`quiet-link ${href.endsWith(text) ? 'no-address' : ''}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
