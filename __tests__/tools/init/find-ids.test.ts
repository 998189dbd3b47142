import { ORCID } from '@/__tests__/helpers/orcid';
import { type Asked, nobody, type Reply, type Service, sourceContext, startService } from '@/__tests__/helpers/service';
import { findIds } from '@/tools/init/find-ids';
import type { Draft } from '@/tools/shared/draft';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.requests.length = 0;
});

const paper = (id: string, DOI?: string, family = 'Lovelace'): Draft['publications'][number] => ({
  id,
  type: 'article-journal',
  title: `Notes ${id}`,
  author: [{ given: 'Ada', family }],
  issued: '2020',
  ...(DOI && { DOI }),
});
const draft = (publications: Draft['publications'], profiles: Draft['profile']['profiles'] = []): Draft => ({
  profile: { name: 'Ada Lovelace', alternateName: [], image: null, profiles, bio: [] },
  site: { url: 'https://ada.example.org', sections: [], repository: null, useCdn: true },
  news: [],
  publications,
  education: [],
  people: [],
});
const context = (url = service.url) => ({
  ...sourceContext({ environment: { OPENALEX_BASE_URL: url, INSPIRE_BASE_URL: url } }),
  cache: { get: async () => null, set: async () => {} },
  progress: () => {},
});
const author = (id: string, name: string, orcid: string | null = null) => ({
  author: { id: `https://openalex.org/${id}`, display_name: name, orcid: orcid && `https://orcid.org/${orcid}` },
});
const answers =
  (byPath: Record<string, unknown>) =>
  ({ url }: Asked): Reply => {
    const body = byPath[decodeURIComponent(url.pathname)];
    return body === undefined ? { status: 404 } : { body };
  };

it('finds the owner at OpenAlex by the DOI of a paper, and at INSPIRE by the iD found there', async () => {
  service.answer(
    answers({
      '/works/doi:10.1000/a': { authorships: [author('A7', 'Charles Babbage'), author('A5', 'Ada Lovelace', ORCID)] },
      [`/api/orcid/${ORCID}`]: { metadata: { control_number: 1010907 } },
      '/api/literature': { hits: { total: 1 } },
    }),
  );
  const { profiles, notes } = await findIds(draft([paper('b'), paper('a', '10.1000/a')]), context());
  expect(profiles).toEqual([
    { network: 'OpenAlex', username: 'A5' },
    { network: 'ORCID', username: ORCID },
    { network: 'INSPIRE HEP', username: '1010907' },
  ]);
  expect(notes).toEqual([
    '? OpenAlex: assumed that you are A5, "Ada Lovelace" of 10.1000/a',
    `? ORCID: ${ORCID} is the iD that OpenAlex has for A5`,
    `? INSPIRE HEP: 1010907 is the author there with ${ORCID}`,
  ]);
});

it('does not choose between two authors with the same name', async () => {
  service.answer(
    answers({
      '/works/doi:10.1000/a': { authorships: [author('A5', 'Ada Lovelace')] },
      '/works/doi:10.1000/b': { authorships: [author('A6', 'Lovelace Ada')] },
    }),
  );
  const { profiles, notes } = await findIds(draft([paper('a', '10.1000/a'), paper('b', '10.1000/b')]), context());
  expect(profiles).toEqual([]);
  expect(notes).toEqual(['? OpenAlex has several authors of your papers who could be you: A5, A6']);
});

it('accepts no other person, does not query known ids, and queries at most three papers', async () => {
  service.answer(answers({ '/works/doi:10.1000/a': { authorships: [author('A7', 'Ada Byron')] } }));
  const many = ['a', 'b', 'c', 'd'].map((id) => paper(id, `10.1000/${id}`));
  expect(await findIds(draft(many), context())).toEqual({ profiles: [], notes: [] });
  expect(service.requests).toHaveLength(3);
  service.requests.length = 0;
  const known = draft(many, [
    { network: 'OpenAlex', username: 'A5' },
    { network: 'INSPIRE HEP', username: '7' },
  ]);
  expect(await findIds(known, context())).toEqual({ profiles: [], notes: [] });
  await findIds(draft([paper('a', '10.1000/a', 'Babbage')]), context());
  expect(service.requests).toEqual([]);
});

it('rejects a record of INSPIRE with only a few of the papers', async () => {
  service.answer(
    answers({
      [`/api/orcid/${ORCID}`]: { metadata: { control_number: 1010907 } },
      '/api/literature': { hits: { total: 1 } },
    }),
  );
  const papers = ['a', 'b', 'c'].map((id) => paper(id));
  const profiles = [{ network: 'ORCID', username: ORCID }];
  expect((await findIds(draft(papers, profiles), context())).profiles).toEqual([]);
});

it('reports which service could not be queried', async () => {
  const { profiles, notes } = await findIds(
    draft([paper('a', '10.1000/a')], [{ network: 'ORCID', username: ORCID }]),
    context(await nobody()),
  );
  expect(profiles).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(/^OpenAlex: no id found: .*could not be reached/),
    expect.stringMatching(/^INSPIRE HEP: no id found: .*could not be reached/),
  ]);
});
