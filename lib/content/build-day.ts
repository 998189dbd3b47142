/**
 * The UTC day of the build as an ISO date: of `epochSeconds`, the standard SOURCE_DATE_EPOCH by which a build can be
 * repeated byte for byte, else of `nowMs`.
 */
export function buildDay(epochSeconds: string | undefined, nowMs: number): string {
  if (!epochSeconds) return toDay(nowMs);
  if (!/^\d{1,12}$/.test(epochSeconds))
    throw new Error(`SOURCE_DATE_EPOCH: found "${epochSeconds}", expected seconds since 1970, such as "1764000000"`);
  return toDay(Number(epochSeconds) * 1000);
}

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
