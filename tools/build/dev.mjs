// Usage: npm run dev. Runs the development server, and prepares pictures that are added meanwhile.
import { execFile, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { watchPictures } from './watch-pictures.mjs';

const { resolve } = createRequire(import.meta.url);
const run = promisify(execFile);

async function preparePictures() {
  try {
    const { stdout, stderr } = await run(process.execPath, [resolve('tsx/cli'), 'tools/run/run.ts', 'pictures']);
    if (!/, 0 files written\.\s*$/.test(stdout)) process.stdout.write(stdout);
    process.stderr.write(stderr);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

const stop = watchPictures(process.cwd(), preparePictures);
const next = spawn(process.execPath, [resolve('next/dist/bin/next'), 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => next.kill(signal));
next.on('exit', (code) => {
  stop();
  process.exitCode = code ?? 0;
});
