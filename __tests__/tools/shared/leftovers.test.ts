import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataCopy, runCommand } from '@/__tests__/helpers/command';
import { clearLeftovers } from '@/tools/shared/leftovers';

jest.setTimeout(60_000);

const ID = '3f2b8c1e-9a4d-4c6b-8e21-0d5f7a9b1c2d';
const NOW = new Date('2026-11-26T10:00:00Z');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leftovers-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, secondsAgo: number) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  if (path.endsWith('/')) mkdirSync(join(root, path));
  else writeFileSync(join(root, path), '[');
  const time = new Date(NOW.getTime() - secondsAgo * 1000);
  utimesSync(join(root, path), time, time);
}

it('prints nothing without leftovers', () => {
  put('data/news.json', 900);
  expect(clearLeftovers(root, NOW)).toEqual([]);
});

it('deletes leftovers of a killed command, and reports the state of data/ and the newest backup', () => {
  put('data/news.json', 900);
  put(`data/news.json.${ID}.tmp`, 900);
  put(`public/images/engine.png.${ID}.tmp`, 900);
  put(`.data-new-${ID}/`, 900);
  put('data-backup-20261125-101112/', 900);
  put('data-backup-20261126-091112/', 900);
  expect(clearLeftovers(root, NOW)).toEqual([
    `An earlier command was interrupted while writing a new data/; the current one is unchanged. Its unfinished .data-new-${ID}/ was deleted.`,
    `An earlier command was interrupted while writing data/news.json, which is unchanged. Its unfinished data/news.json.${ID}.tmp was deleted.`,
    `An earlier command was interrupted while writing public/images/engine.png, which does not exist yet. Its unfinished public/images/engine.png.${ID}.tmp was deleted.`,
    'The newest backup of data/ is data-backup-20261126-091112/; to restore it, rename it to data/.',
  ]);
  expect(readdirSync(root).sort()).toEqual([
    'data',
    'data-backup-20261125-101112',
    'data-backup-20261126-091112',
    'public',
  ]);
  expect(readdirSync(join(root, 'data'))).toEqual(['news.json']);
});

it('keeps files that a running command may need', () => {
  put('data/news.json', 900);
  put(`data/news.json.${ID}.tmp`, 2);
  expect(clearLeftovers(root, NOW)).toEqual([
    `An earlier command was interrupted while writing data/news.json, which is unchanged, or is still running. Its unfinished data/news.json.${ID}.tmp is kept for now.`,
  ]);
  expect(existsSync(join(root, `data/news.json.${ID}.tmp`))).toBe(true);
});

it('is printed first by every command', async () => {
  const folder = dataCopy('leftovers');
  writeFileSync(join(folder, `data/news.json.${ID}.tmp`), '[');
  const { status, stderr } = await runCommand('check', [], folder);
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: `An earlier command was interrupted while writing data/news.json, which is unchanged, or is still running. Its unfinished data/news.json.${ID}.tmp is kept for now.\n`,
  });
});
