import type { Profile } from '@/lib/content/schemas/profile';

export type Affiliation = NonNullable<Profile['affiliations']>[number];

/** Where the owner works: `affiliations`, or one built from `label` and `affiliation`. The name may be empty if only a label is known. */
export function affiliationsOf({ affiliations, label, affiliation }: Profile): Affiliation[] {
  if (affiliations && affiliations.length > 0) return affiliations;
  return label || affiliation ? [{ name: affiliation ?? '', position: label }] : [];
}

/** "PhD student in Computer Science, University of Manchester". */
export const affiliationText = ({ position, department, name }: Affiliation): string =>
  [position, department, name].filter(Boolean).join(', ');

export const emailsOf = ({ email }: Pick<Profile, 'email'>): string[] => [email ?? []].flat();

/** The owner's name in a second script, such as "余泽平" for "Zeping Yu"; undefined if all names are in one script. */
export function nameInSecondScript({
  name,
  alternateName,
}: Pick<Profile, 'name' | 'alternateName'>): string | undefined {
  const script = scriptOf(name);
  return alternateName.find((other) => scriptOf(other) !== script);
}

const SCRIPTS = ['Latin', 'Han', 'Hangul', 'Cyrillic', 'Arabic', 'Hebrew', 'Greek', 'Devanagari', 'Thai'] as const;

// Japanese names mix three scripts; all are counted as Han.
function scriptOf(name: string): string {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)) return 'Han';
  return SCRIPTS.find((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(name)) ?? '';
}
