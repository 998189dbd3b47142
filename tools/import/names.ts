import type { CslName } from '@/lib/csl/publication';
import { property, textAt } from '@/lib/text/property';
import { plainText } from '@/tools/import/text';

const PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;
const OTHERS = /^(?:and\s+)?(?:others|et\.? al\.?)$/i;
const GROUP =
  /\b(collaboration|consortium|group|team|project|network|committee|society|initiative|association|foundation|university|institute)\b/i;
const PARTICLES = /^(?:van|von|der|den|de|da|di|du|del|della|dos|la|le|ter|ten|zu|zur|bin|ibn|al|el|af|av)$/;

/** A name printed as one text: "Yu, Zeping", "Ludwig van Beethoven", "The ATLAS Collaboration", "余泽平". */
export function parseName(text: string): CslName | null {
  const whole = plainText(text).replace(/^,|[,;]$/g, '');
  if (!whole) return null;
  const [family = '', second, third] = whole.split(/\s*,\s*/);
  if (second !== undefined && !GROUP.test(whole))
    return third ? { family, given: third, suffix: second } : { family, ...(second && { given: second }) };
  const words = whole.split(' ');
  if (words.length === 1 || GROUP.test(whole)) return { literal: whole };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLES.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') };
}

/** Names as CSL has them, without what it does not know; `isCut` where the list ended with "others". */
export function readNames(value: unknown): { names: CslName[]; isCut: boolean } {
  const read = (Array.isArray(value) ? value : []).map(readName).filter((name) => name !== null);
  const names = read.filter((name) => !OTHERS.test(name.literal ?? (name.given ? '' : (name.family ?? ''))));
  return { names, isCut: names.length < read.length };
}

function readName(value: unknown): CslName | null {
  if (typeof value === 'string') return parseName(value);
  const name: CslName = {};
  for (const part of PARTS) {
    const text = plainText(textAt(value, part) ?? '');
    if (text) name[part] = text;
  }
  const group = plainText(textAt(value, 'name') ?? '');
  if (group && !name.family && !name.literal) return { literal: group };
  // CSL shows a literal in place of the parts, so both would hide one.
  if (name.family && name.literal) delete name.literal;
  const comma = property(value, 'comma-suffix');
  if (typeof comma === 'boolean' && name.suffix) name['comma-suffix'] = comma;
  return name.family || name.given || name.literal ? name : null;
}
