// Usage: tsx tools/run/run.ts NAME [arguments], in the site's folder. package.json defines the npm script for each command.

import { textAt } from '@/lib/text/property';
import { COMMANDS } from '@/tools/run/commands';
import { EXIT } from '@/tools/shared/command';

const [name = '', ...argv] = process.argv.slice(2);

// A reader of the output, such as "head", may close the pipe early.
process.stdout.on('error', (error) => {
  if (textAt(error, 'code') !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? EXIT.done);
});

const load = COMMANDS[name];
if (load) process.exitCode = await (await load()).command(argv, process.cwd());
else {
  console.error(`found "${name}", expected the name of a command: ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = EXIT.usage;
}
