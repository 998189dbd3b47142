import { readFileSync } from 'node:fs';
import { lockProblems } from '@/tools/check/lock-problems';

const whole = { version: '1.0.0', integrity: 'sha512-x' };

test.each(['', '__tests__/bench/tools/'])('the committed lockfile %spackage-lock.json is valid', (folder) => {
  expect(lockProblems(JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')))).toEqual([]);
});

test.each([
  [
    'node_modules/next',
    { ...whole, version: '16.4.4' },
    'next 16.4.4 has known vulnerabilities, expected 16.4.5 or newer',
  ],
  [
    'node_modules/next',
    { ...whole, version: '16.4.5-canary.1' },
    'next 16.4.5-canary.1 has known vulnerabilities, expected 16.4.5 or newer',
  ],
  [
    'node_modules/next',
    { ...whole, version: '15.9.9' },
    'next 15.9.9 has known vulnerabilities, expected 16.4.5 or newer',
  ],
  [
    'node_modules/a/node_modules/sharp',
    { ...whole, version: '0.34.9' },
    'sharp 0.34.9 has known vulnerabilities, expected 0.35.5 or newer',
  ],
  ['node_modules/a', { version: '1.0.0' }, 'a 1.0.0 has no integrity in the lockfile'],
  ['node_modules/@a/b', { version: '1.0.0', integrity: 'sha1-x' }, '@a/b 1.0.0 has no sha512 integrity'],
  ['node_modules/a', { ...whole, resolved: 'http://a.example/a.tgz' }, 'a 1.0.0 is not fetched over https'],
])('%s as %p is rejected', (path, entry, problem) => {
  expect(lockProblems({ packages: { [path]: entry } })).toEqual([problem]);
});

test.each([
  ['node_modules/next', { ...whole, version: '16.4.6' }],
  ['node_modules/next', { ...whole, version: '17.0.0' }],
  ['node_modules/@next/swc-darwin-arm64', { version: '16.4.6', optional: true, os: ['darwin'] }],
])('%s as %p passes', (path, entry) => {
  expect(lockProblems({ packages: { [path]: entry } })).toEqual([]);
});
