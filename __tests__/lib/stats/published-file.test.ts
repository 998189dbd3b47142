import { context, fixture, fixtureJson, ourPublications, SCHOLAR_ID, statsErrorOf } from '@/__tests__/helpers/scholar';
import { readText } from '@/lib/net/http';
import { type PublishedFileContext, transformPublishedFile } from '@/lib/stats/published-file';
import { scholarStatsSchema } from '@/lib/stats/types';
import { parseLenientJson } from '@/lib/stats/values';

function transform(body: unknown, changes: Partial<PublishedFileContext> = {}) {
  const stats = transformPublishedFile(body, { ...context, ...changes });
  expect(scholarStatsSchema.parse(stats)).toEqual(stats);
  return stats;
}

async function transformBytes(bytes: Buffer) {
  const answer = async () => new Response(new Uint8Array(bytes));
  const { text } = await readText('https://example.org/', { fetch: answer, timeoutMs: 1000, now: context.now });
  return transform(parseLenientJson(text));
}

const ok = fixtureJson('ok.json');
const one = { citedby: 1, scholar_id: SCHOLAR_ID };
const normal = {
  source: 'google-scholar',
  profileUrl: 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ',
  citedBy: 980,
  citedBy5y: 871,
  hIndex: 9,
  hIndex5y: 8,
  i10Index: 9,
  i10Index5y: 8,
  citesPerYear: { 2019: 21, 2020: 58, 2021: 104, 2022: 139, 2023: 163, 2024: 192, 2025: 198, 2026: 105 },
  publications: {
    yu2025back: 11,
    yu2025gender: 9,
    yu2024multimodal: 17,
    yu2024interpreting: 23,
    yu2024neuron: 41,
    yu2024incontext: 14,
    yu2020codecmr: 128,
    yu2020order: 305,
    yu2019adaptive: 331,
    yu2018sliced: 101,
  },
  asOf: '2026-11-20',
  fetchedAt: '2026-11-22T10:30:00.000Z',
};
const totalOnly = {
  ...normal,
  ...{ citedBy5y: null, hIndex: null, hIndex5y: null, i10Index: null, i10Index5y: null },
  citesPerYear: {},
  publications: {},
};
const fourPapers = { yu2025back: 11, yu2025gender: 9, yu2024multimodal: 17, yu2024interpreting: 23 };
const { yu2025back: _, ...withoutBack } = normal.publications;

describe('every known format of crawlers', () => {
  it.each([
    ['ok.json', normal],
    ['bom.json', normal],
    ['proto-keys.json', normal],
    ['citedby-as-digits.json', normal],
    ['updated-with-offset.json', { ...normal, asOf: '2026-11-19' }],
    ['gaps.json', { ...normal, citesPerYear: {}, asOf: null, publications: withoutBack }],
    ['serpapi-raw.json', { ...normal, citesPerYear: { 2024: 192, 2025: 198 }, publications: fourPapers, asOf: null }],
    ['serpapi-half-converted.json', { ...totalOnly, publications: fourPapers, asOf: null }],
    [
      'new-profile-no-citedby.json',
      {
        ...normal,
        ...{ citedBy: 0, citedBy5y: 0, hIndex: 0, hIndex5y: 0, i10Index: 0, i10Index5y: 0 },
        citesPerYear: {},
        publications: {},
      },
    ],
  ])('%s is accepted', async (name, expected) => {
    expect(await transformBytes(fixture(name))).toEqual(expected);
  });

  it.each([
    'wrong-person.json',
    'minimal.json',
    'shields-object-instead.json',
    'gs_data_shieldsio.json',
    'citedby-negative.json',
    'citedby-fraction.json',
    'citedby-null.json',
    'citedby-comma.json',
    'citedby-true.json',
    'citedby-1e400.json',
    'truncated.json',
    'empty.json',
    'newline.json',
    'captcha.html',
    'windows-1252.json',
  ])('%s is rejected', async (name) => {
    expect((await statsErrorOf(() => transformBytes(fixture(name)))).kind).toBe('InvalidResponse');
  });
});

