import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyPlan, backups, recorded, undoUpdate } from '@/tools/update/apply';
import { planUpdate } from '@/tools/update/plan';
import { firstCommitOf, openSource, type Source } from '@/tools/update/source';

const OLD: Record<string, string> = {
  'package.json': '{ "name": "homepage", "version": "1.0.0" }\n',
  'lib/content/registry.ts': 'export const registry = 1;\n',
  'app/page.tsx': 'old page\n',
  'app/layout.tsx': 'old layout\n',
  'lib/gone.ts': 'gone\n',
  'lib/gone-but-changed.ts': 'gone, too\n',
  'data/profile.json': '{ "name": "Example" }\n',
  'data/README.md': 'How to write data\n',
  '.env.example': 'A=\n',
};
const NEW: Record<string, string> = {
  ...OLD,
  'package.json': '{ "name": "homepage", "version": "1.1.0" }\n',
  'app/page.tsx': 'new page\n',
  'app/layout.tsx': 'new layout\n',
  'data/profile.json': '{ "name": "Another example" }\n',
  'data/README.md': 'How to write data better\n',
  'lib/fresh/part.ts': 'fresh\n',
};
delete NEW['lib/gone.ts'];
delete NEW['lib/gone-but-changed.ts'];

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: 'pipe' });

function write(folder: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const temporary = () => mkdtempSync(join(tmpdir(), 'update-test-'));

/** The template with two versions in its history. */
function template(): string {
  const folder = write(temporary(), OLD);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'one');
  for (const path of Object.keys(OLD)) if (!(path in NEW)) rmSync(join(folder, path));
  write(folder, NEW);
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'two');
  return folder;
}

/** A site made from the first version, with its own history and the owner's changes. */
const site = () =>
  write(temporary(), {
    ...OLD,
    'app/layout.tsx': 'my layout\n',
    'lib/gone-but-changed.ts': 'mine\n',
    'data/profile.json': '{ "name": "Me" }\n',
    'app/mine/page.tsx': 'my page\n',
    'custom/custom.css': 'a {}\n',
    // As in a checkout on Windows.
    'app/page.tsx': 'old page\r\n',
  });

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/update-backup|\.git\b/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const PLAN = {
  add: ['lib/fresh/part.ts'],
  replace: ['app/page.tsx', 'data/README.md', 'package.json'],
  remove: ['lib/gone.ts'],
  changed: [
    { path: 'app/layout.tsx', isInNew: true },
    { path: 'lib/gone-but-changed.ts', isInNew: false },
  ],
};

const planned = (root: string, source: Source) => planUpdate(root, source, source.history ?? new Set());

test('a plan lists what is new, replaced, removed, and kept because it was changed', () => {
  const source = openSource(template(), temporary());
  expect(source.version).toBe('1.1.0');
  expect(planned(site(), source)).toEqual(PLAN);
  source.dispose();
});

test("an update follows the plan, keeps the owner's files, and can be undone byte for byte", async () => {
  const root = site();
  const before = filesOf(root);
  const source = openSource(template(), root);
  const backup = await applyPlan(root, source, planned(root, source), new Date('2026-12-01T10:00:00Z'));
  source.dispose();
  expect(backup).toBe('update-backup-20261201-100000');
  const { '.template.json': record = '', ...files } = filesOf(root);
  const { 'lib/gone.ts': _, ...kept } = before;
  expect(files).toEqual({
    ...kept,
    'app/page.tsx': 'new page\n',
    'app/layout.tsx.new': 'new layout\n',
    'data/README.md': 'How to write data better\n',
    'lib/fresh/part.ts': 'fresh\n',
    'package.json': '{ "name": "homepage", "version": "1.1.0" }\n',
  });
  expect(JSON.parse(record).version).toBe('1.1.0');
  writeFileSync(join(root, 'data', 'profile.json'), 'brought up to the new version');

  expect(await undoUpdate(root)).toBe('1.1.0');
  expect(filesOf(root)).toEqual(before);
  expect(existsSync(join(root, 'lib/fresh'))).toBe(false);
  expect(backups(root)).toEqual([]);
});

test('without a shared history, the record of the last update shows what was changed by hand', async () => {
  const root = site();
  const source = openSource(template(), root);
  await applyPlan(root, source, planned(root, source), new Date());
  source.dispose();
  write(root, { 'app/page.tsx': 'my page, after all\n' });
  const next = openSource(
    write(temporary(), { ...NEW, 'app/page.tsx': 'newest page\n', '.env.example': 'B=\n' }),
    root,
  );
  expect(next.history).toBeNull();
  expect(planUpdate(root, next, recorded(root))).toEqual({
    add: [],
    replace: ['.env.example'],
    remove: [],
    changed: [
      { path: 'app/layout.tsx', isInNew: true },
      { path: 'app/page.tsx', isInNew: true },
    ],
  });
});

test('before the first update, the first commit of the site is used as the record', () => {
  const root = write(temporary(), OLD);
  git(root, 'init', '--quiet');
  git(root, 'add', '-A');
  git(root, 'commit', '--quiet', '-m', 'Initial commit');
  write(root, { 'app/layout.tsx': 'my layout\n' });
  const source = openSource(write(temporary(), NEW), root);
  const { replace, changed } = planUpdate(root, source, firstCommitOf(root));
  expect(replace).toEqual(['app/page.tsx', 'data/README.md', 'package.json']);
  expect(changed).toEqual([{ path: 'app/layout.tsx', isInNew: true }]);
});

test.each([
  [
    'a folder that is something else',
    () => write(temporary(), { 'index.html': 'x' }),
    /is not a version of this template/,
  ],
  ['an address where nothing is', () => 'file:///no/such/repository', /git clone failed:[\s\S]*nothing was changed/],
])('%s is rejected with a sentence', (_, from, message) => {
  expect(() => openSource(from(), temporary())).toThrow(message);
});

test('there is nothing to undo before the first update', async () => {
  await expect(undoUpdate(site())).rejects.toThrow('There is no update to undo');
});
