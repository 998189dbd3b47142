interface LockEntry {
  version?: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
}

/** The oldest versions without known vulnerabilities that affect this site. */
export const FLOORS: Record<string, string> = {
  next: '16.4.5',
  react: '19.2.1',
  'react-dom': '19.2.1',
  sharp: '0.35.5',
};

/** A line for each package in a lockfile that is too old or cannot be verified. */
export function lockProblems(lock: { packages?: Record<string, LockEntry> }): string[] {
  return Object.entries(lock.packages ?? {}).flatMap(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || entry.link) return [];
    const floor = Object.hasOwn(FLOORS, name) ? FLOORS[name] : undefined;
    const problems: string[] = [];
    if (floor && (entry.version === undefined || isOlder(entry.version, floor)))
      problems.push(`${name} ${entry.version} has known vulnerabilities, expected ${floor} or newer`);
    // The integrity of packages for other platforms was unknown when the lockfile was written; npm verifies them against the registry's metadata.
    const isForeign = entry.optional === true && (entry.os ?? entry.cpu) !== undefined;
    if (!entry.integrity && !isForeign) problems.push(`${name} ${entry.version} has no integrity in the lockfile`);
    if (entry.integrity && !entry.integrity.startsWith('sha512-'))
      problems.push(`${name} ${entry.version} has no sha512 integrity`);
    if (entry.resolved && !entry.resolved.startsWith('https://'))
      problems.push(`${name} ${entry.version} is not fetched over https`);
    return problems;
  });
}

function isOlder(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.+-]/).slice(0, 3).map(Number);
  const [have, need] = [parts(version), parts(floor)];
  const differing = [0, 1, 2].find((index) => have[index] !== need[index]);
  // A canary is older than the release it is named after.
  if (differing === undefined) return version.includes('-');
  return (have[differing] ?? 0) < (need[differing] ?? 0);
}