it("reads Python's notation for unknown numbers", async () => {
  const text = fixture('ok.json')
    .toString('utf8')
    .replace('"hindex": 9', '"hindex": NaN')
    .replace('{', '{ "note": "NaN", ');
  expect(await transformBytes(Buffer.from(text))).toEqual({ ...normal, hIndex: null });
  const lost = fixture('ok.json').toString('utf8').replace('"citedby": 980', '"citedby": -Infinity');
  expect((await statsErrorOf(() => transformBytes(Buffer.from(lost)))).message).toContain('no valid total');
});

async function refusal(body: unknown, changes: Partial<PublishedFileContext> = {}) {
  const error = await statsErrorOf(() => transform(body, changes));
  expect(error.kind).toBe('InvalidResponse');
  return error.message;
}

describe('the identity of the profile', () => {
  it.each([
    [{ citedby: 1, scholar_id: 'DhtAFkwAAAAJ' }],
    [{ citedby: 1, scholar_id: 7 }],
    [{ citedby: 1, scholar_id: SCHOLAR_ID, publications: { 'DhtAFkwAAAAJ:abc': {} } }],
    [{ citedby: 1, publications: { paper: { author_pub_id: 'DhtAFkwAAAAJ:abc' } } }],
    [{ citedby: 1, publications: { [`${SCHOLAR_ID}:abc`]: { citation_id: 'DhtAFkwAAAAJ:abc' } } }],
    [{ citedby: 1, articles: [{ citation_id: 'DhtAFkwAAAAJ:abc' }] }],
    [{ citedby: 1, search_parameters: { author_id: 'DhtAFkwAAAAJ' } }],
    [{ citedby: 1, source: 'openalex', scholar_id: 'DhtAFkwAAAAJ' }],
  ])('rejects another id: %j', async (body) => {
    expect(await refusal(body)).toContain(SCHOLAR_ID);
  });

  it('rejects any id if none is configured', async () => {
    await refusal(ok, { scholarId: null });
    await refusal({ citedby: 1 }, { scholarId: null });
  });

  it('rejects a body without an id or a name', async () => {
    const publications = { paper_id_1: { title: 'x', num_citations: 1 }, 'On: colons': {} };
    expect(await refusal({ citedby: 1, scholar_id: null, name: '', publications })).toContain(
      'does not identify the profile',
    );
    expect(await refusal({ citedby: 777 })).toContain('does not identify the profile');
    await refusal({ citedby: 1, name: 'Zeping Yu' });
  });

  it.each([
    [`${SCHOLAR_ID}&hl`],
    [`${SCHOLAR_ID}&hl=en&oi=ao`],
    [`https://scholar.google.com/citations?user=${SCHOLAR_ID}&hl=en`],
    [`user=${SCHOLAR_ID}`],
  ])('reads the id in %s', (scholar_id) => {
    expect(transform({ citedby: 1, scholar_id }).citedBy).toBe(1);
  });

  it('accepts the keys of papers as identification, and leaves out papers of other people', () => {
    const publications = {
      [`${SCHOLAR_ID}:a`]: { title: 'Sliced recurrent neural networks', num_citations: 101 },
      [`${SCHOLAR_ID}:b`]: { title: 'Another', num_citations: 1 },
      'DhtAFkwAAAAJ:c': { title: 'Neuron-level knowledge attribution in large language models', num_citations: 7 },
    };
    expect(transform({ citedby: 200, publications }).publications).toEqual({ yu2018sliced: 101 });
  });

  it.each(['openalex', 'semantic-scholar', 'inspire'])('identifies a file of %s by its profile', async (source) => {
    const networks = { openalex: 'OpenAlex', 'semantic-scholar': 'Semantic Scholar', inspire: 'INSPIRE HEP' };
    const [, network = ''] = Object.entries(networks).find(([name]) => name === source) ?? [];
    const body = { citedby: 1, source, profile_url: 'https://example.org/authors/77' };
    const usernames = new Map([
      [network, '77'],
      ['ORCID', '0000-0002-1825-0097'],
    ]);
    expect(transform(body, { scholarId: null, usernames })).toMatchObject({ source, citedBy: 1 });
    await refusal({ ...body, profile_url: 'https://example.org/authors/78' }, { scholarId: null, usernames });
    await refusal(body, { scholarId: null });
    const byOrcid = { ...body, profile_url: 'https://example.org/authors/78', orcid: '0000-0002-1825-0097' };
    expect(transform(byOrcid, { scholarId: null, usernames }).citedBy).toBe(1);
  });

  it.each([
    ['YU, Zeping', ['Zeping Yu']],
    ['Z. Yu', ['Zeping Yu']],
    ['Jose Alvarez', ['José Álvarez Łukasz']],
    ['Lukasz', ['Łukasz']],
    ['余泽平', ['Zeping Yu', '余泽平']],
    ['余泽平', ['Zeping Yu']],
    ['Цзэпин Юй', ['Zeping Yu']],
  ])('accepts the name %s for %j', (name, profileNames) => {
    expect(transform({ ...one, name }, { profileNames }).citedBy).toBe(1);
  });

  it.each([
    ['Somebody Else', ['Zeping Yu']],
    ['Z. Ma', ['Z. Yu']],
  ])('rejects the name %s for %j', async (name, profileNames) => {
    expect(await refusal({ ...one, name }, { profileNames })).toContain(`"${name}"`);
    await refusal({ ...one, author: { name } }, { profileNames });
  });

  it('a name cannot inject lines into a log', async () => {
    expect(await refusal({ ...one, name: 'Eve\nscholar-stats: ok' })).not.toContain('\n');
  });
});

