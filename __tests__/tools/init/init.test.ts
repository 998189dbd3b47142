import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCopy, runCommand, spawnCommand } from '@/__tests__/helpers/command';
import { oldSite } from '@/__tests__/helpers/old-site';
import { ORCID, record } from '@/__tests__/helpers/orcid';
import { inLongRuns } from '@/__tests__/helpers/runs';
import { type Asked, nobody, type Reply, type Service, startService } from '@/__tests__/helpers/service';
import { DATA_FILES } from '@/lib/content/validate';

jest.setTimeout(60_000);

let service: Service;
let folder: string;
const old: string[] = [];
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = 0;
  folder = dataCopy('init');
});
afterEach(() => {
  for (const path of [folder, ...old.splice(0)]) rmSync(path, { recursive: true });
});

const fixture = (name: 'seed' | 'boxes') => {
  const path = oldSite(name);
  old.push(path);
  return path;
};
const bases = (url: string) => ({
  ORCID_BASE_URL: url,
  OPENALEX_BASE_URL: url,
  DBLP_BASE_URL: url,
  CROSSREF_BASE_URL: url,
  DATACITE_BASE_URL: url,
  DOI_BASE_URL: url,
  INSPIRE_BASE_URL: url,
  SCHOLAR_BASE_URL: url,
  SCHOLAR_STATS_BASE_URL: url,
});
const init = (args: readonly string[], env: Record<string, string> = bases(service.url)) =>
  runCommand('init', args, folder, env);
const check = () => runCommand('check', [], folder);
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = (name: string): unknown => JSON.parse(text(`data/${name}.json`));

/** All files in a folder, with their text. */
function tree(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(tree(join(path, entry.name))).map(([name, content]) => [`${entry.name}/${name}`, content])
        : [[entry.name, readFileSync(join(path, entry.name), 'utf8')]],
    ),
  );
}
const data = () => tree(join(folder, 'data'));
const besides = () => readdirSync(folder).filter((name) => !/^(data|public|\.cache)$/.test(name));

/** Mock services for one researcher with one work by two authors. */
const services = ({ url }: Asked): Reply => {
  if (url.pathname === `/v3.0/${ORCID}/record`) return { body: record };
  if (url.pathname === `/v3.0/${ORCID}/works`)
    return { body: { group: [{ 'work-summary': [{ 'put-code': 7, 'display-index': '0' }] }] } };
  if (url.pathname === `/v3.0/${ORCID}/works/7`) return { body: { bulk: [{ work }] } };
  if (url.pathname.startsWith('/authors/'))
    return { body: { id: 'https://openalex.org/A5023888391', orcid: `https://orcid.org/${ORCID}` } };
  return { status: 404 };
};
const work = {
  'put-code': 7,
  type: 'journal-article',
  title: { title: { value: 'Notes on the Analytical Engine' } },
  'journal-title': { value: "Taylor's Scientific Memoirs" },
  'publication-date': { year: { value: '2020' }, month: { value: '09' }, day: null },
  'external-ids': {
    'external-id': [
      { 'external-id-type': 'doi', 'external-id-value': '10.1000/notes', 'external-id-relationship': 'self' },
    ],
  },
  contributors: {
    contributor: [{ 'credit-name': { value: 'Ada Lovelace' } }, { 'credit-name': { value: 'Luigi Menabrea' } }],
  },
};

it('writes complete and valid data of another person, without data of the current owner', async () => {
  const before = data();
  service.answer(services);
  const { status, stdout } = await init(['--orcid', ORCID, '--github', 'ada', '--position', 'Countess', '--yes']);
  expect(status).toBe(0);
  expect(stdout.replace(/data-backup-[\d-]+/, 'BACKUP')).toMatchSnapshot();
  expect(Object.fromEntries([...DATA_FILES, 'scholar-stats'].map((name) => [name, json(name)]))).toMatchSnapshot();
  expect(Object.keys(data()).sort()).toEqual(Object.keys(before).sort());
  const written = Object.entries(data()).filter(([name]) => !name.startsWith('schema/'));
  expect(written.map(([, content]) => content).join('\n')).not.toMatch(
    /zeping|ananiadou|manchester|tencent|yu20|41ba67169/i,
  );
  const [backup = '', ...others] = besides();
  expect(others).toEqual([]);
  expect(tree(join(folder, backup))).toEqual(before);
  expect(await check()).toMatchObject({ status: 0, stderr: '' });
});

