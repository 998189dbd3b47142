import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { type Service, startService } from '@/__tests__/helpers/service';
import { completeFields } from '@/tools/add/add-fields';

jest.setTimeout(60_000);

let place: Workspace;
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(async () => {
  place = await workspace(['google-scholar'], 'add');
});
afterEach(() => place.remove());

const json = async (file: string): Promise<Record<string, unknown>[]> =>
  JSON.parse(await place.text(`data/${file}.json`));

it('adds news at its position by date, and leaves all other bytes unchanged', async () => {
  const old =
    '[\n  { "date": "2024-11", "text":   "By hand." },\n  {\n    "date": "2023",\n    "text": "Old."\n  }\n]\n';
  await place.write('data/news.json', old);
  const { status, stdout } = await place.run(['news', '--date', '2024-11', '--text', 'A "new" **award**.']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('Added to data/news.json')]);
  const entry = '{\n    "date": "2024-11",\n    "text": "A \\"new\\" **award**."\n  },\n  ';
  expect(await place.text('data/news.json')).toBe(old.replace('{ "date"', `${entry}{ "date"`));
  await place.run(['news', '--date', '2023-05', '--text', 'Between.']);
  expect((await json('news')).map(({ date }) => date)).toEqual(['2024-11', '2024-11', '2023-05', '2023']);
});

it('adds education with the fields of JSON Resume', async () => {
  await place.run([
    'education',
    '--institution',
    'Oslo',
    '--degree',
    'BSc',
    '--start',
    '2015',
    '--end',
    '2018',
    '--area',
    'Bees',
  ]);
  await place.run(['education', '--institution', 'Bern', '--degree', 'Habilitation', '--start', '2025-01']);
  expect((await json('education')).map(({ institution }) => institution)).toEqual([
    'Bern',
    'University of London',
    'Oslo',
  ]);
  expect((await json('education'))[2]).toEqual({
    institution: 'Oslo',
    area: 'Bees',
    studyType: 'BSc',
    startDate: '2015',
    endDate: '2018',
  });
});

it('adds a paper by hand, once', async () => {
  const args = [
    'paper',
    '--title',
    'Of Bees',
    '--authors',
    'Ada Lovelace; van Bee, Ann',
    '--date',
    '2026-11',
    '--venue',
    'ACL 2026',
  ];
  expect((await place.run(args)).status).toBe(0);
  expect((await json('publications'))[0]).toEqual({
    id: 'lovelace2026bees',
    type: 'paper-conference',
    title: 'Of Bees',
    author: [
      { given: 'Ada', family: 'Lovelace' },
      { given: 'Ann', family: 'van Bee' },
    ],
    issued: '2026-11',
    'container-title': 'ACL 2026',
  });
  expect(await place.run(args)).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing to do') });
  expect(await json('publications')).toHaveLength(3);
});

it('adds a paper by its arXiv id', async () => {
  service.answer(() => ({
    headers: { 'content-type': 'application/atom+xml' },
    body: '<feed><entry><id>http://arxiv.org/abs/2502.10835v1</id><published>2025-02-15T00:00:00Z</published><title>Back</title><author><name>Zeping Yu</name></author></entry></feed>',
  }));
  expect((await place.run(['paper', 'arXiv:2502.10835'], { ARXIV_BASE_URL: service.url })).status).toBe(0);
  expect((await json('publications'))[0]).toMatchObject({ id: 'yu2025back', custom: { arxiv: '2502.10835' } });
  service.answer(() => ({ status: 404 }));
  expect((await place.run(['paper', '2502.99999'], { ARXIV_BASE_URL: service.url })).status).toBe(4);
});

it.each<[string[], number, string]>([
  [[], 2, 'expected news, education, paper, post or page'],
  [['talk'], 2, 'found "talk"'],
  [['news', '--date', '2026-11'], 2, '--text is missing'],
  [['news', '--date', 'soon', '--text', 'x'], 2, '--date: found "soon", expected a date'],
  [['news', '--date', '2026-11', '--text', 'x', '--venue', 'y'], 2, '--venue does not apply to news'],
  [['news', '2502.10835'], 2, 'expected flags'],
  [['paper', '0000-0002-1825-0097'], 2, 'expected a DOI or arXiv id'],
  [['paper', '2502.10835', '--title', 'x'], 2, 'found both'],
  [['news', '--date', '2026-11', '--text', 'first', '--text=second'], 2, 'found --text more than once'],
  [
    ['paper', '--title', 'T', '--authors', 'Ada Lovelace, Charles Babbage', '--date', '2026'],
    2,
    '--authors: found "Ada Lovelace, Charles Babbage", expected names separated by semicolons',
  ],
  [['paper', '--title', 'T', '--authors', '张三，李四', '--date', '2026'], 2, '--authors: found "张三，李四"'],
  [['education', '--institution', 'a', '--degree', 'b', '--start', '2024', '--end', '2020'], 1, 'not before the start'],
])('rejects %j and writes nothing', async (args, status, words) => {
  const before = [await json('news'), await json('education'), await json('publications')];
  const result = await place.run(args);
  expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(words)]);
  expect([await json('news'), await json('education'), await json('publications')]).toEqual(before);
});

