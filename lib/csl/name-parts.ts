import type { CslName } from '@/lib/csl/publication';
import { oneLine } from '@/lib/text/one-line';

type NameParts = { family: string; given: string; suffix: string; isGroup: boolean };

const joined = (...parts: (string | undefined)[]) => oneLine(parts.filter(Boolean).join(' '));

/** A CSL name cut as catalogues file it: "van der Berg" | "Jan" | "Jr.", "Beethoven" | "Ludwig van". */
export function nameParts(name: CslName): NameParts {
  if (name.literal !== undefined) return { family: oneLine(name.literal), given: '', suffix: '', isGroup: true };
  const family = joined(name['non-dropping-particle'], name.family);
  const given = joined(name.given, name['dropping-particle']);
  return { family: family || given, given: family ? given : '', suffix: joined(name.suffix), isGroup: false };
}
