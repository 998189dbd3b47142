import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Workspace, workspace } from '@/__tests__/helpers/refresh-cli';
import { runs } from '@/__tests__/helpers/runs';
import { nobody, type Service, startService } from '@/__tests__/helpers/service';

jest.setTimeout(60_000);

let place: Workspace;
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.requests.length = 0;
  place = await workspace(['google-scholar'], 'import');
});
afterEach(() => place.remove());

const PAPERS = 'data/publications.json';
const everything = async () => {
  const files = await place.dataFiles();
  return Promise.all(files.map(async (file) => [file, await place.text(join('data', file))]));
};
const backups = async () => (await readdir(place.folder)).filter((name) => name.startsWith('data-backup-'));
const bib = `@inproceedings{a, title={The Engine}, author={Lovelace, Ada}, booktitle={EMNLP 2023}, year={2023}, pages={1--9}}
@article{b, title={A New Study}, author={Lovelace, Ada and others}, journal={Memoirs}, year={2024}}
@article{c, title={No end, author={X}
`;

it('is a dry run by default, writes with --write, keeps a backup, and changes nothing the second time', async () => {
  await place.write('refs.bib', bib);
  const before = await everything();
  const preview = await place.run(['refs.bib']);
  expect(preview.stdout.split('\n')).toEqual([
    '+ lovelace2024new: A New Study (Memoirs, 2024)',
    '~ lovelace2023engine: The Engine',
    '    page: added "1-9"',
    '? refs.bib, line 2 (b): its author list ends with "others", which is shown as "et al."',
    '! 1. refs.bib, line 3 (c): the entry cannot be read: a brace or quote is not closed',
    '1 new, 1 changed, 0 already here, 1 to check, 1 refused',
    '3 entries read = 1 new + 1 that change a paper + 1 refused',
    'This was a dry run: add --write to write the changes.',
    '',
  ]);
  expect(preview.stderr).toContain('refs.bib: 2 entries');
  expect([preview.status, await everything(), await backups()]).toEqual([1, before, []]);

  const written = await place.run(['refs.bib', '--write']);
  const [backup = ''] = await backups();
  expect(written.stdout).toContain(`Wrote ${PAPERS}; the previous data/ is in ${backup}/.`);
  expect(await readFile(join(place.folder, backup, 'publications.json'), 'utf8')).toBe(
    new Map(before.map(([file, text]) => [file, text])).get('publications.json'),
  );
  const after: { id: string }[] = JSON.parse(await place.text(PAPERS));
  expect(after.map(({ id }) => id)).toEqual(['lovelace2024notes', 'lovelace2024new', 'lovelace2023engine']);

  const text = await place.text(PAPERS);
  const again = await place.run(['refs.bib', '--write']);
  expect(again.stdout).toContain('Nothing to do');
  expect([again.status, await place.text(PAPERS), (await backups()).length]).toEqual([1, text, 1]);
});

it('fetches a DOI, and exits with 0', async () => {
  service.answer(() => ({
    body: {
      'message-type': 'work',
      message: {
        DOI: '10.1000/new',
        type: 'journal-article',
        title: ['New'],
        author: [{ family: 'Bee' }],
        issued: { 'date-parts': [[2025]] },
        'container-title': ['J'],
      },
    },
  }));
  const env = { CROSSREF_BASE_URL: service.url };
  expect((await place.run(['https://doi.org/10.1000/new'], env)).status).toBe(0);
  const written = await place.run(['10.1000/new', '--write'], env);
  expect([written.status, written.stdout]).toEqual([0, expect.stringContaining('+ bee2025new: New (J, 2025)')]);
  // The dry run has cached the page until it was written.
  expect(service.requests).toHaveLength(1);
  expect(await readdir(join(place.folder, '.cache'))).toEqual([]);
  expect(service.requests[0]?.headers['user-agent']).toBe('academic-homepage import (+https://example.org)');
  await place.run(['10.1000/new'], env);
  await place.run(['10.1000/new', '--fresh'], env);
  expect(service.requests).toHaveLength(3);
});

it.each(['DBLP', 'ORCID', 'OPENALEX', 'ARXIV', 'CROSSREF'])(
  'leaves data/ unchanged when %s cannot be reached',
  async (name) => {
    const before = await everything();
    const sources: Record<string, string> = {
      DBLP: 'dblp.org/pid/65/9612',
      ORCID: '0000-0002-1825-0097',
      OPENALEX: 'A5023888391',
      ARXIV: '2502.10835',
      CROSSREF: '10.1000/x',
    };
    const { status, stderr } = await place.run([sources[name] ?? '', '--write'], {
      [`${name}_BASE_URL`]: await nobody(),
    });
    expect({ status, stderr }).toEqual({ status: 4, stderr: expect.stringContaining('could not be reached') });
    expect(stderr).not.toContain('    at ');
    expect(await everything()).toEqual(before);
  },
);