describe('the total', () => {
  it.each([
    [null],
    [[]],
    ['980'],
    [980],
    [{}],
    [[{ citedby: 980 }]],
    [{ message: 'Not Found' }],
    [{ name: 'Zeping Yu' }],
  ])('is missing from %j', async (body) => {
    await refusal(body);
  });

  it('is never an error message', async () => {
    expect(transform({ ...one, citedby: 5, message: '980' }).citedBy).toBe(5);
    await refusal({ ...one, citedby: null, message: '980' });
    await refusal({ scholar_id: SCHOLAR_ID, publications: { a: { num_citations: 1 } }, message: '503' });
    await refusal({ schemaVersion: 1, label: 'citations', message: '980', scholar_id: SCHOLAR_ID, hindex: 9 });
  });

  it.each([
    ['no id', { publications: {}, hindex: 0 }],
    ['a paper that is cited', { scholar_id: SCHOLAR_ID, publications: { a: { num_citations: 1 } } }],
    ['an index above 0', { scholar_id: SCHOLAR_ID, hindex: 1 }],
  ])('is not read as 0 with %s', async (_, body) => {
    await refusal(body);
  });

  it('is 0 for a new profile with papers that nobody cites yet', () => {
    const publications = { [`${SCHOLAR_ID}:a`]: { title: 'Sliced recurrent neural networks', num_citations: 0 } };
    expect(transform({ scholar_id: SCHOLAR_ID, publications })).toMatchObject({
      citedBy: 0,
      publications: { yu2018sliced: 0 },
    });
  });
});

