import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'));
  write('package.json', { engines: { node: '>=20.19' }, dependencies: { next: '16.4.6' } });
  write('node_modules/next/package.json', { version: '16.4.6' });
  write('node_modules/tsx/package.json', {});
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: object) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

const run = () => {
  const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'tools/shared/ready.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr: stderr.trim() };
};

it('prints nothing if everything is installed', () => {
  expect(run()).toEqual({ status: 0, stderr: '' });
});

it.each<[string, () => void, RegExp]>([
  [
    'packages',
    () => rmSync(join(folder, 'node_modules'), { recursive: true }),
    /^The package next is not installed\. Run: npm ci$/,
  ],
  ['tools', () => rmSync(join(folder, 'node_modules/tsx'), { recursive: true }), /Run: npm ci --include=dev$/],
  [
    'the packages of today',
    () => write('node_modules/next/package.json', { version: '16.4.5' }),
    /^The package next is installed in version 16\.4\.5, but package\.json asks for 16\.4\.6\. Run: npm ci$/,
  ],
  ['a new Node.js', () => write('package.json', { engines: { node: '>=99.1' } }), /expected 99\.1 or newer: install/],
  ['a site', () => rmSync(join(folder, 'package.json')), /^There is no package\.json in /],
])('reports in a sentence that it needs %s', (_, damage, sentence) => {
  damage();
  expect(run()).toEqual({ status: 1, stderr: expect.stringMatching(sentence) });
});
