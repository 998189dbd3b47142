import { spawnSync } from 'node:child_process';

export const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/**
 * `describe` for tests that need a program outside the npm packages, such as a host's own server. If it is not installed, a line
 * says so, and the tests count as skipped. .ci/run installs the Debian packages that are named here.
 * `how` is such a package, or the command that installs the program.
 */
export function describeWith(program: string, how: string, tests: () => void): void {
  const [isThere, run] = isInstalled(program) ? [true, describe] : [false, describe.skip];
  const command = how.includes(' ') ? how : `Debian: apt-get install ${how}`;
  if (!isThere) process.stderr.write(`Skipped: ${program} is not installed (${command}).\n`);
  run(`with ${program}`, tests);
}
