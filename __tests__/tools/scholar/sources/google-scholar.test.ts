import { profilePage } from '@/__tests__/helpers/profile-page';
import { ourPublications, SCHOLAR_ID, statsErrorOf } from '@/__tests__/helpers/scholar';
import { nobody, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { scholarStatsSchema } from '@/lib/stats/types';
import { googleScholar } from '@/tools/scholar/sources/google-scholar';
import type { SourceContext } from '@/tools/scholar/sources/source';

const papers = [
  { id: 'u5HHmVD_uO8C', title: 'Sliced recurrent neural networks', citedBy: 101 },
  { id: 'd1gkVwhDpl0C', title: 'Neuron-level knowledge attribution in large language models', citedBy: 0 },
  { id: '9yKSN-GCB0IC', title: 'A <paper> & none of ours', citedBy: 3 },
];
const page = profilePage({ papers, years: { 2023: 163, 2024: 0, 2025: 198, 2026: 105 } });

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  service.requests.length = 0;
});

const here = (changes: Partial<SourceContext> = {}) =>
  sourceContext({ environment: { SCHOLAR_BASE_URL: service.url }, ...changes });

async function read(context = here()) {
  const reading = googleScholar.transform(await googleScholar.fetch(context), context);
  expect(scholarStatsSchema.parse(reading.stats)).toEqual(reading.stats);
  return reading;
}

it("reads a profile: totals, years, papers, with today's date", async () => {
  service.answer(() => ({ body: page }));
  const { stats, unmatched, notes } = await read();
  expect(stats).toEqual({
    source: 'google-scholar',
    profileUrl: `https://scholar.google.com/citations?user=${SCHOLAR_ID}`,
    ...{ citedBy: 980, citedBy5y: 871, hIndex: 9, hIndex5y: 8, i10Index: 9, i10Index5y: 8 },
    citesPerYear: { 2023: 163, 2024: 0, 2025: 198, 2026: 105 },
    publications: { yu2018sliced: 101, yu2024neuron: 0 },
    asOf: '2026-11-22',
    fetchedAt: '2026-11-22T10:30:00.000Z',
  });
  expect(unmatched).toMatchObject([{ title: 'A <paper> & none of ours', scholarId: '9yKSN-GCB0IC', citedBy: 3 }]);
  expect(notes).toEqual([]);
});

it('sends one request, for the URL that robots.txt allows, with our user agent', async () => {
  service.answer(() => ({ body: profilePage({ papers, hasMore: true }) }));
  const { notes } = await read();
  expect(service.requests).toHaveLength(1);
  const [{ url, headers } = { url: null, headers: {} }] = service.requests;
  expect(`${url?.pathname}${url?.search}`).toBe(`/citations?user=${SCHOLAR_ID}&hl=en&pagesize=100`);
  expect(headers['user-agent']).toBe('academic-homepage scholar:refresh (+https://example.org)');
  expect(notes).toEqual([expect.stringContaining('more than 3 papers')]);
});

const GONE = 'Google Scholar blocks this machine';
const captcha = '<html><body><form id="gs_captcha_f"><h1>Please show you&#39;re not a robot</h1></form></body></html>';
it.each([
  ['forbidden', { status: 403 }],
  ['too many requests', { status: 429, headers: { 'retry-after': '60' } }],
  ['a redirect to a captcha', { status: 302, headers: { location: 'https://www.google.com/sorry/index?continue=x' } }],
  ['a sign-in', { status: 303, headers: { location: 'https://accounts.google.com/' } }],
  ['a captcha with status 200', { body: captcha }],
  ['a consent form with status 200', { body: '<form action="https://consent.google.com/save"></form>' }],
])('treats %s as a block, and sends no further request', async (_, reply) => {
  service.answer(() => reply);
  expect(await statsErrorOf(() => read())).toMatchObject({
    kind: 'Inaccessible',
    message: expect.stringContaining(GONE),
  });
  expect(service.requests).toHaveLength(1);
});

const traffic = (title: string, text: string) =>
  `<html><head><title>${title}</title></head><body><form action="index" method="post"><div>${text}</div></form></body></html>`;
it.each([
  ['English', traffic('Sorry…', 'Our systems have detected unusual traffic from your computer network.')],
  [
    'German',
    traffic('Tut uns leid', 'Unsere Systeme haben ungewöhnlichen Datenverkehr aus Ihrem Netzwerk festgestellt.'),
  ],
  ['Chinese', traffic('抱歉', '我们的系统检测到您的计算机网络中存在异常流量。')],
  ['French', traffic('Désolé', 'Nos systèmes ont détecté un trafic exceptionnel sur votre réseau informatique.')],
  ['Spanish', traffic('Lo sentimos', 'Nuestros sistemas han detectado tráfico inusual procedente de tu red.')],
  ['Japanese', traffic('申し訳ございません', 'お使いのネットワークから通常と異なるトラフィックが検出されました。')],
])('recognises a block page in %s, with advice', async (_, body) => {
  for (const status of [200, 503]) {
    service.answer(() => ({ status, body }));
    const { kind, message } = await statsErrorOf(() => read());
    expect(kind).toBe('Inaccessible');
    expect(message).toContain(GONE);
    expect(message).toContain('npm run scholar:refresh -- --from-file page.html');
  }
});

