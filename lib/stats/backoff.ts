const STEPS = [30, 60, 120, 240, 480];
const LONGEST_STEP = 900;
const JITTER = 0.25;

/** Seconds to wait after the n-th failure in a row (n from 1), never less than the upstream asked for; `random` is in [0, 1). */
export function backoffSeconds(failures: number, retryAfterSeconds: number | undefined, random: () => number): number {
  const step = STEPS[failures - 1] ?? LONGEST_STEP;
  return Math.max(step * (1 + JITTER * random()), retryAfterSeconds ?? 0);
}
