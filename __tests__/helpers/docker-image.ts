import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { type Environment, projectRoot } from './next-cli';
import { until } from './until';

export interface Image {
  url: string;
  /** The folder that is /site in the image; outside the project, so that its packages cannot be found. */
  folder: string;
  log(): string;
  /** The exit code of the HEALTHCHECK, in the same environment plus `env`. */
  health(env?: Environment): Promise<number>;
  stop(): Promise<void>;
}

const listOf = (line: RegExpExecArray | null): string[] => JSON.parse(line?.[1] ?? '[]');

/** Executes the last stage of the Dockerfile on a build in `dir`, line by line, without a container. */
export async function startImage(dir: string, env: Environment): Promise<Image> {
  const dockerfile = await readFile(join(projectRoot, 'Dockerfile'), 'utf8');
  const stage = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
  const folder = await mkdtemp(join(tmpdir(), 'image-'));
  for (const [line] of stage.matchAll(/^COPY .*$/gm)) {
    const [, from, to] = /^COPY --from=build --chown=\S+ \/site\/(\S+) \.\/(\S*)$/.exec(line) ?? [];
    if (from === undefined || to === undefined) throw new Error(`No COPY line that is understood here: ${line}`);
    await cp(join(dir, from), join(folder, to), { recursive: true, verbatimSymlinks: true });
  }
  const settings = [...(/^ENV (.*)$/m.exec(stage)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const port = await freePort();
  const surroundings = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    ...Object.fromEntries(settings),
    HOST: '127.0.0.1',
    PORT: String(port),
    SCHOLAR_STATS_CACHE: join(folder, '.site', 'cache'),
    ...env,
  };
  const run = ([program = '', ...options]: string[]) => {
    if (program !== 'node') throw new Error(`The image has node and nothing else, but ${program} is asked for.`);
    return options;
  };

  const child = spawn(process.execPath, run(listOf(/^CMD (\[.*\])$/m.exec(stage))), {
    cwd: folder,
    env: surroundings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until('the image to answer', async () => ((await fetch(url).catch(() => null)) ? true : null), 45);
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${output}`);
  }
  const health = (other: Environment = {}) =>
    new Promise<number>((resolve) => {
      const check = run(listOf(/^HEALTHCHECK CMD (\[.*\])$/m.exec(stage)));
      const process_ = execFile(process.execPath, check, { env: { ...surroundings, ...other } }, () =>
        resolve(process_.exitCode ?? -1),
      );
    });
  return { url, folder, log: () => output, health, stop };
}
