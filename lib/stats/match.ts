import { foldLetters } from '@/lib/text/strings';

export interface OwnPublication {
  id: string;
  title: string;
  /** Scholar's id of the paper: what follows the ":" in its keys. */
  scholarId?: string;
}

export interface ForeignPublication {
  scholarId?: string;
  title?: string;
  citedBy: number | null;
}

/** A title without case, accents, spaces, punctuation, TeX and CSL markup. */
export function normaliseTitle(title: string): string {
  const plain = title.replace(/<\/?(?:i|b|su[bp]|span)\b[^<>]*>/gi, '').replace(/\\[A-Za-z]+\s*(?=\{)/g, '');
  return foldLetters(plain).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Matches the source's papers to the site's, by Scholar's paper id or else by title, and returns the counts. A title that two
 * papers of the site share is not matched; of two source papers with one title, the larger count is taken. `unmatched` are
 * source papers that are not on the site.
 */
export function matchPublications<Theirs extends ForeignPublication>(
  ours: readonly OwnPublication[],
  theirs: readonly Theirs[],
): { counts: Record<string, number>; unmatched: Theirs[] } {
  const counts = new Map<string, number>();
  const matched = new Set<Theirs>();
  const settled = new Set<OwnPublication>();

  const settle = (ourKey: (p: OwnPublication) => string | undefined, theirKey: (p: Theirs) => string | undefined) => {
    const candidates = groupBy(
      theirs.filter((paper) => !matched.has(paper)),
      theirKey,
    );
    for (const [key, group] of groupBy(ours, ourKey)) {
      const [paper] = group;
      const found = candidates.get(key);
      if (!paper || group.length > 1 || settled.has(paper) || !found) continue;
      settled.add(paper);
      for (const candidate of found) matched.add(candidate);
      const known = found.flatMap(({ citedBy }) => citedBy ?? []);
      if (known.length > 0) counts.set(paper.id, Math.max(...known));
    }
  };
  settle(
    (paper) => paper.scholarId,
    (paper) => paper.scholarId,
  );
  const byTitle = (paper: { title?: string }) => paper.title && normaliseTitle(paper.title);
  settle(byTitle, byTitle);

  return { counts: Object.fromEntries(counts), unmatched: theirs.filter((paper) => !matched.has(paper)) };
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
