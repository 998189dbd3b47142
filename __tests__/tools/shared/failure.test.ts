import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceError } from '@/lib/net/errors';
import { failureText, faultText, Stop } from '@/tools/shared/failure';

const system = (code: string, more: object = {}) => Object.assign(new Error(`${code}: x`), { code, ...more });

it.each<[unknown, string | null]>([
  [
    system('ENOSPC', { path: '/a/data.json' }),
    'The disk is full: /a/data.json could not be written. Free some space and run this again.',
  ],
  [system('ENOSPC'), 'The disk is full: a file could not be written. Free some space and run this again.'],
  [system('EACCES', { path: '/a' }), 'Permission denied: /a. Check its owner and its write permission.'],
  [system('EROFS', { path: '/a', dest: '/b' }), '/b is on a read-only disk.'],
  [
    system('EADDRINUSE', { port: 3000 }),
    'Port 3000 is in use by another program. Stop that one, or choose another port.',
  ],
  [new Stop(1, 'Stopped.'), 'Stopped.'],
  [new ServiceError('Inaccessible', 'api.example.org is down'), 'api.example.org is down'],
  [new TypeError('x is undefined'), null],
  [system('ERR_INVALID_ARG_TYPE'), null],
  ['thrown text', null],
  [null, null],
])('the message of %p is %p', (error, text) => {
  expect(failureText(error)).toBe(text);
});

it('handles errors that Node throws', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'failure-'));
  writeFileSync(join(folder, 'file'), '');
  const thrown = (work: () => void) => {
    try {
      work();
      return 'nothing';
    } catch (error) {
      return failureText(error);
    }
  };
  expect(thrown(() => readFileSync(join(folder, 'none')))).toBe(`${join(folder, 'none')} does not exist.`);
  expect(thrown(() => readFileSync(join(folder, 'file', 'x')))).toContain('a part of its path is a file');
  expect(thrown(() => writeFileSync(join(folder, 'x'.repeat(300)), ''))).toContain('has a name that is too long');
  rmSync(folder, { recursive: true });

  const first = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => first.once('listening', resolve));
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const error = await new Promise((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'));
  expect(failureText(error)).toContain(`Port ${port} is in use`);
  first.close();
});

it('explains how to report a bug', () => {
  const text = faultText('npm run import', new TypeError('x is undefined'));
  expect(text).toMatch(/^"npm run import" stopped: x is undefined\nThis is a bug/);
  expect(text).toContain('report it');
  expect(text).toContain('failure.test.ts');
});
