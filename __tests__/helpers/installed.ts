import { spawnSync } from 'node:child_process';

export const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/**
 * `describe` for tests that need a program outside the npm packages, such as a host's own server. If it is not installed, a line
 * says so, and the tests count as skipped. .ci/run installs the Debian packages that are named here.
 */
export function describeWith(program: string, debianPackage: string, tests: () => void): void {
  const [isThere, run] = isInstalled(program) ? [true, describe] : [false, describe.skip];
  if (!isThere)
    process.stderr.write(`Skipped: ${program} is not installed (Debian: apt-get install ${debianPackage}).\n`);
  run(`with ${program}`, tests);
}
