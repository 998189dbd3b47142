import { compareByDate } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';

/** The insertion index for a new entry in a list sorted newest first: after all entries that are not older. */
function placeOf<T>(entry: T, list: readonly T[], compare: (a: T, b: T) => number): number {
  const older = list.findIndex((other) => compare(other, entry) < 0);
  return older < 0 ? list.length : older;
}

/** Papers in their order, with new ones inserted before the first older one. */
export function placeByDate(papers: readonly Publication[], added: readonly Publication[]): Publication[] {
  const before = new Map<number, Publication[]>();
  for (const paper of [...added].sort((a, b) => compareByDate(b, a))) {
    const index = placeOf(paper, papers, compareByDate);
    before.set(index, [...(before.get(index) ?? []), paper]);
  }
  return [...papers, undefined].flatMap((paper, index) => [...(before.get(index) ?? []), ...(paper ? [paper] : [])]);
}
