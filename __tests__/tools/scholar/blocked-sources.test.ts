import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { fixtureJson, ourPublications, SCHOLAR_ID, statsOf } from '@/__tests__/helpers/scholar';
import { type Asked, type Reply, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { BLOCKS, baseUrls, standIns } from '@/__tests__/helpers/stand-ins';
import { STATS_SOURCES } from '@/lib/content/schemas/site';
import type { SourceName } from '@/lib/stats/settings';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { refresh } from '@/tools/scholar/refresh';
import { SOURCES } from '@/tools/scholar/sources/registry';
import { WAYS_OUT } from '@/tools/scholar/ways-out';

jest.setTimeout(120_000);

const ORCID = '0000-0002-1825-0097';
const SNAPSHOT = 'data/scholar-stats.json';
const profileUrl = `https://scholar.google.com/citations?user=${SCHOLAR_ID}`;
const days = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
/** The ending of each message about a source that rejects all requests. */
const ENDS: Readonly<Record<SourceName, RegExp>> = {
  'google-scholar': /--from-file page\.html"$/,
  serpapi: /quota is renewed$/,
  openalex: /try again tomorrow$/,
  'semantic-scholar': /set a free key in SEMANTIC_SCHOLAR_API_KEY$/,
  inspire: /try again later$/,
  'published-file': /remove "published-file" from scholarStats\.sources$/,
};

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('the command, when every source blocks it', () => {
  let place: Workspace;
  beforeEach(async () => {
    place = await workspace(STATS_SOURCES);
  });
  afterEach(() => place.remove());

  it.each([
    'English, a captcha',
    'German, consent',
    'Chinese, unusual traffic',
    'French, consent',
    'Japanese, to the sorry page',
  ])('%s: prints advice for each source, and leaves the committed file unchanged', async (block) => {
    const known: ScholarStats = {
      ...{ ...emptyStats, source: 'google-scholar', profileUrl, citedBy: 500, hIndex: 9, i10Index: 8 },
      ...{ citesPerYear: { 2025: 90 }, publications: { lovelace2024notes: 40 } },
      ...{ asOf: days(9).slice(0, 10), fetchedAt: days(9) },
    };
    await place.write(SNAPSHOT, known);
    const before = await place.text(SNAPSHOT);
    const scholar = BLOCKS[block];
    service.answer(standIns({ ...(scholar && { scholar }) }));
    const env = { ...baseUrls(service.url), SERPAPI_KEY: 'serp-key' };
    const { status, stdout } = await place.run(['--fail-after-days', '7'], env);
    expect(status).toBe(4);
    const rows = stdout.split('\n').slice(1, 1 + STATS_SOURCES.length);
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual([...STATS_SOURCES]);
    for (const [index, name] of STATS_SOURCES.entries()) expect(rows[index]).toMatch(ENDS[name]);
    expect(stdout).toContain('data/scholar-stats.json is unchanged, read 9 days ago.');
    expect(stdout.trimEnd().endsWith(WAYS_OUT)).toBe(true);
    expect(await place.text(SNAPSHOT)).toBe(before);
    expect(await place.dataFiles()).not.toContainEqual(expect.stringContaining('.tmp'));
    // An outage of up to a week is silent, and loses nothing either.
    expect((await place.run(['--fail-after-days', '10'], env)).status).toBe(3);
    expect(await place.text(SNAPSHOT)).toBe(before);
  });
});

const usernames = new Map([
  ['Google Scholar', SCHOLAR_ID],
  ['ORCID', ORCID],
  ['OpenAlex', 'A5023888391'],
  ['Semantic Scholar', '1741101'],
  ['INSPIRE HEP', '1010907'],
]);
const here = () => sourceContext({ usernames, environment: { ...baseUrls(service.url), SERPAPI_KEY: 'serp-key' } });
const run = (second: SourceName, previous: ScholarStats, accept = false) =>
  refresh({
    sources: [SOURCES['google-scholar'], SOURCES[second]],
    ...{ context: here(), previous, preferred: ['google-scholar', second], maxAgeDays: 30, accept },
    progress: () => {},
  });
const google = (asOf: string): ScholarStats =>
  statsOf(500, {
    ...{ profileUrl, asOf, fetchedAt: `${asOf}T00:00:00.000Z`, hIndex: 9 },
    publications: { yu2024neuron: 40 },
  });

it.each(Object.entries(BLOCKS))('a block (%s) is reported as one, with advice', async (_, scholar) => {
  service.answer(standIns({ scholar }));
  const { answers, state } = await run('openalex', emptyStats);
  expect(state).toBe('failed');
  expect(answers[0]).toMatchObject({ state: 'failed', error: { kind: 'Inaccessible' } });
  const [first] = answers;
  expect(first?.state === 'failed' && first.error.message).toMatch(/blocks this machine.*--from-file page\.html"$/);
});

it.each<[string, Reply]>([
  ['an error of the server', { status: 500 }],
  ['a web page in place of data', { body: '<h1>Wartungsarbeiten</h1>' }],
  ['torn data', { headers: { 'content-type': 'application/json' }, body: '{"citedby": 5' }],
  ['an empty answer', { headers: { 'content-type': 'application/json' }, body: '' }],
  ['an answer of another shape', { body: { hello: 'world' } }],
  ['nothing there', { status: 404 }],
  ['a teapot', { status: 418 }],
  ['another address', { status: 302, headers: { location: 'https://example.org/' } }],
])('%s: the message of every source contains advice', async (_, reply) => {
  service.answer(() => reply);
  for (const name of STATS_SOURCES) {
    const { answers } = await run(name, emptyStats);
    const last = answers.at(-1);
    const message = last?.state === 'failed' ? last.error.message : '';
    expect([name, message]).toEqual([
      name,
      expect.stringMatching(/(?:; |: )[^;:]*(?:add|try|run|open|search|check|correct|write|"npm)\b/),
    ]);
  }
});

// The other sources' results for the same person: only a total each, no known papers.
const paged =
  (total: number) =>
  ({ url }: Asked): Reply =>
    url.pathname === '/api/literature'
      ? { body: { hits: { total: 1, hits: [{ metadata: { titles: [{ title: 'x' }], citation_count: total } }] } } }
      : { body: { id: '1010907', metadata: { control_number: 1_010_907, name: { preferred_name: 'Zeping Yu' } } } };
const SECOND: Readonly<Record<string, (total: number) => (asked: Asked) => Reply>> = {
  openalex: (total) =>
    standIns({
      openalex: {
        body: { id: 'https://openalex.org/A5023888391', display_name: 'Zeping Yu', cited_by_count: total, results: [] },
      },
    }),
  'semantic-scholar': (total) => (asked) =>
    asked.method === 'POST'
      ? { status: 400 }
      : standIns({ semantic: { body: { authorId: '1741101', name: 'Zeping Yu', citationCount: total } } })(asked),
  inspire: (total) => (asked) => (asked.url.pathname.startsWith('/api/') ? paged(total)(asked) : standIns({})(asked)),
};
const SECOND_NAMES: readonly SourceName[] = ['openalex', 'semantic-scholar', 'inspire'];

it.each(SECOND_NAMES)('%s is used after a block only under the acceptance rules', async (second) => {
  const answer = (total: number) => service.answer(SECOND[second]?.(total) ?? standIns({}));
  // The current numbers are recent: all of them are kept.
  answer(333);
  const young = google('2026-11-15');
  const kept = await run(second, young);
  expect(kept).toMatchObject({ state: 'unchanged', reading: null, stats: young });
  expect(kept.answers.map(({ state }) => state)).toEqual(['failed', 'kept-back']);
  expect(kept.answers[1]).toMatchObject({ error: { message: expect.stringMatching(/--accept uses these instead$/) } });

  // They are old, and the other total is within a factor of two: it replaces them, and nothing of the first source is mixed in.
  const old = google('2026-10-01');
  const next = await run(second, old);
  expect(next).toMatchObject({ state: 'updated', stats: { source: second, citedBy: 333, publications: {} } });
  expect(next.stats.profileUrl).not.toBe(profileUrl);

  // A split author record or another person: it waits for the owner's confirmation.
  answer(4);
  const split = await run(second, old);
  expect(split).toMatchObject({ state: 'failed', stats: old });
  expect(split.answers[1]).toMatchObject({ state: 'refused', error: { message: expect.stringContaining('--accept') } });
  expect(await run(second, old, true)).toMatchObject({ state: 'updated', stats: { citedBy: 4, source: second } });

  // Before the first number, any valid reading is accepted.
  expect(await run(second, emptyStats)).toMatchObject({ state: 'updated', stats: { citedBy: 4, source: second } });
});

it('accepts numbers of the same Google Scholar profile from SerpApi and from a published file', async () => {
  const file = Object(fixtureJson('ok.json'));
  const raw = Object(fixtureJson('serpapi-raw.json'));
  service.answer(standIns({ published: { body: file }, serpapi: { body: raw } }));
  for (const second of ['published-file', 'serpapi'] as const) {
    const outcome = await run(second, google('2026-11-15'));
    expect(outcome).toMatchObject({ state: 'updated', stats: { source: 'google-scholar', citedBy: 980 } });
    expect(Object.keys(outcome.stats.publications).length).toBeGreaterThan(3);
    expect(ourPublications.map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.keys(outcome.stats.publications)),
    );
    // Never older.
    const newer = google('2026-11-22');
    if (second === 'published-file')
      expect(await run(second, newer)).toMatchObject({ state: 'unchanged', stats: newer });
  }
});
