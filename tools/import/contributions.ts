import { displayName } from '@/lib/csl/names';
import type { CslName, Publication } from '@/lib/csl/publication';

type Contributions = Pick<NonNullable<Publication['custom']>, 'equalContribution' | 'corresponding'>;

/**
 * The meaning of marks after names: from `legend` ("* equal contribution") if given; else "#" is equal contribution and
 * a "*" in the same list correspondence, as in PRISM; a "*" alone is equal contribution and "†" correspondence, as in al-folio.
 */
export function contributions(
  names: readonly CslName[],
  marks: readonly string[],
  legend: string,
): { custom: Contributions; notes: string[]; isExplained: boolean } {
  const all = marks.join('');
  if (all === '') return { custom: {}, notes: [], isExplained: false };
  const said = (mark: string) => meaningIn(legend, mark);
  const meaning = (mark: string): 'equal' | 'corresponding' => {
    const known = said(mark);
    if (known) return known;
    if (mark === '#') return 'equal';
    if (mark !== '*' || all.includes('#')) return 'corresponding';
    return 'equal';
  };
  const having = (kind: 'equal' | 'corresponding') =>
    names.filter((_, index) => [...(marks[index] ?? '')].some((mark) => meaning(mark) === kind)).map(displayName);
  const [equalContribution, corresponding] = [having('equal'), having('corresponding')];
  const unexplained = [...new Set(all)].filter((mark) => !said(mark));
  return {
    isExplained: unexplained.length < new Set(all).size,
    custom: {
      ...(equalContribution.length > 0 && { equalContribution }),
      ...(corresponding.length > 0 && { corresponding }),
    },
    notes:
      unexplained.length > 0
        ? [
            `the marks ${unexplained.join(' ')} after its names were interpreted as ${[
              equalContribution.length > 0 && `equal contribution of ${equalContribution.join(', ')}`,
              corresponding.length > 0 && `correspondence of ${corresponding.join(', ')}`,
            ]
              .filter(Boolean)
              .join(', and ')}: check them`,
          ]
        : [],
  };
}

function meaningIn(legend: string, mark: string): 'equal' | 'corresponding' | undefined {
  const at = legend.indexOf(mark);
  if (at < 0) return undefined;
  const words = legend.slice(at + mark.length).split(/[*#†‡;]/)[0] ?? '';
  if (/equal|joint|co-?first|contribut/i.test(words)) return 'equal';
  return /correspond|contact/i.test(words) ? 'corresponding' : undefined;
}
