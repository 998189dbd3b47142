import { profileUrl } from '@/lib/content/networks';
import { emailsOf } from '@/lib/content/owner';
import { type Content, LIST_FILES } from '@/lib/content/validate';
import { issuedDate } from '@/lib/csl/issued';
import { ownerNames } from '@/lib/csl/names';
import type { Copy } from '@/tools/migrate/acad-homepage/read';

/** A summary of what would be written, for the user to confirm. */
export function preview(content: Content, copies: readonly Copy[]): string {
  const { site, profile, publications, people } = content;
  const years = publications.flatMap((paper) => issuedDate(paper)?.year ?? []);
  const range = years.length > 0 ? ` (${Math.min(...years)}–${Math.max(...years)})` : '';
  const rows: [string, string | undefined][] = [
    ['name', ownerNames(profile).join(', also ')],
    ['position', profile.label],
    ['affiliation', profile.affiliation],
    ['e-mail', emailsOf(profile).join(', ')],
    ['place', profile.location],
    ['picture', profile.image ?? undefined],
    ...profile.profiles.map((entry): [string, string] => [entry.network, profileUrl(entry) ?? '']),
    ['site', site.url],
    [
      'biography',
      profile.bio.length > 0 ? count(profile.bio.length, 'paragraph') : 'none; write yours in bio of profile.json',
    ],
    ['publications', `${publications.length}${range}`],
    ...LIST_FILES.filter((name) => name !== 'publications' && name !== 'people').map(
      (name): [string, string | undefined] => [name, content[name].length > 0 ? `${content[name].length}` : undefined],
    ),
    ['people', people.length > 0 ? people.map(({ name }) => name).join(', ') : undefined],
    ['pages', content.pages.length > 0 ? content.pages.map(({ slug }) => slug).join(', ') : undefined],
    ['files', copies.length > 0 ? copies.map(({ to }) => `public${to}`).join(', ') : undefined],
  ];
  const shown = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(18)}${value}`] : []));
  const hint =
    site.scholarStats?.repository === undefined
      ? [
          '',
          'No GitHub repository is configured, so citation numbers are not read live; to read them, set scholarStats.repository in site.json.',
        ]
      : [];
  return ['Found, and would be written to data/:', '', ...shown, ...hint].join('\n');
}

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
