import { join } from 'node:path';
import { profilePage } from '@/__tests__/helpers/profile-page';
import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { inLongRuns } from '@/__tests__/helpers/runs';
import { SCHOLAR_ID } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, startService } from '@/__tests__/helpers/service';
import { transformPublishedFile } from '@/lib/stats/published-file';
import { emptyStats, scholarStatsSchema } from '@/lib/stats/types';

jest.setTimeout(60_000);

const KEYS = { OPENALEX_API_KEY: 'alex-key', SEMANTIC_SCHOLAR_API_KEY: 's2-key', SERPAPI_KEY: 'serp-key' };
const SNAPSHOT = 'data/scholar-stats.json';
const page = profilePage({
  name: 'Ada Lovelace',
  years: { 2025: 198, 2026: 105 },
  papers: [
    { id: '9yKSN-GCB0IC', title: 'The engine', citedBy: 305 },
    { id: 'u5HHmVD_uO8C', title: 'Notes', citedBy: 40 },
    { id: 'd1gkVwhDpl0C', title: 'A paper of another time', citedBy: 2 },
  ],
});
const author = {
  id: 'https://openalex.org/A5023888391',
  orcid: 'https://orcid.org/0000-0002-1825-0097',
  display_name: 'Ada Lovelace',
  cited_by_count: 612,
  summary_stats: { h_index: 7, i10_index: 6 },
  counts_by_year: [],
};

/** The four services on one server: each has its own paths. */
const services =
  (answers: { scholar?: Reply; serpapi?: Reply; openalex?: Reply; semantic?: Reply }) =>
  ({ url }: Asked): Reply => {
    if (url.pathname === '/citations') return answers.scholar ?? { status: 429 };
    if (url.pathname === '/search.json') return answers.serpapi ?? { status: 500 };
    if (url.pathname.startsWith('/graph/v1/')) return answers.semantic ?? { status: 500 };
    return answers.openalex ?? { status: 404 };
  };

let service: Service;
let place: Workspace;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.requests.length = 0;
  place = await workspace(['google-scholar', 'openalex']);
});
afterEach(() => place.remove());

const bases = (url: string) => ({
  SCHOLAR_BASE_URL: url,
  SERPAPI_BASE_URL: url,
  OPENALEX_BASE_URL: url,
  SEMANTIC_SCHOLAR_BASE_URL: url,
});
const run = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  place.run(args, { ...bases(service.url), ...env });
const snapshot = async () => scholarStatsSchema.parse(JSON.parse(await place.text(SNAPSHOT)));
const cells = (line: string) => line.split(/ {2,}/);

it('writes and publishes the numbers of Scholar, and then finds nothing new', async () => {
  service.answer(services({ scholar: { body: page } }));
  const first = await run(['--publish', 'out/branch']);
  expect(first.status).toBe(0);
  expect(first.stderr.trim().split('\n')).toEqual(['google-scholar: querying …', 'google-scholar: 980 citations']);
  const [headings, scholar, openalex, ...rest] = first.stdout.trim().split('\n');
  expect(cells(headings ?? '')).toEqual(['source', 'total', 'h', 'matched', 'unmatched', 'age']);
  expect(cells(scholar ?? '')).toEqual(['google-scholar', '980', '9', '2', '1', '0 days', 'used']);
  expect(openalex).toMatch(/^openalex +not queried/);
  expect(rest).toContain('Unmatched at the source: A paper of another time');

  const text = await place.text(SNAPSHOT);
  const stats = await snapshot();
  expect(text).toBe(`${JSON.stringify(stats, null, 2)}\n`);
  expect(stats).toMatchObject({ source: 'google-scholar', citedBy: 980, citesPerYear: { 2025: 198, 2026: 105 } });
  expect(Object.entries(stats.publications)).toEqual([
    ['lovelace2024notes', 40],
    ['lovelace2023engine', 305],
  ]);

  const published = JSON.parse(await place.text('out/branch/gs_data.json'));
  expect(Object.keys(published.publications)).toContain(`${SCHOLAR_ID}:d1gkVwhDpl0C`);
  const publications = [
    { id: 'lovelace2024notes', title: 'Notes' },
    { id: 'lovelace2023engine', title: 'The Engine' },
  ];
  const context = { scholarId: SCHOLAR_ID, profileNames: ['Ada Lovelace'], publications, now: Date.now };
  expect(transformPublishedFile(published, { ...context, fetchedAt: stats.fetchedAt ?? '' })).toEqual(stats);
  const shields = JSON.parse(await place.text('out/branch/gs_data_shieldsio.json'));
  expect(shields).toEqual({ schemaVersion: 1, label: 'citations', message: '980' });

  const second = await run();
  expect(second).toMatchObject({ status: 3, stdout: expect.stringContaining('Nothing new') });
  expect(await place.text(SNAPSHOT)).toBe(text);
  expect(await place.dataFiles()).not.toContainEqual(expect.stringContaining('.tmp'));
});

