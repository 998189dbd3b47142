// Part of npm run check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOORS, lockProblems } from '@/tools/check/lock-problems';
import { defineCommand, EXIT, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npx tsx tools/run/run.ts check-lock

Checks package-lock.json offline: that ${Object.keys(FLOORS).join(', ')} are new enough, that every package
(except those for other platforms) has a sha512 and is fetched over https, and that .npmrc lets no package run scripts. Part of "npm run check".
For known vulnerabilities in all packages, run "npm audit", which queries the registry.

  --help    show this

Exit codes: 0 all checks passed; 1 some failed; 2 wrong usage.
`;

export const command = defineCommand({
  name: 'npx tsx tools/run/run.ts check-lock',
  help: HELP,
  read: noArguments,
  withoutData: true,
  run: (_, root) => {
    const problems = [
      ...lockProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))),
      ...(/^ignore-scripts\s*=\s*true$/m.test(readFileSync(join(root, '.npmrc'), 'utf8'))
        ? []
        : ['.npmrc lets packages run scripts, expected ignore-scripts=true']),
    ];
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) return EXIT.mistake;
    const floors = Object.entries(FLOORS).map(([name, version]) => `${name} is ${version} or newer`);
    console.log(
      `Lockfile: ${floors.join(', ')}; every package for this platform has a sha512, and all are fetched over https. Run "npm audit" for known vulnerabilities in the others.`,
    );
    return EXIT.done;
  },
});