it.each([
  [404, {}, 'has no public profile OdpmpDsAAAAJ: correct the id in data/profile.json'],
  [301, { location: '/citations?user=BBBBBBBBBBBJ' }, 'has moved the profile OdpmpDsAAAAJ: open it in a browser'],
  [308, { location: '/citations?user=BBBBBBBBBBBJ' }, 'has moved the profile OdpmpDsAAAAJ: open it in a browser'],
])('explains status %d of a profile', async (status, headers, message) => {
  service.answer(() => ({ status, headers }));
  expect(await statsErrorOf(() => read())).toMatchObject({
    kind: 'NotFound',
    message: expect.stringContaining(message),
  });
});

const unknown = 'InvalidResponse';
it.each([
  ['not found', { status: 404 }, 'NotFound'],
  ['an error of the server', { status: 500, body: page }, 'Inaccessible'],
  ['another page', { body: '<h1>Hello</h1>' }, unknown],
  ['JSON', { body: { citedby: 980 } }, unknown],
  ['an empty answer', { body: '' }, unknown],
  ['half a page', { body: page.slice(0, page.indexOf('h-index')) }, unknown],
  ['a table with a cell too many', { body: page.replace('</tr>', '<td class="gsc_rsb_std">1</td></tr>') }, unknown],
  ['a total that is no number', { body: profilePage({ papers, cells: ['—', 871, 9, 8, 9, 8] }) }, unknown],
  ['papers with counts and no table', { body: profilePage({ papers, cells: [] }) }, unknown],
  [
    'a page without a list of papers',
    { body: page.replaceAll('gsc_a_tr', 'x').replaceAll('gsc_rsb_std', 'y') },
    unknown,
  ],
  ["somebody else's name", { body: profilePage({ papers, name: 'Ada Lovelace' }) }, unknown],
  ["somebody else's papers", { body: profilePage({ papers, id: 'DhtAFkwAAAAJ' }) }, unknown],
])('rejects %s', async (_, reply, kind) => {
  service.answer(() => reply);
  expect((await statsErrorOf(() => read())).kind).toBe(kind);
});

it('cannot be reached', async () => {
  const context = here({ environment: { SCHOLAR_BASE_URL: await nobody() } });
  expect((await statsErrorOf(() => read(context))).kind).toBe('Inaccessible');
});

it.each([
  [{ scholarId: null }, 'Google Scholar'],
  [{ environment: { SCHOLAR_BASE_URL: 'ftp://example.org' } }, 'SCHOLAR_BASE_URL'],
  [{ environment: { SCHOLAR_BASE_URL: 'example.org' } }, 'SCHOLAR_BASE_URL'],
])('reports missing configuration: %j', async (changes, named) => {
  const error = await statsErrorOf(() => read(here(changes)));
  expect(error).toMatchObject({ kind: 'ImproperlyConfigured', message: expect.stringContaining(named) });
  expect(service.requests).toEqual([]);
});

it('reads a new profile without a table as zero citations', async () => {
  service.answer(() => ({ body: profilePage({ cells: [] }) }));
  const { stats } = await read();
  expect(stats).toMatchObject({ citedBy: 0, hIndex: null, publications: {}, citesPerYear: {} });
});

it('reads thousands separators, and pages in another charset', async () => {
  const body = profilePage({ name: 'Zéping Yu', cells: ['12,980', 871, 9, 8, 9, 8] });
  const headers = { 'content-type': 'text/html; charset=ISO-8859-1' };
  const bytes = new Uint8Array(Buffer.from(body, 'latin1'));
  const context = here({ fetch: async () => new Response(bytes, { headers }), profileNames: ['Zéping'] });
  expect((await read(context)).stats.citedBy).toBe(12_980);
});

it.each([
  ['no position', (html: string) => html.replaceAll(/z-index:\d+/g, ''), {}],
  ['a position beside the axis', (html: string) => html.replaceAll('z-index:1', 'z-index:9'), {}],
  [
    'a link that names the year',
    (html: string) =>
      html.replaceAll(
        /javascript:void\(0\)" class="gsc_g_a" style="[^"]*z-index:1"/g,
        '/scholar?as_ylo=2026" class="gsc_g_a"',
      ),
    { 2023: 163, 2024: 0, 2025: 198, 2026: 105 },
  ],
])('reads bars with %s as years only if that is unambiguous', async (_, change, expected) => {
  service.answer(() => ({ body: change(page) }));
  expect((await read()).stats.citesPerYear).toEqual(expected);
});

it('matches a paper by id before title', async () => {
  service.answer(() => ({ body: page }));
  const publications = [...ourPublications, { id: 'other', title: 'Renamed', scholarId: '9yKSN-GCB0IC' }];
  expect((await read(here({ publications }))).stats.publications).toMatchObject({ other: 3 });
});
