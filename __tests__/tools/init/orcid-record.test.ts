import { ORCID, record, value } from '@/__tests__/helpers/orcid';
import { statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Asked, nobody, type Reply, type Service, startService } from '@/__tests__/helpers/service';
import { fetchOpenAlexId } from '@/tools/init/find-ids';
import { fetchRecord } from '@/tools/init/orcid-record';
import type { ImportContext } from '@/tools/shared/context';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = 0;
});

const context = (url: string): ImportContext => ({
  environment: { ORCID_BASE_URL: url, OPENALEX_BASE_URL: url },
  userAgent: 'academic-homepage init',
  fetch,
  now: Date.now,
  pause: async () => {},
  cache: { get: async () => null, set: async () => {} },
  progress: () => {},
});
const read = (reply: Reply) => {
  service.answer(() => reply);
  return fetchRecord(ORCID, context(service.url));
};

it('reads what a record shows', async () => {
  expect(await read({ body: record })).toMatchSnapshot();
  expect(service.requests.map(({ url, headers }) => [url.pathname, headers.accept, headers['user-agent']])).toEqual([
    [`/v3.0/${ORCID}/record`, 'application/json', 'academic-homepage init'],
  ]);
});

it.each<[string, unknown]>([
  ['nothing but its iD', { 'orcid-identifier': { path: ORCID } }],
  ['nulls', { 'orcid-identifier': { path: ORCID }, person: null, 'activities-summary': null }],
  [
    'nulls inside',
    {
      'orcid-identifier': { path: ORCID },
      person: {
        name: null,
        emails: null,
        'researcher-urls': { 'researcher-url': null },
        addresses: { address: [{ country: null }] },
        biography: null,
      },
      'activities-summary': { employments: { 'affiliation-group': [{ summaries: null }] }, educations: null },
    },
  ],
])('accepts a record with %s', async (_, body) => {
  expect(await read({ body })).toEqual({
    alternateName: [],
    profiles: [],
    bio: [],
    education: [],
    work: [],
    awards: [],
    volunteer: [],
    certificates: [],
    projects: [],
    interests: [],
    unplaced: [],
  });
});

it('uses the current position, at any place in the list', async () => {
  const groups = [...record['activities-summary'].employments['affiliation-group']].reverse();
  const body = { ...record, 'activities-summary': { employments: { 'affiliation-group': groups } } };
  expect(await read({ body })).toMatchObject({ label: 'Professor', affiliation: 'University of London' });
});

it('accepts a record with a single name', async () => {
  const body = {
    'orcid-identifier': { path: ORCID },
    person: { name: { 'given-names': value('Madonna'), 'family-name': null } },
  };
  expect(await read({ body })).toMatchObject({ name: 'Madonna', alternateName: [] });
});

it.each<[string, Reply, Partial<Record<string, unknown>>]>([
  ['not found', { status: 404 }, { kind: 'NotFound', message: 'ORCID has no such iD, or the record is closed' }],
  ['a closed record', { status: 409 }, { kind: 'NotFound' }],
  ['malformed', { body: { 'orcid-identifier': { path: '0000-0001-5109-3700' } } }, { kind: 'InvalidResponse' }],
  ['no JSON', { headers: { 'content-type': 'application/json' }, body: '{' }, { kind: 'InvalidResponse' }],
  ['a web page', { body: '<html>' }, { kind: 'InvalidResponse' }],
  ['5xx', { status: 500 }, { kind: 'Inaccessible' }],
])('reports what is wrong: %s', async (_, reply, error) => {
  expect(await statsErrorOf(() => read(reply))).toMatchObject(error);
});

it('reports when ORCID does not respond', async () => {
  const base = await nobody();
  const error = await statsErrorOf(() => fetchRecord(ORCID, context(base)));
  expect(error).toMatchObject({
    kind: 'Inaccessible',
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ could not be reached/),
  });
});

describe('the OpenAlex id', () => {
  const ask = (reply: (asked: Asked) => Reply) => {
    service.answer(reply);
    return fetchOpenAlexId(ORCID, context(service.url));
  };
  it('is that of the author with the ORCID iD', async () => {
    const body = { id: 'https://openalex.org/A5023888391', orcid: `https://orcid.org/${ORCID}` };
    expect(await ask(() => ({ body }))).toBe('A5023888391');
    expect(service.requests[0]?.url.pathname).toBe(`/authors/orcid:${ORCID}`);
  });
  it.each<[Reply, string]>([
    [{ status: 404 }, 'NotFound'],
    [{ body: { id: 'https://openalex.org/A1', orcid: 'https://orcid.org/0000-0001-5109-3700' } }, 'InvalidResponse'],
    [{ body: [] }, 'InvalidResponse'],
    [{ status: 503 }, 'Inaccessible'],
  ])('is rejected from %j', async (reply, kind) => {
    expect(await statsErrorOf(() => ask(() => reply))).toMatchObject({ kind });
  });
});

it('converts distinctions, services, memberships, invited positions, qualifications, fundings and keywords', async () => {
  const year = (text: string) => ({ year: value(text), month: null, day: null });
  const group = (kind: string, summary: Record<string, unknown>) => ({
    'affiliation-group': [{ summaries: [{ [`${kind}-summary`]: { 'end-date': null, ...summary } }] }],
  });
  const royal = { name: 'Royal Society' };
  const body = {
    'orcid-identifier': { path: ORCID },
    person: { keywords: { keyword: [{ content: 'engines, numbers' }, { content: 'numbers' }] } },
    'activities-summary': {
      distinctions: group('distinction', {
        'role-title': 'Gold Medal',
        organization: royal,
        'start-date': year('1843'),
      }),
      services: group('service', { 'role-title': 'Referee', organization: royal, 'start-date': year('1840') }),
      memberships: group('membership', { organization: royal, url: value('https://royal.example.org') }),
      'invited-positions': group('invited-position', {
        'role-title': 'Guest',
        organization: { name: 'Turin' },
        'start-date': year('1842'),
      }),
      qualifications: group('qualification', { 'role-title': 'Fellow', organization: royal, 'end-date': year('1839') }),
      fundings: {
        group: [
          {
            'funding-summary': [
              {
                title: { title: value('Engines for all') },
                type: 'grant',
                organization: royal,
                'start-date': year('1841'),
              },
            ],
          },
        ],
      },
      'peer-reviews': { group: [{}, {}] },
    },
  };
  expect(await read({ body })).toMatchObject({
    awards: [{ title: 'Gold Medal', date: '1843', awarder: 'Royal Society' }],
    volunteer: [
      { organization: 'Royal Society', position: 'Referee', startDate: '1840' },
      { organization: 'Royal Society', position: 'Member', url: 'https://royal.example.org' },
    ],
    work: [{ name: 'Turin', position: 'Guest', startDate: '1842' }],
    certificates: [{ name: 'Fellow', date: '1839', issuer: 'Royal Society' }],
    projects: [{ name: 'Engines for all', entity: 'Royal Society', type: 'grant', startDate: '1841' }],
    interests: [{ name: 'engines' }, { name: 'numbers' }],
    unplaced: ['ORCID peer reviews for 2 journals: add those journals to volunteer.json'],
  });
});
