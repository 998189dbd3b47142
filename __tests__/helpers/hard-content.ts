import { validFiles } from '@/__tests__/helpers/content-files';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import type { Profile } from '@/lib/content/schemas/profile';
import { type Content, validateContent } from '@/lib/content/validate';

/** The small valid content, with the hard papers; the profile is Ada Lovelace's. */
export function hardContent(profile: Partial<Profile> = {}): Content {
  const files = validFiles();
  const result = validateContent(
    { ...files, profile: { ...files.profile, ...profile }, publications: HARD_PAPERS },
    null,
  );
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.content;
}
