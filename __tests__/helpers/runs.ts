const isLong = Boolean(process.env.LONG_RUNS);

/** The number of runs of a property test: a tenth in `npm test`, all in `npm run test:all`. */
export const runs = (all: number): { numRuns: number } => ({ numRuns: isLong ? all : all / 10 });

/** Declares tests that start processes or encode large pictures, and take seconds each: in `npm run test:all` only. */
export const inLongRuns = (declare: () => void): void => {
  if (isLong) declare();
};
