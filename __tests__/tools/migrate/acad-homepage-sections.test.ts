import { readPage } from '@/__tests__/helpers/old-site';
import { readAcadHomepage } from '@/tools/migrate/acad-homepage/read';

it('converts every section to its list', () => {
  const { work, education, teaching, volunteer, awards, talks, projects, skills, certificates, unplaced } = readPage(`
# 💻 Work Experience
- *2026.06 - Now*, Research Fellow at Nanyang College of Looms, Singapore (Supervisor: Prof. C. Babbage)
- *2022.07 - 2022.09*, **Data Analyst Intern**, Loom Works Ltd.
  - Wove *ten* dashboards.

# 📖 Educations
- *2022-2023*, Master of Science in Mathematics. University of London, London, UK.
- *2018.09 - 2022.06*, B.Eng., Electronic Weaving, Civil University of Looms.

# 💬 Teaching
- *2024*, Teaching Assistant, Machine Learning, University of Leeds
- Machine Weaving, Lecturer, Spring 2023

# 📫 Academic Services
- Reviewer: NeurIPS 2024, ICLR 2025
- *2023*, Program committee member of KDD
- 2026 ICML, CVPR Reviewer
- Reviewer for Loom Letters

# 🎖 Honors and Awards
- *2021.10*, **Outstanding Graduates**, *2nd* place
- National Scholarship, 2019
- *2021.10* & *2019.10* Outstanding Student

# 💬 Invited Talks
- "How looms think", *Royal Society*, 2026

# 🛠 Projects
- [Loom Atlas](https://example.org/atlas): an atlas of looms

# 🧰 Skills
- **Programming:** Python, C/C++

# 🎓 Certifications
- *2025.09* Loom Safety
`);
  expect(work).toEqual([
    {
      name: 'Nanyang College of Looms',
      position: 'Research Fellow',
      location: 'Singapore',
      startDate: '2026-06',
      summary: 'Supervisor: Prof. C. Babbage',
    },
    {
      name: 'Loom Works Ltd',
      position: 'Data Analyst Intern',
      startDate: '2022-07',
      endDate: '2022-09',
      highlights: ['Wove *ten* dashboards.'],
    },
  ]);
  expect(education).toEqual([
    {
      institution: 'University of London',
      studyType: 'Master of Science in Mathematics',
      startDate: '2022',
      endDate: '2023',
    },
    {
      institution: 'Civil University of Looms',
      area: 'Electronic Weaving',
      studyType: 'B.Eng.',
      startDate: '2018-09',
      endDate: '2022-06',
    },
  ]);
  expect(teaching).toEqual([
    {
      course: 'Machine Learning',
      role: 'Teaching Assistant',
      organization: 'University of Leeds',
      startDate: '2024',
      endDate: '2024',
    },
    { course: 'Machine Weaving', role: 'Lecturer', term: 'Spring 2023', startDate: '2023', endDate: '2023' },
  ]);
  expect(volunteer).toEqual([
    { organization: 'NeurIPS 2024', position: 'Reviewer', startDate: '2024', endDate: '2024' },
    { organization: 'ICLR 2025', position: 'Reviewer', startDate: '2025', endDate: '2025' },
    { organization: 'KDD', position: 'Program committee member', startDate: '2023', endDate: '2023' },
    { organization: 'ICML', position: 'Reviewer', startDate: '2026', endDate: '2026' },
    { organization: 'CVPR', position: 'Reviewer', startDate: '2026', endDate: '2026' },
    { organization: 'Loom Letters', position: 'Reviewer' },
  ]);
  expect(awards).toEqual([
    { title: 'Outstanding Graduates, 2nd place', date: '2021-10' },
    { title: 'National Scholarship', date: '2019' },
    { title: 'Outstanding Student', date: '2021-10' },
    { title: 'Outstanding Student', date: '2019-10' },
  ]);
  expect(talks).toEqual([{ title: 'How looms think', event: 'Royal Society', date: '2026' }]);
  expect(projects).toEqual([
    { name: 'Loom Atlas', description: 'an atlas of looms', url: 'https://example.org/atlas' },
  ]);
  expect(skills).toEqual([{ name: 'Programming', keywords: ['Python', 'C/C++'] }]);
  expect(certificates).toEqual([{ name: 'Loom Safety', date: '2025-09' }]);
  expect(unplaced).toEqual(['_pages/about.md:8: London, UK.: a degree has no field for this']);
});

it('reads included files, and reports their lines', () => {
  const pages: Record<string, string> = {
    '_pages/about.md':
      '---\ntitle: x\n---\n{% include_relative includes/news.md %}\n\n{% include_relative gone.md %}\n{% include_relative about.md %}\n',
    '_pages/includes/news.md': '# News\n- *2024.1*: One\n- No date\n',
  };
  const read = readAcadHomepage({
    config: 'author:\n  name: Ada Lovelace\n',
    navigation: null,
    cname: null,
    page: (path) => pages[path] ?? null,
    recoded: [],
    place: () => null,
  });
  expect(read?.draft.news).toEqual([{ date: '2024-01', text: 'One' }]);
  expect(read?.unplaced).toEqual([
    '_pages/about.md:6: {% include_relative gone.md %}: there is no such file',
    '_pages/about.md:7: {% include_relative about.md %}: includes itself',
    '_pages/includes/news.md:3: No date: has no date, which news requires',
  ]);
});

