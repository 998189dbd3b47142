// Usage: part of npm run check. Refuses a lockfile with versions that have known holes, or that installs what nobody can verify.
import { readFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
}

/** The oldest versions without a known hole that touches this site. */
const FLOORS: Record<string, string> = { next: '16.4.5', react: '19.2.1', 'react-dom': '19.2.1', sharp: '0.35.5' };

export function lockProblems(lock: { packages?: Record<string, LockEntry> }): string[] {
  return Object.entries(lock.packages ?? {}).flatMap(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || entry.link) return [];
    const floor = Object.hasOwn(FLOORS, name) ? FLOORS[name] : undefined;
    const problems: string[] = [];
    if (floor && entry.version && isOlder(entry.version, floor))
      problems.push(`${name} ${entry.version} has known holes, expected ${floor} or newer`);
    // Packages for other platforms could not be seen when the lock was made; npm verifies them by their packument.
    const isForeign = entry.optional === true && (entry.os ?? entry.cpu) !== undefined;
    if (!entry.integrity && !isForeign) problems.push(`${name} ${entry.version} has no integrity in the lockfile`);
    if (entry.integrity && !entry.integrity.startsWith('sha512-'))
      problems.push(`${name} ${entry.version} has no sha512 integrity`);
    if (entry.resolved && !entry.resolved.startsWith('https://'))
      problems.push(`${name} ${entry.version} comes over no https`);
    return problems;
  });
}

function isOlder(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number);
  const [have, need] = [parts(version), parts(floor)];
  const differing = [0, 1, 2].find((index) => have[index] !== need[index]);
  return differing !== undefined && (have[differing] ?? 0) < (need[differing] ?? 0);
}

if (process.argv[1]?.endsWith('check-lock.ts')) {
  const problems = [
    ...lockProblems(JSON.parse(readFileSync('package-lock.json', 'utf8'))),
    ...(/^ignore-scripts\s*=\s*true$/m.test(readFileSync('.npmrc', 'utf8'))
      ? []
      : ['.npmrc lets packages run scripts, expected ignore-scripts=true']),
  ];
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  } else console.log('Lockfile: no known holes.');
}
