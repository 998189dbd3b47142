import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { oldSite, readFixture, readPage } from '@/__tests__/helpers/old-site';
import { DATA_FILES } from '@/lib/content/validate';
import { keepValid } from '@/tools/init/keep-valid';
import { toFiles } from '@/tools/shared/draft';

const folders: string[] = [];
beforeAll(() => mkdirSync(join(process.cwd(), '.cache'), { recursive: true }));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function read(name: 'seed' | 'boxes') {
  const folder = oldSite(name);
  folders.push(folder);
  const result = readFixture(folder);
  if (!result) throw new Error('nobody');
  return result;
}

/** Differences between the committed data and the seed with its settings, and their reasons. */
const DIFFERENCES: [path: string, committed: unknown, imported: unknown][] = [
  // The settings have the subject; the seed says that he is a student.
  ['profile.label', 'PhD student in Computer Science', 'PhD of Computer Science'],
  // Derived from label and affiliation.
  [
    'site.description',
    'PhD student in Computer Science, University of Manchester',
    'PhD of Computer Science, University of Manchester',
  ],
  // The heading comes from the menu, which uses capitals; the page had no heading there.
  ['site.sections.0.heading', 'About me', 'About Me'],
  // The result of a manual review; an old page has no such statement.
  ['site.accessibility', JSON.parse(readFileSync('data/site.json', 'utf8')).accessibility, undefined],
  // Written out there, and what a site has without them.
  ['site.scholarStats.useCdn', true, undefined],
  ['site.scholarStats.sources.1', undefined, 'published-file'],
  ['site.scholarStats.maxAgeDays', 30, undefined],
  // Added by hand: the biography links these papers with texts other than their titles.
  ['publications.3.custom.aclAnthology', '2024.emnlp-main.193', undefined],
  ['publications.4.custom.aclAnthology', '2024.emnlp-main.191', undefined],
  ['publications.5.custom.aclAnthology', '2024.emnlp-main.192', undefined],
];

it('converts the original site to the committed data, except for listed differences', () => {
  const { draft, copies, unplaced } = read('seed');
  const files = toFiles(draft);
  const found = DATA_FILES.flatMap((name) =>
    differences(name, JSON.parse(readFileSync(`data/${name}.json`, 'utf8')), JSON.parse(JSON.stringify(files[name]))),
  );
  expect(found).toEqual(expect.arrayContaining(DIFFERENCES));
  expect(DIFFERENCES).toEqual(expect.arrayContaining(found));
  expect(copies).toEqual([]);
  expect(unplaced).toEqual([
    '_config.yml:4: repository: https://zepingyu0512.github.io/: is not OWNER/NAME; interpreted as zepingyu0512/zepingyu0512.github.io',
    '_config.yml:14: images/android-chrome-512x512.png: there is no such file',
  ]);
});

function differences(path: string, a: unknown, b: unknown): [string, unknown, unknown][] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Object.is(a, b) ? [] : [[path, a, b]];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(`${path}.${key}`, Reflect.get(a, key), Reflect.get(b, key)));
}

it('converts paper boxes, citation ids, pictures, HTML lists and all known sections, and reports the rest by line', () => {
  const { draft, copies, unplaced } = read('boxes');
  expect(keepValid(draft).refused).toEqual([]);
  expect({ ...draft, copies }).toMatchSnapshot();
  expect(unplaced).toMatchSnapshot();
});

it('reads papers in the newer form: numbered titles, with authors and linked venue below, under group headings', () => {
  const { publications, unplaced } = readPage(`# 📝 Publications
### Understanding
[P1] Locate-then-merge neurons for a good cause
- **Ada Lovelace**, Charles Babbage [**EMNLP 2025 (Findings)**](https://aclanthology.org/2025.findings-emnlp.1/)

---

[P2] Attention in the looms of Lyon
- **Ada Lovelace**, Mary Somerville, [**arXiv**](https://arxiv.org/abs/2401.01234)
`);
  expect(publications).toEqual([
    {
      id: 'lovelace2025locate',
      type: 'paper-conference',
      title: 'Locate-then-merge neurons for a good cause',
      author: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Charles', family: 'Babbage' },
      ],
      issued: '2025',
      'container-title': 'EMNLP 2025',
      custom: { track: 'Findings', aclAnthology: '2025.findings-emnlp.1' },
    },
    {
      id: 'lovelace2024attention',
      type: 'article',
      title: 'Attention in the looms of Lyon',
      author: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Mary', family: 'Somerville' },
      ],
      issued: '2024-01',
      publisher: 'arXiv',
      custom: { arxiv: '2401.01234' },
    },
  ]);
  expect(unplaced).toEqual([
    '_pages/about.md:2: Understanding: papers are now grouped by year, so this heading was left out',
  ]);
});

it('reads papers that are HTML lists', () => {
  const { publications } = readPage(`# Publications
<ul>
  <li><code class="x">CSBJ 2023</code> <a href="https://doi.org/10.1016/j.csbj.2023.08.016">Exploring chemical space for leads</a>
    <br> A. Person, <strong>Ada Lovelace</strong> | <a href="https://github.com/ada/x"><strong>Project</strong></a></li>
</ul>`);
  expect(publications).toEqual([
    {
      id: 'person2023exploring',
      type: 'paper-conference',
      title: 'Exploring chemical space for leads',
      author: [
        { given: 'A.', family: 'Person' },
        { given: 'Ada', family: 'Lovelace' },
      ],
      issued: '2023',
      'container-title': 'CSBJ 2023',
      DOI: '10.1016/j.csbj.2023.08.016',
      custom: { links: { code: 'https://github.com/ada/x' } },
    },
  ]);
});

it('reads the year from the heading above, and leaves out a paper without a year', () => {
  const { publications, unplaced } = readPage(`# Papers
## 2019
- [A paper with a year above it](https://example.org/a), Ada Lovelace
## Others
- [A paper without any year](https://example.org/b), Ada Lovelace`);
  expect(publications).toMatchObject([{ issued: '2019', type: 'article' }]);
  expect(unplaced).toContain('_pages/about.md:5: A paper without any year: has no year, so this paper is left out');
});

it.each([
  '',
  '\n\n',
  '---\ntitle: x\n---\n',
  '<div class="paper-box">',
  '# 📝 Publications',
  '{% if x %}',
  '<!-- open',
])('accepts an empty page: %j', (about) => {
  const { publications, news, profile } = readPage(about);
  expect({ publications, news, bio: profile.bio }).toEqual({ publications: [], news: [], bio: [] });
});

it('reads Windows line endings and a byte order mark, with the right line numbers', () => {
  const { news, unplaced } = readPage('\uFEFF---\r\ntitle: x\r\n---\r\n\r\n# News\r\n- *2024.1*: One\r\n- No date\r\n');
  expect(news).toEqual([{ date: '2024-01', text: 'One' }]);
  expect(unplaced).toEqual(['_pages/about.md:7: No date: has no date, which news requires']);
});

it('leaves out invalid entries, and reports why', () => {
  const { unplaced: _, ...draft } = readPage(
    '# Education\n- *2020 - 2019*, PhD, University of London\n- *2010 - 2014*, BSc, Home College',
  );
  const { draft: kept, refused } = keepValid(draft);
  expect(kept.education).toMatchObject([{ institution: 'Home College' }]);
  expect(refused).toEqual([
    'left out: data/education.json › entry 1 (University of London) › endDate: found "2019", expected a date that is not before the start, "2020"',
  ]);
});
