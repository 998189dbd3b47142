import type { ScholarStats } from '@/lib/stats/types';

const TOO_FEW_TO_JUDGE = 50;

/** Why a new total cannot be believed against the last one of the same source and profile, or null when it can. */
export function implausibility(previous: ScholarStats | null, next: ScholarStats): string | null {
  if (!previous || previous.source !== next.source || previous.profileUrl !== next.profileUrl) return null;
  const before = previous.citedBy ?? 0;
  if (before < TOO_FEW_TO_JUDGE) return null;
  const change = `from ${before} to ${next.citedBy ?? 'no'} citations`;
  if (!next.citedBy) return `the total fell ${change}`;
  if (next.citedBy * 2 < before) return `the total fell below half, ${change}`;
  return next.citedBy > before * 10 ? `the total rose more than tenfold, ${change}` : null;
}
