import { type Edition, isExport, startEdition } from '../helpers/edition';
import { SECURITY_HEADERS } from '../helpers/written-headers';

let site: Edition;
beforeAll(async () => {
  site = await startEdition({ withHeaderFile: true });
});
afterAll(() => site?.stop());

const PAGE = '/publications/yu2020codecmr';
// Header files cannot express "all except these", so those of an export set it only for public files.
const OWN = isExport ? null : 'same-origin';

test.each([
  ['/', 200, OWN, null],
  [PAGE, 200, OWN, null],
  ['/publications/search-index.json', 200, OWN, null],
  [`${PAGE}/cite.bib`, 200, 'cross-origin', '*'],
  [`${PAGE}/linkset.json`, 200, 'cross-origin', '*'],
  ['/publications.json', 200, 'cross-origin', '*'],
  ['/resume.json', 200, 'cross-origin', '*'],
  ['/feed.xml', 200, 'cross-origin', '*'],
  ['/no/such/page', 404, OWN, null],
  ['/api/scholar-stats', 200, 'cross-origin', '*'],
  ['/api/shields.json', 200, 'cross-origin', '*'],
  ['/api/badge.svg', 200, 'cross-origin', '*'],
  [`${PAGE}/card.png`, 200, isExport ? null : 'cross-origin', null],
])(
  '%s responds with %d and the headers of the site, for %s readers',
  async (path, status, resourcePolicy, allowedOrigin) => {
    const { status: answered, headers } = await fetch(site.url + path);
    expect(answered).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject(SECURITY_HEADERS);
    expect(headers.get('cross-origin-resource-policy')).toBe(resourcePolicy);
    expect(headers.get('access-control-allow-origin')).toBe(allowedOrigin);
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

// Header files cannot refer to parts of a path, so an export leaves this to the page.
(isExport ? test.skip : test)('a HEAD request for a paper returns the link to its link set', async () => {
  const link = (await fetch(site.url + PAGE, { method: 'HEAD' })).headers.get('link') ?? '';
  expect(link).toBe('<yu2020codecmr/linkset.json>; rel="linkset"; type="application/linkset+json"');
  expect(await (await fetch(new URL('yu2020codecmr/linkset.json', site.url + PAGE))).json()).toMatchObject({
    linkset: [{ anchor: expect.stringMatching(/\/publications\/yu2020codecmr$/) }, {}, {}, {}],
  });
  for (const path of ['/publications', '/publications/year/2020', '/'])
    expect((await fetch(site.url + path)).headers.get('link')).toBeNull();
});