it('queries the next source after a block, and lists our papers without a count', async () => {
  service.answer(services({ openalex: { body: author } }));
  const { status, stdout } = await run();
  expect(status).toBe(0);
  expect(stdout).toMatch(/google-scholar +Inaccessible: Google Scholar blocks this machine/);
  expect(stdout).toMatch(/openalex +612 +7 +0 +0 +0 days +used/);
  expect(stdout).toContain('Without a count: lovelace2024notes (Notes)');
  expect(await snapshot()).toMatchObject({ source: 'openalex', citedBy: 612, hIndex: 7, publications: {} });
  expect(service.requests.filter(({ url }) => url.pathname === '/citations')).toHaveLength(1);
});

it('prints no key, and leaves the file unchanged when all sources fail', async () => {
  await place.write(
    'data/site.json',
    (await place.text('data/site.json')).replace('"google-scholar"', '"serpapi", "semantic-scholar"'),
  );
  await place.write('.env.local', `SERPAPI_KEY=${KEYS.SERPAPI_KEY}\nOPENALEX_API_KEY=shadowed\n`);
  await place.write('.env', `SERPAPI_KEY=shadowed\nSEMANTIC_SCHOLAR_API_KEY=${KEYS.SEMANTIC_SCHOLAR_API_KEY}\n`);
  await place.write(SNAPSHOT, emptyStats);
  service.answer(services({}));
  const { status, stdout, stderr } = await run([], { OPENALEX_API_KEY: KEYS.OPENALEX_API_KEY });
  expect(status).toBe(4);
  expect(stdout).toContain('No source was usable; data/scholar-stats.json is unchanged, without numbers.');
  expect(JSON.parse(await place.text(SNAPSHOT))).toEqual(emptyStats);
  const sent = service.requests.map(({ url, headers }) => url.searchParams.get('api_key') ?? headers['x-api-key']);
  expect(sent).toEqual(['serp-key', 's2-key', 'alex-key']);
  for (const key of Object.values(KEYS)) expect(stdout + stderr).not.toContain(key);
});

it('fails only when the last successful read is too long ago', async () => {
  const days = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
  const stats = { ...emptyStats, source: 'google-scholar', citedBy: 980 };
  const env = bases(await nobody());
  await place.write(SNAPSHOT, { ...stats, fetchedAt: days(6.9) });
  const early = await place.run(['--fail-after-days', '7'], env);
  expect(early).toMatchObject({ status: 3, stdout: expect.stringContaining('read 6 days ago') });
  await place.write(SNAPSHOT, { ...stats, fetchedAt: days(7.1) });
  expect((await place.run(['--fail-after-days', '7'], env)).status).toBe(4);
  expect((await place.run([], env)).status).toBe(4);
});

it('accepts an implausible number only with --accept', async () => {
  const profileUrl = `https://scholar.google.com/citations?user=${SCHOLAR_ID}`;
  const before = { ...emptyStats, source: 'google-scholar', profileUrl, citedBy: 9000 };
  await place.write(SNAPSHOT, before);
  service.answer(services({ scholar: { body: page } }));
  const refused = await run();
  expect(refused).toMatchObject({ status: 4, stdout: expect.stringContaining('from 9000 to 980 citations') });
  expect(refused.stdout).toContain('--accept');
  expect(JSON.parse(await place.text(SNAPSHOT))).toEqual(before);
  expect((await run(['--accept'])).status).toBe(0);
  expect((await snapshot()).citedBy).toBe(980);
});

