import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCopy, runCommand } from '@/__tests__/helpers/command';

let folder = '';
beforeEach(() => {
  folder = dataCopy('check');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, 'data', name);
const edit = (name: string, from: string, to: string) => {
  const before = readFileSync(file(name), 'utf8');
  expect(before).toContain(from);
  writeFileSync(file(name), before.replace(from, to));
};

const check = (...flags: string[]) => runCommand('check', flags, folder);

it('prints the number of entries if there are no mistakes', async () => {
  expect(await check()).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^Content: \d+ publications, \d+ news, \d+ educations, no mistakes\.\n10 of 10 papers have neither an abstract nor a PDF in public\/publications\/; .*\n$/,
    ),
    stderr: '',
  });
});

it('lists the mistakes of all files and fails', async () => {
  edit('news.json', '"2025-02"', '"2025-02-30"');
  edit('people.json', '"name"', '"nmae"');
  edit('education.json', '[', '');
  edit('profile.json', '"image": null', '"image": "/me.jpg"');
  const { status, stdout, stderr } = await check();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    'Content: 4 mistakes.',
    '',
    'data/profile.json › image: found "/me.jpg", expected a file that exists: there is no public/me.jpg (line 9)',
    'data/news.json › entry 1 (2025-02-preprint-back-attention) › date: found "2025-02-30", expected a valid calendar date, such as "2024-11-12" (line 4)',
    expect.stringMatching(
      /^data\/education\.json › line \d+, column \d+: found a comma, expected the data to end before this$/,
    ),
    'data/people.json › entry 1: found the unknown key "nmae", expected a known one, did you mean "name"? (line 3)',
    '',
    '',
  ]);
});

it('checks that pictures exist in public/', async () => {
  edit('profile.json', '"image": null', '"image": "/me.jpg"');
  writeFileSync(join(folder, 'public', 'me.jpg'), Buffer.from('ffd8ffd9', 'hex'));
  expect((await check()).status).toBe(0);
});

it('reports files and folders in data/ that are not read', async () => {
  mkdirSync(file('post'));
  mkdirSync(file('sources'));
  for (const name of [
    'talk.json',
    'News.json',
    'patents.json',
    'idea.md',
    'post/a.md',
    'notes.txt',
    '.hidden.json',
    'sources/refs.bib',
  ])
    writeFileSync(file(name), '[]');
  const { status, stderr } = await check();
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').slice(2).sort()).toEqual([
    'data/News.json: found a file that is not read, expected a known name: did you mean data/news.json?',
    'data/idea.md: found a file that is not read, expected one in data/posts/, data/pages/ or data/papers/',
    'data/patents.json: found a file that is not read, expected one that data/README.md lists',
    'data/post: found a folder that is not read, expected posts, pages, papers or words: did you mean data/posts?',
    'data/talk.json: found a file that is not read, expected a known name: did you mean data/talks.json?',
  ]);
});

it('reports a missing file once', async () => {
  rmSync(file('people.json'));
  const { status, stderr } = await check();
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Content: 1 mistake.\n\ndata/people.json: found no file, expected one with a list, which may be empty: []; "npm run check:content -- --fix" adds it\n\n',
  );
  expect((await check('--fix')).stdout).toContain('Fixed data/people.json: no file is now []\n');
  expect(readFileSync(file('people.json'), 'utf8')).toBe('[]\n');
  expect((await check()).status).toBe(0);
});

it('only warns with --warn', async () => {
  edit('site.json', '"accent": "blue"', '"accent": "pink"');
  expect(await check('--warn')).toEqual({
    status: 0,
    stdout: '',
    stderr:
      'Content: 1 mistake.\n\ndata/site.json › accent: found "pink", expected one of "blue", "green", "plum", "red", "umber", "slate" (line 7)\n\n',
  });
});
