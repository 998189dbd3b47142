import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const names = new Set(files.map((file) => basename(file)));
const topFolders = new Set(files.filter((file) => file.includes('/')).map((file) => file.replace(/\/.*/s, '/')));
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

const documents = [
  'README.md',
  'SECURITY.md',
  'data/README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', 'utf8').map((name) => `docs/${name}`),
];

// Made by a command, published elsewhere, named because they are absent, or the example of how to add a section.
const NOT_HERE = /^(\.template\.json|public\/cv\.pdf|\.env\.local|gs_data(_shieldsio)?\.json|proxy\.ts)$|patents/;

const exists = (path: string) => files.some((file) => file === path || file.startsWith(path.replace(/\/?$/, '/')));

/** What stands in backquotes, outside code blocks. */
const spans = (text: string) =>
  [...text.replace(/^ *```.*?^ *```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

describe.each(documents.filter((name) => name.endsWith('.md')))('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names package scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, image]) => link ?? image ?? '');
    const local = targets.filter((target) => !/^[a-z]+:|^[#/]/.test(target));
    expect(local.filter((target) => !exists(normalize(join(dirname(document), target))))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const paths = spans(text).filter((span) => /^[\w./-]+$/.test(span) && !NOT_HERE.test(span));
    const absent = paths.filter((path) => {
      if (path.includes('/')) return topFolders.has(path.replace(/\/.*/, '/')) && !exists(path);
      return /\.(ts|tsx|mjs|js|json|css|md|yml|conf)$/.test(path) && !names.has(path);
    });
    expect(absent).toEqual([]);
  });

  it('says rightly in which file a name stands', () => {
    const named = [...text.matchAll(/`(\w+)` (?:of|in) `([\w./-]+\.tsx?)`/g)];
    const wrong = named.filter(
      ([, name = '', file = '']) => !NOT_HERE.test(name) && !readFileSync(file, 'utf8').includes(name),
    );
    expect(wrong.map(([words]) => words)).toEqual([]);
  });
});

it('has the tree in README that git holds', () => {
  const [, tree = ''] = /## The tree\n+```\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  const named = tree.split('\n').flatMap((line) => {
    const [, indent = '', folders = ''] = /^( *)((?:[\w.-]+\/ +)+)/.exec(line) ?? [];
    return folders.split(/ +/).flatMap((folder) => (folder ? `${indent && 'lib/'}${folder}` : []));
  });
  const held = files.flatMap((file) => /^[^/]+\//.exec(file)?.[0] ?? []);
  const rooms = files.flatMap((file) => /^lib\/[^/]+\//.exec(file)?.[0] ?? []);
  expect(named.toSorted()).toEqual([...new Set([...held, ...rooms])].toSorted());
});