describe('the first number', () => {
  const published = {
    scholar_id: 'AAAAAAAAAAAJ',
    name: 'Ada Lovelace',
    citedby: 512,
    hindex: 9,
    publications: {},
    updated: '2025-03-01 04:05:06',
  };

  it('is read once at the end, also from the branch of an old site', async () => {
    service.answer(({ url }) => (url.pathname === '/gs_data.json' ? { body: published } : { status: 403 }));
    const { status, stdout, stderr } = await init(['--from', 'acad-homepage', fixture('boxes'), '--yes']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Wrote data/scholar-stats.json.');
    expect(json('scholar-stats')).toMatchObject({ citedBy: 512, hIndex: 9, asOf: '2025-03-01' });
    expect(json('site')).toMatchObject({
      scholarStats: { sources: ['google-scholar', 'openalex', 'published-file'], repository: 'ada/ada.github.io' },
    });
    const paths = service.requests.map(({ url }) => url.pathname);
    expect(paths).toEqual(['/citations', '/authors/orcid:0000-0002-1825-0097', '/gs_data.json']);
  });

  it('prints what to do if no source responds, and still writes the site', async () => {
    service.answer(services);
    const { status, stdout } = await init(['--orcid', ORCID, '--github', 'ada', '--yes']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/No source gave a number yet\.\nWhat you can do[\s\S]* npm run scholar:set -- 980/);
    expect(json('scholar-stats')).toMatchObject({ source: 'none', citedBy: null });
  });
});

it('shows a preview and writes nothing without --yes', async () => {
  const before = data();
  const { status, stdout } = await init(['--name', 'Ada Lovelace', '--url', 'https://ada.example.org', '--offline']);
  expect(status).toBe(3);
  expect(stdout).toMatchSnapshot();
  expect(data()).toEqual(before);
  expect(besides()).toEqual([]);
  expect(service.requests).toEqual([]);
});

it('works with only typed answers', async () => {
  expect(await init(['--name', 'Ada Lovelace', '--github', 'ada', '--offline', '--yes'])).toMatchObject({ status: 0 });
  expect(json('profile')).toMatchObject({
    name: 'Ada Lovelace',
    profiles: [{ network: 'GitHub', username: 'ada' }],
    bio: [],
  });
  expect(await check()).toMatchObject({ status: 0, stderr: '' });
});

it.each(['seed', 'boxes'] as const)('makes valid data of the old site "%s"', async (name) => {
  const site = fixture(name);
  const before = tree(site);
  const { status, stdout } = await init(['--from', 'acad-homepage', site, '--offline', '--yes']);
  expect(status).toBe(0);
  expect(stdout.replace(/data-backup-[\d-]+/, 'BACKUP')).toMatchSnapshot();
  expect((await check()).status).toBe(0);
  expect(tree(site)).toEqual(before);
  if (name === 'boxes') {
    expect(text('public/images/engine.png')).toBe(readFileSync(join(site, 'images/engine.png'), 'utf8'));
    expect(text('public/images/ada-portrait.jpg')).toBe(readFileSync(join(site, 'images/ada portrait.jpg'), 'utf8'));
  }
  expect(service.requests).toEqual([]);
});

it('overwrites no file in public/, and reuses identical ones', async () => {
  mkdirSync(join(folder, 'public', 'images'));
  writeFileSync(join(folder, 'public/images/engine.png'), 'another engine');
  cpSync(join(fixture('boxes'), 'images/ada portrait.jpg'), join(folder, 'public/images/ada-portrait.jpg'));
  await init(['--from', 'acad-homepage', fixture('boxes'), '--yes', '--name', 'Ada King']);
  expect(text('public/images/engine.png')).toBe('another engine');
  expect(text('public/images/engine-2.png')).toBe(readFileSync(join(fixture('boxes'), 'images/engine.png'), 'utf8'));
  expect(readdirSync(join(folder, 'public/images')).sort()).toEqual(['ada-portrait.jpg', 'engine-2.png', 'engine.png']);
  expect(json('profile')).toMatchObject({
    name: 'Ada King',
    alternateName: ['Ada Lovelace'],
    image: '/images/ada-portrait.jpg',
  });
  expect(text('data/publications.json')).toContain('/images/engine-2.png');
});

it('uses the name from the command if the old site has none, and splits a name in two scripts', async () => {
  const site = fixture('boxes');
  writeFileSync(join(site, '_config.yml'), 'repository: ada/ada.github.io\nauthor:\n  name: ""\n');
  const nameless = await init(['--from', 'acad-homepage', site, '--yes']);
  expect(nameless).toMatchObject({ status: 1, stderr: expect.stringContaining('give --name "Ada Lovelace"') });
  expect(await init(['--from', 'acad-homepage', site, '--yes', '--name', 'Ada Lovelace'])).toMatchObject({ status: 0 });
  expect(json('profile')).toMatchObject({ name: 'Ada Lovelace', alternateName: [] });
  writeFileSync(join(site, '_config.yml'), 'repository: ada/ada.github.io\nauthor:\n  name: Ada Lovelace (阿达)\n');
  expect(await init(['--from', 'acad-homepage', site, '--yes'])).toMatchObject({ status: 0 });
  expect(json('profile')).toMatchObject({ name: 'Ada Lovelace', alternateName: ['阿达'] });
});

it('reads a page in Windows-1252, and reports it', async () => {
  const site = fixture('boxes');
  writeFileSync(
    join(site, '_pages/about.md'),
    Buffer.from('I work in Z\xfcrich on engines, looms and cards.\n', 'latin1'),
  );
  const { status, stdout } = await init(['--from', 'acad-homepage', site, '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain('_pages/about.md:1: _pages/about.md: is not UTF-8, so it was read as Windows-1252');
  expect(json('profile')).toMatchObject({ bio: ['I work in Zürich on engines, looms and cards.'] });
});

it('runs twice, and keeps both backups', async () => {
  await init(['--name', 'Ada Lovelace', '--github', 'ada', '--offline', '--yes']);
  const first = data();
  await init(['--name', 'Grace Hopper', '--github', 'grace', '--offline', '--yes']);
  expect(besides()).toHaveLength(2);
  expect(besides().map((name) => tree(join(folder, name)))).toContainEqual(first);
});

describe('leaves data/ unchanged', () => {
  let before: Record<string, string>;
  beforeEach(() => {
    before = data();
  });
  afterEach(() => {
    expect(data()).toEqual(before);
    expect(besides()).toEqual([]);
  });

  it.each<[string, (site: string) => void, RegExp]>([
    ['a folder that is not there', (site) => rmSync(site, { recursive: true }), /is not a folder/],
    [
      'a folder of something else',
      (site) => rmSync(join(site, '_config.yml')),
      /has no _config\.yml, so it is not an acad-homepage site/,
    ],
    [
      'a site without its page',
      (site) => rmSync(join(site, '_pages'), { recursive: true }),
      /has no _pages\/about\.md/,
    ],
    [
      'broken YAML',
      (site) => writeFileSync(join(site, '_config.yml'), 'title: x\nauthor:\n  name: "Ada'),
      /^_config\.yml:3: found invalid YAML: /m,
    ],
    [
      'a broken menu',
      (site) => writeFileSync(join(site, '_data/navigation.yml'), 'main:\n\t- x'),
      /^_data\/navigation\.yml:2: found invalid YAML/m,
    ],
    ['YAML of another shape', (site) => writeFileSync(join(site, '_config.yml'), '- a\n- b'), /has no author in/],
    ['an empty file', (site) => writeFileSync(join(site, '_config.yml'), ''), /has no author in/],
    [
      'a page that is a picture',
      (site) => writeFileSync(join(site, '_pages/about.md'), Buffer.from([0x89, 0x50, 0xff, 0xfe])),
      /has a _pages\/about\.md that is not UTF-8 text/,
    ],
    [
      'a page on which nothing stands',
      (site) => writeFileSync(join(site, '_pages/about.md'), '---\ntitle: ""\n---\n'),
      /^Nothing could be read from the pages of .*: no biography, no news, no papers\.$/m,
    ],
  ])('when it is given %s', async (_, damage, message) => {
    const site = fixture('boxes');
    damage(site);
    const { status, stderr } = await init(['--from', 'acad-homepage', site, '--yes']);
    mkdirSync(site, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(message) });
    expect(stderr).toContain('Nothing was written');
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'academicpages',
      {
        '_config.yml': 'author:\n  name: Ada Lovelace\n',
        '_pages/about.md': '---\npermalink: /\n---\nI weave.\n',
        '_publications/2020-a.md': '---\ntitle: A\n---\n',
        '_talks/2020-b.md': '---\ntitle: B\n---\n',
      },
      ['npm run import -- path/papers.bib', 'Not read: _publications/ (1 file)', 'Not read: _talks/ (1 file)'],
    ],
    [
      'al-folio',
      {
        '_config.yml': 'first_name: Ada\n',
        '_pages/about.md': '---\nlayout: about\n---\nI weave.\n',
        '_bibliography/papers.bib': '@misc{a}',
      },
      ['/_bibliography/papers.bib'],
    ],
    [
      'Hugo Blox (Wowchemy)',
      { 'config/_default/hugo.yaml': '', 'content/authors/admin/_index.md': '', 'publications.bib': '' },
      ['/publications.bib'],
    ],
    [
      'PRISM',
      {
        'content/config.toml': '',
        'content/publications.bib': '',
        'package.json': '{"dependencies":{"next":"15"}}',
        'next.config.ts': '',
      },
      ['/content/publications.bib'],
    ],
    ['Minimal Mistakes', { '_config.yml': 'remote_theme: "mmistakes/minimal-mistakes@4.1"\n' }, ['path/papers.bib']],
    ['Quarto', { '_quarto.yml': 'project:\n  type: website\n', 'index.qmd': '' }, ['path/papers.bib']],
    ['Hugo PaperMod', { 'hugo.yaml': 'theme: ["PaperMod"]\n', 'content/_index.md': '' }, ['path/papers.bib']],
  ])('when it is given a site of %s, with advice', async (template, files, lines) => {
    const site = join(folder, 'other');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(site, path, '..'), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    const { status, stderr } = await init(['--from', 'acad-homepage', site, '--yes']);
    rmSync(site, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain(`was made with ${template}; only acad-homepage sites can be read.`);
    for (const line of lines) expect(stderr).toContain(line);
    expect(stderr).toContain('Nothing was written');
  });

  it('when no service responds', async () => {
    const { status, stderr } = await init(['--orcid', ORCID, '--github', 'ada', '--yes'], bases(await nobody()));
    expect(status).toBe(4);
    expect(stderr).toMatch(/could not be reached.*\nRun this again later, or with --offline/);
  });

  it('when the record exists but its works cannot be read', async () => {
    service.answer((asked) => (asked.url.pathname.endsWith('/works') ? { status: 404 } : services(asked)));
    expect(await init(['--orcid', ORCID, '--github', 'ada', '--yes'])).toMatchObject({ status: 4 });
  });

  it('when the record has no name, or the URL is unknown', async () => {
    service.answer((asked) =>
      asked.url.pathname.endsWith('/record') ? { body: { 'orcid-identifier': { path: ORCID } } } : services(asked),
    );
    const nameless = await init(['--orcid', ORCID, '--github', 'ada', '--yes']);
    expect(nameless).toMatchObject({ status: 2, stderr: expect.stringContaining('The name is missing') });
    const homeless = await init(['--name', 'Ada', '--offline', '--yes']);
    expect(homeless).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('The address of the site is missing'),
    });
  });

  it.each<[string[], string]>([
    [['--orcid', '0000-0002-1825-0098'], '--orcid: found "0000-0002-1825-0098", expected an ORCID iD'],
    [['--from', 'al-folio', '.'], '--from: found "al-folio", expected acad-homepage'],
    [['--from', 'acad-homepage'], 'found no folder, expected one'],
    [['Ada'], 'found "Ada", expected options only'],
    [['--nmae', 'x'], '--nmae'],
  ])('when the usage is wrong: %j', async (args, message) => {
    const { status, stderr } = await init(args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(stderr).toContain('Usage: npm run init');
  });

  inLongRuns(() => {
    it('when it is interrupted during a request', async () => {
      service.answer(services);
      const { status } = await spawnCommand(
        'init',
        ['--orcid', ORCID, '--github', 'ada', '--yes'],
        folder,
        bases(service.url),
        (output, kill) => {
          if (output.includes('fetching the record')) kill('SIGINT');
        },
      );
      expect(status).not.toBe(0);
    });
  });
});

inLongRuns(() => {
  describe('after kill -9', () => {
    /** Runs init with one file system call replaced by one that kills the process. */
    const dieAt = (trap: string) => {
      const preload = join(folder, 'trap.mjs');
      writeFileSync(
        preload,
        `import fs from 'node:fs';\nimport promises from 'node:fs/promises';\nimport { syncBuiltinESMExports } from 'node:module';\n${trap}\nsyncBuiltinESMExports();`,
      );
      return spawnCommand('init', ['--name', 'Ada Lovelace', '--github', 'ada', '--offline', '--yes'], folder, {
        NODE_OPTIONS: `--import ${preload}`,
      });
    };

    it('while the new files are written, the old ones are unchanged and the next run cleans up', async () => {
      const before = data();
      const { status } = await dieAt(
        "const open = promises.open; promises.open = async (path, ...rest) => { if (String(path).includes('news.json')) process.kill(process.pid, 'SIGKILL'); return open(path, ...rest); };",
      );
      expect(status).not.toBe(0);
      expect(data()).toEqual(before);
      expect(besides().some((name) => name.startsWith('.data-new-'))).toBe(true);
      await init(['--name', 'Ada', '--github', 'ada', '--offline']);
      expect(besides()).toEqual(['trap.mjs']);
      expect(data()).toEqual(before);
    });

    it('between the two renames, the next run restores data/', async () => {
      const before = data();
      await dieAt(
        "const rename = fs.renameSync; fs.renameSync = (from, to) => { rename(from, to); process.kill(process.pid, 'SIGKILL'); };",
      );
      expect(existsSync(join(folder, 'data'))).toBe(false);
      const { stderr } = await init(['--name', 'Ada', '--github', 'ada', '--offline']);
      expect(stderr).toMatch(/An earlier run was interrupted; data\/ was restored from data-backup-[\d-]+\/\./);
      expect(data()).toEqual(before);
      expect(besides()).toEqual(['trap.mjs']);
    });

    it('restores data/ when the second rename fails', async () => {
      const before = data();
      const { status } = await dieAt(
        "const rename = fs.renameSync; let calls = 0; fs.renameSync = (from, to) => { if (++calls === 2) throw new Error('no space'); rename(from, to); };",
      );
      expect(status).toBe(1);
      expect(data()).toEqual(before);
      expect(besides()).toEqual(['trap.mjs']);
    });
  });
});

it('prints its help', async () => {
  const { status, stdout } = await init(['--help']);
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
});

it('lists the files in public/ that the new content does not use, and keeps them', async () => {
  const files = ['cv.pdf', 'images/me.jpg', 'publications/old.pdf', 'publications/.gitkeep', 'pictures/me-1.avif'];
  for (const file of files) {
    mkdirSync(join(folder, 'public', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'public', file), '');
  }
  const { status, stdout } = await init(['--from', 'acad-homepage', fixture('boxes'), '--offline', '--yes']);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /\nNothing in the new data\/ refers to these files; delete those that are not yours:\n {2}public\/cv\.pdf\n {2}public\/images\/me\.jpg\n {2}public\/publications\/old\.pdf\n$/,
  );
  for (const file of files) expect(existsSync(join(folder, 'public', file))).toBe(true);
});

test('text of an old site without a matching section becomes a page, which is valid and in the menu', async () => {
  const site = fixture('boxes');
  const page = join(site, '_pages', 'about.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n# 🎈 Beyond work\nI *sail*.\n\n![A boat](images/engine.png)\n`);
  const { status, stdout } = await init(['--from', 'acad-homepage', site, '--offline', '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain(
    '🎈 Beyond work: the new site has no such section; kept as the page data/pages/beyond-work.md',
  );
  expect(stdout).toContain('pages             beyond-work');
  expect(text('data/pages/beyond-work.md')).toBe(
    '---\ntitle: "🎈 Beyond work"\nmenu: "🎈 Beyond work"\n---\n\nI *sail*.\n\n![A boat](/images/engine.png)\n',
  );
  expect((await check()).status).toBe(0);
});