it.each<[string, string | null, string]>([
  ['nothing.bib', null, 'expected a file that exists'],
  ['page.bib', '<!doctype html><p>Sign in</p>', 'page.bib is not BibTeX, RIS or CSL-JSON: it is a web page'],
  ['paper.bib', '%PDF-1.7', 'it is a PDF'],
  ['empty.ris', '', 'it is empty'],
  ['nul.bib', '\0\0@x', 'it has NUL bytes, as UTF-16 has: save it as UTF-8'],
  ['0000-0002-1825-0098', null, 'correct the typo'],
])('reports that %s is not a source', async (source, content, words) => {
  if (content !== null) await place.write(source, content);
  const before = await everything();
  const { status, stderr } = await place.run([source, '--write']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(words) });
  expect(await everything()).toEqual(before);
});

it("detects a file's format by its content and reports an unusual extension", async () => {
  await place.write('refs.bib', 'TY  - JOUR\nAU  - Bee, Ann\nTI  - Honey\nT2  - J\nPY  - 2020\nER  - \n');
  const { status, stdout } = await place.run(['refs.bib']);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining('refs.bib: contains RIS, although its name ends differently'),
  ]);
});

it('names the lines that are not UTF-8, and imports them all', async () => {
  const entry = (title: string, name: string) =>
    `@book{x, title={${title}}, author={${name}}, year={2020}, publisher={P}}\n`;
  await writeFile(
    join(place.folder, 'refs.bib'),
    Buffer.concat([Buffer.from(entry('Größe', 'Ørsted, Zoë')), Buffer.from(entry('Café', 'Müller, René'), 'latin1')]),
  );
  const { status, stdout } = await place.run(['refs.bib', '--write']);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining(
      '? refs.bib: line 2 is not UTF-8, so it was read as Windows-1252: check the accented letters\n',
    ),
  ]);
  const text = await place.text(PAPERS);
  for (const word of ['Größe', 'Ørsted', 'Zoë', 'Café', 'Müller', 'René']) expect(text).toContain(word);
});

it('imports the papers whose details are too long or broken', async () => {
  const paper = (title: string, more: object) => ({
    type: 'book',
    title,
    author: [{ family: 'Bee' }],
    issued: '2020',
    ...more,
  });
  await place.write('refs.json', [paper('One', { abstract: 'a '.repeat(40_000) }), paper('Two', { publisher: 'P' })]);
  const { status, stdout } = await place.run(['refs.json', '--write']);
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining(
      '? refs.json, line 2: its abstract was left out: found a text of 79999 characters, expected at most 50000\n',
    ),
  ]);
  expect(stdout).toContain('2 new, 0 changed');
});

it('reports invalid JSON as such', async () => {
  await place.write('refs.json', '[{ "id": }]');
  const { status, stdout } = await place.run(['refs.json']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('! 1. refs.json, line 1, column')]);
});

it('changes nothing while data/ has mistakes', async () => {
  await place.write(PAPERS, '[{ "id": "x" }]');
  await place.write('refs.bib', bib);
  const before = await everything();
  const { status, stderr } = await place.run(['refs.bib', '--write']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('The content has mistakes')]);
  expect(await everything()).toEqual(before);
});

it.each([[[]], [['a.bib', 'b.bib']], [['--wrte', 'a.bib']]])('explains wrong usage: %j', async (args) => {
  const { status, stderr } = await place.run(args);
  expect([status, stderr]).toEqual([2, expect.stringContaining('Usage: npm run import -- SOURCE')]);
});

it('prints its help', async () => {
  const { status, stdout } = await place.run(['--help']);
  expect(status).toBe(0);
  for (const word of ['--write', '--fresh', 'BibTeX, RIS or CSL-JSON', '4 a service failed'])
    expect(stdout).toContain(word);
});

it('accepts very many entries', async () => {
  const { numRuns: count } = runs(5_000);
  const entry = (index: number) =>
    `@inproceedings{k${index},\n  title = {{Thing${index % 700}} number ${index} of M{\\"u}ller},\n  author = {Garc{\\'i}a, Jos{\\'e} and Doe, Jane},\n  booktitle = {Meeting ${index % 30}},\n  year = ${1980 + (index % 45)}, pages = {${index}--${index + 9}}\n}\n`;
  await place.write('big.bib', Array.from({ length: count }, (_, index) => entry(index)).join('\n'));
  const { status, stdout, stderr } = await place.run(['big.bib', '--write']);
  expect([status, stderr]).toEqual([0, expect.stringContaining(`big.bib: ${count} entries`)]);
  expect(stdout).toContain(`${count} new, 0 changed`);
  const papers: unknown[] = JSON.parse(await place.text(PAPERS));
  expect(papers).toHaveLength(count + 2);
});