inLongRuns(() => {
  it.each([
    [
      'half written',
      "handle.writeFile = async () => { await writeFile('{ \"source\":', 'utf8'); process.kill(process.pid, 'SIGKILL'); };",
    ],
    ['not yet synced', "handle.sync = async () => process.kill(process.pid, 'SIGKILL');"],
  ])('keeps the old file when it is killed while the new one is %s', async (_, trap) => {
    const preload = join(place.folder, 'trap.mjs');
    await place.write(
      'trap.mjs',
      `import fs from 'node:fs/promises';
     import { syncBuiltinESMExports } from 'node:module';
     const open = fs.open;
     fs.open = async (path, ...rest) => {
       const handle = await open(path, ...rest);
       const writeFile = handle.writeFile.bind(handle);
       if (String(path).includes('scholar-stats.json')) { ${trap} }
       return handle;
     };
     syncBuiltinESMExports();`,
    );
    await place.write(SNAPSHOT, emptyStats);
    service.answer(services({ scholar: { body: page } }));
    const { status, stdout } = await place.spawn([], { ...bases(service.url), NODE_OPTIONS: `--import ${preload}` });
    expect(status).not.toBe(0);
    expect(stdout).toContain('used');
    expect(stdout).not.toContain('Wrote');
    expect(JSON.parse(await place.text(SNAPSHOT))).toEqual(emptyStats);
    // It was killed during the write: the temporary file is next to the file.
    expect(await place.dataFiles()).toContainEqual(expect.stringContaining('.tmp'));
    expect((await run()).status).toBe(0);
  });
});

it('reports a file that cannot be written', async () => {
  service.answer(services({ scholar: { body: page } }));
  const { status, stderr } = await run(['--publish', 'data/site.json']);
  expect(status).toBe(1);
  expect(stderr).toContain('data/site.json already exists as another kind of file.');
  expect(await place.dataFiles()).not.toContain('scholar-stats.json');
});

it('reads nothing while the content has mistakes', async () => {
  await place.write('data/news.json', [{ date: 'soon', text: 'x' }]);
  const { status, stderr } = await run();
  expect(status).toBe(1);
  expect(stderr).toContain('data/news.json › entry 1');
  expect(service.requests).toEqual([]);
});

it('replaces an invalid snapshot, and reports it', async () => {
  await place.write(SNAPSHOT, '{ "source": ');
  service.answer(services({ scholar: { body: page } }));
  const { status, stderr } = await run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('treated as empty') });
  expect((await snapshot()).citedBy).toBe(980);
});

it.each([
  [['--acept'], '--acept'],
  [['now'], 'now'],
  [['--publish'], '--publish'],
  [['--publish', ''], '--publish'],
  [['--fail-after-days', 'soon'], 'expected a number of days such as 7'],
])('explains wrong usage: %j', async (args, named) => {
  const { status, stderr } = await run(args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(named) });
  expect(stderr).toContain('Usage: npm run scholar:refresh');
  expect(service.requests).toEqual([]);
});

it('documents its options and exit codes', async () => {
  const { status, stdout } = await run(['--help']);
  expect(status).toBe(0);
  for (const word of [
    '--accept',
    '--publish DIR',
    '--fail-after-days N',
    '0 updated',
    '3 nothing new',
    '4 all sources failed',
    '2 wrong usage',
  ])
    expect(stdout).toContain(word);
});

it('reads a saved profile page in any language, but not of another person', async () => {
  const german = page.replace('>980<', '>1.980<').replace('Citations', 'Zitationen');
  await place.write('page.html', german);
  expect(await place.run(['--from-file', 'page.html'])).toMatchObject({ status: 0 });
  expect(await snapshot()).toMatchObject({ source: 'google-scholar', citedBy: 1980, hIndex: 9 });
  await place.write('page.html', page.replaceAll(SCHOLAR_ID, 'DhtAFkwAAAAJ'));
  const other = await place.run(['--from-file', 'page.html']);
  expect(other).toMatchObject({ status: 4, stdout: expect.stringContaining('DhtAFkwAAAAJ') });
  expect(await place.run(['--from-file', 'nowhere.html'])).toMatchObject({ status: 4 });
  expect((await snapshot()).citedBy).toBe(1980);
});

it.each([
  ['en', 'Our systems have detected unusual traffic'],
  ['de', 'Unsere Systeme haben ungewöhnlichen Datenverkehr festgestellt'],
  ['zh', '我们的系统检测到您的计算机网络中存在异常流量'],
  ['fr', 'Nos systèmes ont détecté un trafic exceptionnel'],
])('a block page in %s is reported with advice', async (_, text) => {
  service.answer(services({ scholar: { body: `<html><body>${text}</body></html>` } }));
  const { status, stdout } = await run();
  expect(status).toBe(4);
  expect(stdout).toMatch(/google-scholar +Inaccessible: Google Scholar blocks this machine.*--from-file page\.html/);
  for (const way of ['scholar:refresh', '--from-file', 'scholar:set', 'ORCID', 'SERPAPI_KEY', 'docs/numbers.md'])
    expect(stdout).toContain(way);
});
