import type { Profile } from '@/lib/content/schemas/profile';

export type Affiliation = NonNullable<Profile['affiliations']>[number];

/** Where the owner works: the list, or what `label` and `affiliation` say. A name may be empty where only a label is known. */
export function affiliationsOf({ affiliations, label, affiliation }: Profile): Affiliation[] {
  if (affiliations && affiliations.length > 0) return affiliations;
  return label || affiliation ? [{ name: affiliation ?? '', position: label }] : [];
}

/** "PhD student in Computer Science, University of Manchester". */
export const affiliationText = ({ position, department, name }: Affiliation): string =>
  [position, department, name].filter(Boolean).join(', ');

export const emailsOf = ({ email }: Pick<Profile, 'email'>): string[] => [email ?? []].flat();

/** The owner's name in a second script, such as "余泽平" beside "Zeping Yu"; undefined where all names are of one script. */
export function nameInSecondScript({
  name,
  alternateName,
}: Pick<Profile, 'name' | 'alternateName'>): string | undefined {
  const script = scriptOf(name);
  return alternateName.find((other) => scriptOf(other) !== script);
}

const SCRIPTS = ['Latin', 'Han', 'Hangul', 'Cyrillic', 'Arabic', 'Hebrew', 'Greek', 'Devanagari', 'Thai'] as const;

// Japanese names mix three scripts, of which Han is the one that they share.
function scriptOf(name: string): string {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(name)) return 'Han';
  return SCRIPTS.find((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(name)) ?? '';
}
