import { spawnSync } from 'node:child_process';

/** The current resident memory of a process and its children, according to `ps`, in MiB. */
export function residentMebibytes({ pid }: { pid: number }): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid), '--ppid', String(pid)], { encoding: 'utf8' });
  const kibibytes = stdout.trim().split(/\s+/).map(Number);
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}