it.each([
  'Lovelace, Ada; Babbage, Charles',
  'García Márquez, Gabriel José;',
  'García Márquez, Gabriel',
  'García Márquez, G. J.',
  'van den Berg, Ann Marie',
  'Smith, Jr., John',
  'Department of Physics, University of Oslo',
  '余, 泽平',
])('accepts the authors %s', async (authors) => {
  const fields = await completeFields('paper', { title: 'T', date: '2026', authors }, null);
  expect(fields.get('authors')).toBe(authors);
});

it.each(['Lovelace, Ada, Babbage, Charles', 'Ada Lovelace, Charles Babbage, Mary Somerville', '张三、李四'])(
  'does not take %s for one name',
  async (authors) => {
    await expect(completeFields('paper', { title: 'T', date: '2026', authors }, null)).rejects.toThrow(
      'expected names separated by semicolons',
    );
  },
);

describe('asking', () => {
  const asked: string[] = [];
  const answers =
    (...lines: string[]) =>
    async (question: string) => {
      asked.push(question);
      return lines.shift() ?? '';
    };
  beforeEach(() => {
    asked.length = 0;
  });

  it('asks for missing values, and again for invalid ones', async () => {
    const fields = await completeFields('news', { text: 'Hello' }, answers('soon', ' 2026-11 '));
    expect([...fields]).toEqual([
      ['date', '2026-11'],
      ['text', 'Hello'],
    ]);
    expect(asked).toEqual(['Date, such as 2026-11: ', expect.stringContaining('found "soon", expected a date')]);
  });

  it('asks for optional values only if no option was given', async () => {
    expect([...(await completeFields('education', {}, answers('Oslo', 'PhD', '2020', '', 'Bees', ''))).keys()]).toEqual(
      ['institution', 'degree', 'start', 'area'],
    );
    expect(asked).toHaveLength(6);
    asked.length = 0;
    await completeFields('education', { degree: 'PhD' }, answers('Oslo', '2020'));
    expect(asked).toHaveLength(2);
  });
});

it('writes a post and a page with front matter, and never overwrites a file', async () => {
  const flags = ['--title', 'Über: proofs, again', '--date', '2026-11-12', '--tags', 'proofs, tools'];
  const { status, stdout } = await place.run(['post', ...flags]);
  expect([status, stdout]).toEqual([0, expect.stringContaining('Wrote data/posts/uber-proofs-again.md, a draft')]);
  expect(await place.text('data/posts/uber-proofs-again.md')).toBe(
    '---\ntitle: "Über: proofs, again"\ndate: 2026-11-12\ntags:\n  - proofs\n  - tools\ndraft: true\n---\n\nWrite here, in Markdown, and remove "draft: true" when it is done.\n',
  );
  expect((await place.run(['post', ...flags])).stdout).toContain('data/posts/uber-proofs-again-2.md');
  expect((await place.run(['page', '--title', '教学', '--menu', '教学'])).stdout).toMatch(
    /data\/pages\/page-[\d-]+\.md/,
  );
  const refused = await place.run(['page', '--title', 'News']);
  expect([refused.status, refused.stderr]).toEqual([
    1,
    expect.stringContaining('which the site itself uses, expected another name: give one with --name\n'),
  ]);
});

it('names a file by --name, and cuts long titles at a word', async () => {
  expect((await place.run(['page', '--title', 'About', '--name', 'about-me'])).stdout).toContain(
    'Wrote data/pages/about-me.md',
  );
  expect(await place.text('data/pages/about-me.md')).toContain('title: About\n');
  const again = await place.run(['page', '--title', 'About', '--name', 'about-me']);
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringContaining('data/pages/about-me.md: found a file, expected another name: give one with --name'),
  ]);
  expect((await place.run(['page', '--title', 'x', '--name', '../x'])).status).toBe(1);
  const long = 'Notes on the Analytical Engine and what it may be asked to do '.repeat(6);
  expect((await place.run(['post', '--title', long])).stdout).toContain(
    'Wrote data/posts/notes-on-the-analytical-engine-and-what-it-may-be-asked-to.md',
  );
});
