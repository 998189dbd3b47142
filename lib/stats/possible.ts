import type { ScholarStats } from '@/lib/stats/types';

/** Why these numbers cannot all be right, or null if they can. */
export function impossibility(stats: ScholarStats): string | null {
  const { citedBy, citedBy5y, hIndex, i10Index } = stats;
  if (citedBy === null) return 'there is no total number of citations';
  if (hIndex !== null && hIndex ** 2 > citedBy)
    return `an h-index of ${hIndex} needs ${hIndex ** 2} citations, and the total is ${citedBy}`;
  if (i10Index !== null && i10Index * 10 > citedBy)
    return `an i10-index of ${i10Index} needs ${i10Index * 10} citations, and the total is ${citedBy}`;
  if (citedBy5y !== null && citedBy5y > citedBy)
    return `the last five years have ${citedBy5y} citations, and all years ${citedBy}`;
  const most = Math.max(0, ...Object.values(stats.publications));
  return most > citedBy ? `one paper has ${most} citations, and all papers ${citedBy}` : null;
}

/** Why a change of the total needs the owner's confirmation, or null. */
export function implausibility(before: number, after: number): string | null {
  const change = `from ${before} to ${after} citations`;
  const fall = before - after;
  if (fall > 0 && after === 0) return `the total fell ${change}`;
  if (fall > 5 && fall * 10 > before) return `the total fell by more than a tenth, ${change}`;
  return before >= 50 && after > before * 10 ? `the total rose more than tenfold, ${change}` : null;
}
