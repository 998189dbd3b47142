import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port';
import { type Environment, nextCli, nextEnvironment, projectRoot } from './next-cli';

const startDeadlineMs = 45_000;
const stopDeadlineMs = 5_000;
const pollMs = 50;

type Command = 'start' | 'dev';

export interface NextServer {
  /** Origin without a trailing slash, `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly pid: number;
  /** Everything written to stdout and stderr so far. */
  log(): string;
  /** Sends the signal to the server and its children; `stop` then awaits the exit. */
  kill(signal: NodeJS.Signals): void;
  /** Ends the server, by force after five seconds; returns when it has exited. */
  stop(): Promise<void>;
}

export interface NextServerOptions {
  env?: Environment;
  /** A folder with a build (or, for dev, the sources). */
  dir?: string;
  /** A free one by default. */
  port?: number;
}

/** `npm start` on a free port of 127.0.0.1; rejects with the log when it exits or does not respond within 45 seconds. */
export function startNext({ env, dir = projectRoot, port }: NextServerOptions = {}): Promise<NextServer> {
  return startCommand('start', dir, env, port);
}

/** `npm start` of the build in `dir`, with an unreachable stats upstream: it shows the committed numbers. */
export const startOffline = (dir?: string): Promise<NextServer> =>
  startNext({ ...(dir && { dir }), env: { SCHOLAR_STATS_BASE_URL: 'http://127.0.0.1:9/' } });

/** `next dev`, as {@link startNext}; the folder must be the caller's own copy, since dev writes into it and locks it. */
export function startNextDev({ env, dir }: NextServerOptions & { dir: string }): Promise<NextServer> {
  return startCommand('dev', dir, env);
}

async function startCommand(
  command: Command,
  dir: string,
  env: Environment | undefined,
  chosenPort?: number,
): Promise<NextServer> {
  const port = chosenPort ?? (await freePort());
  const server = await spawnCommand(command, port, dir, env);
  const deadline = AbortSignal.timeout(startDeadlineMs);
  while (!(await answers(server.url, deadline))) {
    if (server.hasExited() || deadline.aborted) {
      await server.stop();
      const reason = deadline.aborted ? `did not answer within ${startDeadlineMs} ms` : 'ended before it answered';
      throw new Error(`${command} in ${dir} ${reason}:\n${server.log()}`);
    }
    await delay(pollMs);
  }
  return server;
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

// ESRCH on Linux; macOS returns EPERM while the last process of a group waits to be reaped. Node's errors are not instances of Jest's `Error`.
function isNobodyLeft(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && /^(ESRCH|EPERM)$/.test(String(error.code));
}

async function spawnCommand(command: Command, port: number, dir: string, env: Environment | undefined) {
  const program = command === 'start' ? [join(projectRoot, 'tools', 'build', 'start.mjs')] : [nextCli, command];
  const child = spawn(process.execPath, [...program, '-p', String(port), '-H', '127.0.0.1'], {
    cwd: dir,
    env: nextEnvironment(command, env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const closed = new Promise((resolve) => child.once('close', resolve));

  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error('A process was spawned without an id.');

  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch (error) {
      if (!isNobodyLeft(error)) throw error;
    }
  };
  const stop = async () => {
    if (!hasExited()) kill('SIGTERM');
    const force = setTimeout(() => kill('SIGKILL'), stopDeadlineMs);
    await exited;
    clearTimeout(force);
    // Children that outlive the server would keep its pipes open; once these are closed, the log is complete.
    kill('SIGKILL');
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, pid, log: () => output, kill, stop, hasExited };
}
