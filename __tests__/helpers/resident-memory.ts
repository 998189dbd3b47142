import { spawnSync } from 'node:child_process';

/** Memory that a process holds at this moment, as `ps` tells it, in MiB. */
export function residentMebibytes({ pid }: { pid: number }): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}
