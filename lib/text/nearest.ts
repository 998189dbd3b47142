/** The known word closest to a mistyped one; null if none is close. */
export function nearest(word: string, known: readonly string[]): string | null {
  const allowed = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)));
  const [best] = known
    .map((other) => ({ other, slips: slips(word.toLowerCase(), other.toLowerCase()) }))
    .filter((candidate) => candidate.slips <= allowed)
    .sort((a, b) => a.slips - b.slips);
  return best?.other ?? null;
}

/** The edit distance between two words: letters inserted, deleted, replaced or swapped with a neighbour. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