it('reads the role of a service from the headings above, of sections or groups', () => {
  const { volunteer, unplaced } = readPage(`
# 💻 Academic Service
## **Journal Reviewer**
### Loom Society
- Loom Letters (LL)
- Transactions on Looms
### Thread Press
- Threads
## Organizer
- Loom Day 2024

# Program Committee
- LOOM 2025
`);
  expect(unplaced).toEqual([]);
  expect(volunteer).toEqual([
    { organization: 'Loom Letters (LL)', position: 'Journal Reviewer' },
    { organization: 'Transactions on Looms', position: 'Journal Reviewer' },
    { organization: 'Threads', position: 'Journal Reviewer' },
    { organization: 'Loom Day 2024', position: 'Organizer', startDate: '2024', endDate: '2024' },
    { organization: 'LOOM 2025', position: 'Program Committee', startDate: '2025', endDate: '2025' },
  ]);
});

it('reads names in two scripts, a year after the journal, and a YAML comment without a space', () => {
  const box = (title: string, venue: string, authors: string) =>
    `<div class='paper-box'><div class='paper-box-image'></div>\n<div class='paper-box-text' markdown="1">\n\n<b>${title}</b><br>\n<i>${venue}</i><br>\n${authors}<br>\n</div>\n</div>\n`;
  const read = readAcadHomepage({
    config: 'author:\n  name: "Ada Lovelace (卢爱达)"# your name\n',
    navigation: null,
    cname: null,
    page: (path) =>
      path === '_pages/about.md'
        ? `# Publications\n${box('织机与卡片(Looms and Cards)', '织机学报(Journal of Looms), 2023', '李振洪(Zhen Li), <b>卢爱达(Ada Lovelace)</b>*, and 王乐（Le Wang）')}\n${box('Weaving cards', 'Loomena, 2022', '<b>Ada Lovelace</b>, Charles Babbage')}`
        : null,
    recoded: [],
    place: () => null,
  });
  const papers = read?.draft.publications ?? [];
  expect(
    papers.map(({ author }) => author?.map(({ literal, given, family }) => literal ?? `${given} ${family}`)),
  ).toEqual([
    ['李振洪', '卢爱达', '王乐'],
    ['Ada Lovelace', 'Charles Babbage'],
  ]);
  expect(papers[1]).toMatchObject({ 'container-title': 'Loomena', issued: '2022' });
  expect(read?.draft.profile).toMatchObject({ name: 'Ada Lovelace', alternateName: ['卢爱达'] });
});

it('reports that stray emphasis marks were left out', () => {
  const { awards, unplaced } = readPage('# Awards\n- *2022* Champion** of the loom');
  expect(awards).toEqual([{ title: 'Champion of the loom', date: '2022' }]);
  expect(unplaced).toEqual([
    '_pages/about.md:2: ? 2022 Champion** of the loom: has stray emphasis marks, which were left out',
  ]);
});

it('reports the details of a line that is left out', () => {
  const { unplaced } = readPage(
    '# Work\n- *2021 - 2022*, [Loom Technology](https://example.org)\n  - Wove a dashboard.',
  );
  expect(unplaced).toEqual([
    '_pages/about.md:2: 2021 - 2022, Loom Technology: has no period, position and institution separated by commas',
    '_pages/about.md:2: Wove a dashboard.: belongs to a line that is left out',
  ]);
});

it('keeps the formatting of a biography, with nested lists', () => {
  const { profile } = readPage('I **weave** with `cards`, [here](https://example.org/a_b).\n- one\n  - two * three');
  expect(profile.bio).toEqual([
    'I **weave** with `cards`, [here](https://example.org/a_b).',
    '- one\n  - two \\* three',
  ]);
});

it('keeps other sections as pages, with a menu label', () => {
  const { pages, unplaced } = readPage(`
# 📖 Educations
- *2022-2023*, Master of Science in Mathematics, University of London.

# 🎈 Beyond "work"
I *sail*, and I [write](https://example.org/letters).

# 1. is no list here

- one
  - two, with **weight**
- three

# 👩‍🎓 Students
- Anna King (2023)

# Search
Where I look.

# Nothing
`);
  expect(pages).toEqual({
    'pages/beyond-work.md':
      '---\ntitle: "🎈 Beyond \\"work\\""\nmenu: "🎈 Beyond \\"work\\""\n---\n\nI *sail*, and I [write](https://example.org/letters).\n',
    'pages/1-is-no-list-here.md':
      '---\ntitle: "1. is no list here"\nmenu: "1. is no list here"\n---\n\n- one\n  - two, with **weight**\n- three\n',
    'pages/students.md': '---\ntitle: "👩‍🎓 Students"\nmenu: "👩‍🎓 Students"\n---\n\n- Anna King (2023)\n',
    'pages/search-2.md': '---\ntitle: "Search"\nmenu: "Search"\n---\n\nWhere I look.\n',
  });
  expect(unplaced).toEqual([
    '_pages/about.md:5: 🎈 Beyond "work": the new site has no such section; kept as the page data/pages/beyond-work.md',
    '_pages/about.md:8: 1. is no list here: the new site has no such section; kept as the page data/pages/1-is-no-list-here.md',
    '_pages/about.md:14: 👩‍🎓 Students: such entries belong in data/students.json; kept as the page data/pages/students.md',
    '_pages/about.md:17: Search: the new site has no such section; kept as the page data/pages/search-2.md',
    '_pages/about.md:20: Nothing: the new site has no such section, and it is empty',
  ]);
});
