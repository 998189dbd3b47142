/** How often a property is tried: a tenth in `npm test`, all of them in `npm run test:all`. */
export const runs = (all: number): { numRuns: number } => ({ numRuns: process.env.LONG_RUNS ? all : all / 10 });
