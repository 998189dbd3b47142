// `npm run check`: all checks that need no build, in parallel. Each step's output is printed when it ends; all steps run
// to the end, so that one run reports everything.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

const root = process.cwd();
const bin = join(root, 'node_modules', '.bin');
const command = (/** @type {string[]} */ ...args) => ['node', '--import', 'tsx', 'tools/run/run.ts', ...args];

// The slowest first; steps cache their results in .cache/check/ for the next run.
const STEPS = [
  {
    name: 'types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/check/types.tsbuildinfo'],
    ],
  },
  { name: 'unused code', commands: [['knip', '--cache', '--cache-location', '.cache/check/knip']] },
  { name: 'format and lint', commands: [['biome', 'ci', '--error-on-warnings', '--colors=off']] },
  { name: 'content', commands: [command('check')] },
  { name: 'schemas', commands: [command('schema', '--check')] },
  { name: 'imports', commands: [command('check-edges')] },
  { name: 'lockfile', commands: [command('check-lock')] },
];

/** @param {string} program @param {readonly string[]} args @returns {Promise<{ code: number; output: string }>} */
function run(program, args) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  return new Promise((resolve) => {
    // On Windows, package binaries are batch files, which only a shell can start.
    const child = spawn(program, args, { cwd: root, env, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
      });
    child.once('error', (error) =>
      resolve({ code: 1, output: `${program}: ${error.message}; "npm ci" installs it\n` }),
    );
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @type {string[]} */
const failed = [];
const waiting = [...STEPS];

async function lane() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    let [isRight, output] = [true, ''];
    for (const [program = '', ...args] of step.commands) {
      const ended = await run(program, args);
      output += ended.output;
      isRight = ended.code === 0;
      if (!isRight) break;
    }
    if (!isRight) failed.push(step.name);
    console.log(`── ${step.name}: ${isRight ? 'no mistakes' : 'mistakes'}\n${output}`);
  }
}

if (process.argv.length > 2) {
  console.error(
    `"npm run check" takes no arguments, found ${process.argv.slice(2).join(' ')}; options belong to "npm run check:content".`,
  );
  process.exitCode = 2;
} else {
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
  if (failed.length > 0) console.error(`Mistakes in: ${failed.join(', ')}.`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
