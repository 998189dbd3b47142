/** The number of runs of a property test: a tenth in `npm test`, all in `npm run test:all`. */
export const runs = (all: number): { numRuns: number } => ({ numRuns: process.env.LONG_RUNS ? all : all / 10 });
