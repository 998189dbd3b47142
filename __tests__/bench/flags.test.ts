import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlags } from './flags';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peer-'));
  writeFileSync(join(folder, 'index.html'), '<h1>Peer</h1>');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('without flags everything is measured and nothing written', () => {
  expect(readFlags([])).toEqual({ ok: true, flags: { isQuick: false, isWrite: false, peers: [] } });
});

test('all flags at once; a peer name may contain spaces, its folder an equals sign', () => {
  expect(readFlags(['--quick', '--peer', `A site=${folder}`, '--write', `--peer=B=${folder}`])).toEqual({
    ok: true,
    flags: {
      isQuick: true,
      isWrite: true,
      peers: [
        { name: 'A site', folder },
        { name: 'B', folder },
      ],
    },
  });
});

test.each([
  [['--fast'], '--fast: no such flag, expected npm run bench'],
  [['-q'], '-q: no such flag'],
  [['quick'], 'found "quick", expected only flags'],
  [['--quick=no'], '--quick: found "no", expected no value'],
  [['--peer'], '--peer: found "", expected NAME=DIR'],
  [['--peer', 'just-a-name'], '--peer: found "just-a-name", expected NAME=DIR'],
  [['--peer', 'A=/no/such/folder'], '--peer: found no index.html in /no/such/folder'],
  [['--peer', 'a|b=.'], '--peer: found the name "a|b"'],
])('%j is rejected with what was found and expected', (args, message) => {
  expect(readFlags(args)).toEqual({ ok: false, problems: [expect.stringContaining(message)] });
});

test('every mistake is reported, not only the first', () => {
  expect(readFlags(['--fast', '--peer', 'x'])).toMatchObject({ problems: [expect.anything(), expect.anything()] });
});
