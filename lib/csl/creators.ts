import type { CslName, Publication } from '@/lib/csl/publication';
import { CSL_NAMES } from '@/lib/csl/schema';
import { fill, formOf } from '@/lib/words/fill';
import type { Locale } from '@/lib/words/words';

type Role = 'author' | (typeof CSL_NAMES)[number];

// Roles that can take the authors' place, in order of preference.
const ROLES: readonly Role[] = [
  'author',
  'editor',
  'translator',
  'director',
  'composer',
  'performer',
  'curator',
  'compiler',
  'collection-editor',
  'series-creator',
  ...CSL_NAMES,
];

/** The names a work is listed under: its authors, or those in their place. Laws and judgments may have none. */
export function creatorsOf(publication: Publication): { role: Role; names: CslName[] } {
  const role = ROLES.find((known) => (publication[known]?.length ?? 0) > 0) ?? 'author';
  return { role, names: publication[role] ?? [] };
}

/** The role to append to the names, such as " (eds.)" for two editors; undefined for authors. */
export const roleLabel = (
  { role, names }: ReturnType<typeof creatorsOf>,
  { language, words }: Locale,
): string | undefined =>
  role === 'author' ? undefined : fill(words.roles.behind, { role: formOf(words.roles[role], names.length, language) });

/** Whether it is the placeholder { literal: "others" } at the end of a truncated list, which is shown as "et al.". */
export const isOthers = ({ literal }: CslName): boolean => literal?.trim().toLowerCase() === 'others';
