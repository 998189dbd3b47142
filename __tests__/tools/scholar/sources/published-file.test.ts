import { fixture, statsErrorOf } from '@/__tests__/helpers/scholar';
import { type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { publishedFile } from '@/tools/scholar/sources/published-file';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const here = () => sourceContext({ environment: { SCHOLAR_STATS_BASE_URL: service.url } });
const read = async (context = here()) => publishedFile.transform(await publishedFile.fetch(context), context);

it('reads the branch that an earlier site has published', async () => {
  service.answer(() => ({ body: JSON.parse(fixture('ok.json').toString('utf8')) }));
  const { stats, papers } = await read();
  expect(stats).toMatchObject({ source: 'google-scholar', citedBy: 980, asOf: '2026-11-20' });
  expect(papers).toHaveLength(10);
  expect(service.requests.at(-1)?.url.pathname).toBe('/gs_data.json');
});

it.each([
  ['a branch that is not there', { status: 404 }, 'NotFound', /check that the repository is public/],
  ['an outage', { status: 500 }, 'Inaccessible', /500/],
  ['the file of another', { body: { scholar_id: 'DhtAFkwAAAAJ', citedby: 1 } }, 'InvalidResponse', /DhtAFkwAAAAJ/],
])('rejects %s', async (_, reply, kind, message) => {
  service.answer(() => reply);
  expect(await statsErrorOf(() => read())).toMatchObject({ kind, message: expect.stringMatching(message) });
});

it('needs a repository', async () => {
  const error = await statsErrorOf(() => read(sourceContext()));
  expect(error).toMatchObject({
    kind: 'ImproperlyConfigured',
    message: expect.stringContaining('scholarStats.repository'),
  });
});