describe('everything else', () => {
  it('becomes null or is left out if it is invalid', () => {
    const stats = transform({
      ...{ scholar_id: SCHOLAR_ID, citedby: 980 },
      ...{ citedby5y: -1, hindex: '9', hindex5y: null, i10index: 1.5, i10index5y: 'many', updated: '2099-01-01' },
      cites_per_year: { 1899: 1, 2024: 5, 2025: null, '02026': 3, '2026 ': 2, 20261: 1 },
      publications: { a: null, b: 5, c: { bib: null }, d: { title: 5, num_citations: 1 } },
    });
    expect(stats).toEqual({ ...totalOnly, hIndex: 9, citesPerYear: { 2024: 5 }, asOf: null });
  });

  it('matches by paper id before title', () => {
    const publications = ourPublications.map((paper) =>
      paper.id === 'yu2018sliced' ? { ...paper, title: 'Renamed', scholarId: 'zYLM7Y9cAGgC' } : paper,
    );
    expect(transform(ok, { publications }).publications).toEqual(normal.publications);
  });

  it.each(['openalex', 'semantic-scholar'])('keeps %s as the source, with a profile URL that is https', (source) => {
    const body = { ...one, source };
    expect(transform({ ...body, profile_url: 'https://openalex.org/A1' })).toMatchObject({
      source,
      profileUrl: 'https://openalex.org/A1',
    });
    for (const profile_url of [
      'http://openalex.org/A1',
      'javascript:alert(1)',
      'https:openalex.org',
      5,
      null,
      undefined,
    ])
      expect(transform({ ...body, profile_url }).profileUrl).toBeNull();
  });

  it.each(['AUTHOR_PROFILE_PAGE', 'serpapi', 'google-scholar', 'none', '', null, undefined])(
    'reads the source %j as Google Scholar',
    (source) => {
      expect(transform({ ...one, source, profile_url: 'https://example.org' })).toMatchObject({
        source: 'google-scholar',
        profileUrl: normal.profileUrl,
      });
    },
  );

  it.each([['mock_data'], ['scraper-v2'], [{ toString: 1 }], [7], ['constructor']])(
    'rejects the source %j',
    async (source) => {
      await refusal({ ...one, source });
    },
  );

  it.each([
    [{ error: true, code: 503, message: '503' }],
    [{ error: 'rate limited' }],
    [{ success: false }],
    [{ mock: true }],
    [{ is_mock_data: 1 }],
    [{ from_cache: true }],
    [{ note: 'simulated, because Google Scholar cannot be reached' }],
    [{ message: 'Using cached data' }],
    [{ note: '模拟数据，无法访问谷歌学术' }],
    [{ status: 'error' }],
  ])('rejects a file with an error mark: %j', async (marks) => {
    expect(await refusal({ ...Object(ok), ...marks })).toContain('is marked as unusable');
  });

  it.each([[{ error: null }], [{ error: false }], [{ note: 'made by my crawler' }], [{ cached: false }]])(
    'accepts %j',
    (marks) => {
      expect(transform({ ...Object(ok), ...marks }).citedBy).toBe(980);
    },
  );

  it("takes SerpApi's empty cell for 0, and any other null for unknown", () => {
    const key = `${SCHOLAR_ID}:x1`;
    const body = (source: string) => ({
      ...{ ...one, source },
      publications: { [key]: { title: 'Sliced recurrent neural networks', num_citations: null } },
      cited_by_graph: [{ year: 2025, citations: 1 }],
    });
    expect(transform(body('serpapi'))).toMatchObject({ publications: { yu2018sliced: 0 }, citesPerYear: { 2025: 1 } });
    expect(transform(body('AUTHOR_PROFILE_PAGE')).publications).toEqual({});
    const articles = [{ citation_id: key, title: 'Sliced recurrent neural networks', cited_by: { value: null } }];
    expect(transform({ ...one, articles }).publications).toEqual({ yu2018sliced: 0 });
  });

  it('copies no unknown fields, and pollutes no prototype', () => {
    const stats = transform(fixtureJson('proto-keys.json'));
    expect(Object.keys(stats).sort()).toEqual(Object.keys(normal).sort());
    expect(Object.getPrototypeOf(stats)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it('leaves out years with more citations than the total', () => {
  const years = { 2025: 300, 2026: 213 };
  const file = { scholar_id: SCHOLAR_ID, citedby: 512, cites_per_year: years };
  expect(transformPublishedFile(file, context)).toMatchObject({ citedBy: 512, citesPerYear: {} });
  expect(transformPublishedFile({ ...file, citedby: 513 }, context)).toMatchObject({ citesPerYear: years });
});

it('reads other common date formats', () => {
  const file = { scholar_id: SCHOLAR_ID, citedby: 512, updated: 'Fri, 20 Nov 2026 08:04:31 GMT' };
  expect(transformPublishedFile(file, context).asOf).toBe('2026-11-20');
});
