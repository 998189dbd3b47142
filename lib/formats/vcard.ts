import { affiliationsOf, emailsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Site } from '@/lib/content/schemas/site';

/** The owner as a contact card (vCard 3.0, RFC 2426, which all address books can read). */
export function vcard(profile: Profile, site: Pick<Site, 'url'>): string {
  const [work] = affiliationsOf(profile);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(profile.name)}`,
    // It is unknown which part is the family name, so N contains the complete name, for programs that show only N.
    `N:${escaped(profile.name)};;;;`,
    ...(work?.name
      ? [
          `ORG:${[work.name, work.department]
            .flatMap((part) => part ?? [])
            .map(escaped)
            .join(';')}`,
        ]
      : []),
    ...(work?.position ? [`TITLE:${escaped(work.position)}`] : []),
    ...emailsOf(profile).map((email) => `EMAIL:${escaped(email)}`),
    ...(profile.phone ? [`TEL:${escaped(profile.phone)}`] : []),
    `URL:${site.url}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');
