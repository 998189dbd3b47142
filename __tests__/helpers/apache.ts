import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { until } from './until';

const MODULES = '/usr/lib/apache2/modules';

/** Debian's apache2 with one user's folder under /~me, configured like its userdir module; `modules` are loaded in addition to the default ones. */
export async function startApache(
  folder: string,
  { allowOverride, modules = [] }: { allowOverride: string; modules?: string[] },
): Promise<{ url: string; errors(): string; stop(): Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'apache-'));
  chmodSync(root, 0o777);
  const port = await freePort();
  const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'autoindex', 'negotiation', ...modules];
  const isRoot = process.getuid?.() === 0;
  writeFileSync(
    join(root, 'apache.conf'),
    [
      `ServerRoot ${root}`,
      `PidFile ${root}/pid`,
      `ErrorLog ${root}/error.log`,
      `Listen 127.0.0.1:${port}`,
      'ServerName localhost',
      ...loaded.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      ...(isRoot ? ['User www-data', 'Group www-data'] : []),
      'TypesConfig /etc/mime.types',
      'DirectoryIndex index.html',
      `DocumentRoot ${root}`,
      `Alias /~me ${folder}`,
      `<Directory ${folder}>`,
      '  Options MultiViews Indexes SymLinksIfOwnerMatch',
      `  AllowOverride ${allowOverride}`,
      '  Require all granted',
      '</Directory>',
    ].join('\n'),
  );
  const child = spawn('apache2', ['-f', join(root, 'apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  const errors = () => readFileSync(join(root, 'error.log'), 'utf8');
  const url = `http://127.0.0.1:${port}/~me`;
  await until('apache to answer', async () =>
    (await fetch(url).catch(() => null)) ? true : child.exitCode === null ? null : Promise.reject(new Error(errors())),
  );
  return {
    url,
    errors,
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
