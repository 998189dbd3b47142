import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startFaultServer } from '@/__tests__/helpers/fault-server';
import { bomb, faults } from '@/__tests__/helpers/faults';

it.each(['gzip', 'br'] as const)(
  'a 300 MB %s bomb is rejected and uses at most 32 MiB',
  async (encoding) => {
    await bomb(encoding);
    const server = await startFaultServer((socket, request) => {
      server.use(faults.bomb(encoding));
      faults.ok('980')(socket, request);
    });
    try {
      const script = '__tests__/helpers/read-measured.ts';
      const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, server.url], {
        cwd: process.cwd(),
      });
      const { outcome, growthMebibytes } = JSON.parse((await run).stdout);
      expect(outcome).toBe('InvalidResponse');
      expect(growthMebibytes).toBeLessThanOrEqual(32);
    } finally {
      await server.close();
    }
  },
  60_000,
);
