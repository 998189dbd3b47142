import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { until } from './until';

/** A real nginx with one of the configurations in deploy/nginx, adapted as a user would: port, servers, folders. */
export async function startNginx(
  configuration: string,
  change: (text: string) => string,
): Promise<{ url: string; errors(): string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // When started by root, its workers run as another user.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const text = change(readFileSync(join('deploy', 'nginx', configuration), 'utf8'))
    .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/homepage', join(folder, 'cache'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${text}\n}\n`,
  );
  const child = spawn('nginx', ['-c', file, '-p', folder, '-e', join(folder, 'error.log'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  const url = `http://127.0.0.1:${port}`;
  await until(`nginx to answer: ${errors}`, async () =>
    (await fetch(url).catch(() => null)) ? true : child.exitCode === null ? null : Promise.reject(errors),
  );
  return {
    url,
    errors: () => readFileSync(join(folder, 'error.log'), 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
