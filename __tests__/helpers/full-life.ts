/** A whole academic life, all of it invented, with everything that is hard to set. The tests build it on 2026-11-23. */
export const BUILT_ON_SECONDS = Date.UTC(2026, 10, 23) / 1000;

const SECTIONS = [
  ['about', 'About me'],
  ['interests', '💡 Research interests'],
  ['news', '🔥 News'],
  ['publications', '📝 Publications'],
  ['work', '💼 Experience'],
  ['education', '📖 Education'],
  ['awards', '🏆 Awards'],
  ['talks', '🎤 Talks'],
  ['teaching', '🎓 Teaching'],
  ['students', '👥 Students'],
  ['group', '🧑‍🔬 Group'],
  ['grants', 'Grants'],
  ['software', '💾 Software'],
  ['datasets', '🗄️ Data'],
  ['volunteer', '🤝 Service'],
  ['projects', '🛠️ Projects'],
  ['certificates', 'Certificates'],
  ['skills', 'Skills'],
  ['languages', 'Languages'],
] as const;

const LIMITS: Readonly<Record<string, number>> = { news: 4, awards: 5, talks: 6, volunteer: 4 };

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const year = (index: number) => 2026 - Math.floor(index / 4);
const SENTENCE =
  'It shows where the state of a small machine is kept while it reads, and what is lost when a part is cut.';

const papers = times(72, (index) => ({
  id: `meer${year(index)}paper${index}`,
  type: index % 5 === 0 ? 'article' : 'paper-conference',
  title: `Machines That Read, Part ${index + 1}: ${['What Is Kept', 'What Is Lost', 'On Time and Order in Long Texts'][index % 3]}`,
  author: [
    { given: 'Isolde', family: 'van der Meer' },
    ...times(1 + (index % 4), (other) => ({ given: 'Coauthor', family: `Number${other + 1}` })),
  ],
  issued: `${year(index)}-0${1 + (index % 9)}`,
  ...(index % 5 === 0
    ? { publisher: 'arXiv' }
    : { 'container-title': `Conference on Reading Machines ${year(index)}` }),
  URL: `https://example.org/papers/${index}`,
  custom: {
    ...(index % 3 === 0 && { theme: 'memory' }),
    ...(index % 3 === 1 && { theme: 'Time and order' }),
    ...(index < 6 && { selected: true }),
    ...(index === 7 && { award: 'Best paper' }),
  },
}));

/** By the names of the files in data/. */
export const fullLife = (): Record<string, unknown> => ({
  'site.json': {
    url: 'https://meer.example.org',
    title: 'Isolde van der Meer',
    description: 'Papers, talks and teaching of Isolde van der Meer',
    language: 'en',
    accent: 'blue',
    sections: SECTIONS.map(([section, heading]) => ({
      section,
      heading,
      ...(LIMITS[section] && { limit: LIMITS[section] }),
      ...(section === 'publications' && { groupBy: 'theme' }),
    })),
    scholarStats: {},
  },
  'profile.json': {
    name: 'Isolde van der Meer',
    label: 'Associate professor of computer science',
    affiliation: 'Northern Institute',
    email: 'isolde@example.org',
    location: 'Groningen',
    profiles: [
      { network: 'GitHub', username: 'octocat' },
      { network: 'Lab page', url: 'https://lab.example.org/people/isolde-van-der-meer' },
    ],
    bio: ['I study machines that read. My latest work is [What Is Kept](paper:meer2026paper0).'],
  },
  'news.json': times(30, (index) => ({
    date: `${year(index)}-0${1 + (index % 9)}`,
    text: `News number ${index}: [a paper](paper:meer${year(index)}paper${index}) is out.`,
  })),
  'publications.json': papers,
  'education.json': [
    { institution: 'Old University', studyType: 'Master', area: 'Logic', startDate: '2007-09', endDate: '2009-07' },
    {
      institution: 'Old University',
      studyType: 'PhD',
      area: 'Computer science',
      startDate: '2009-09',
      endDate: '2013',
    },
  ],
  'people.json': [{ name: 'Coauthor Number1', url: 'https://example.org/number1' }],
  'work.json': [
    { name: 'Small Company', position: 'Advisor', startDate: '2021-01', endDate: '2022-12' },
    {
      name: 'Northern Institute',
      position: 'Postdoc',
      location: 'Groningen',
      startDate: '2013-10',
      endDate: '2016-08',
    },
    {
      name: 'Northern Institute',
      position: 'Assistant professor',
      location: 'Groningen',
      url: 'https://institute.example.org',
      startDate: '2016-09',
      endDate: '2023-08',
      highlights: [`Built the group. ${SENTENCE}`, 'Ran the [reading seminar](https://example.org/seminar).'],
    },
    {
      name: 'Northern Institute',
      position: 'Associate professor',
      location: 'Groningen',
      url: 'https://institute.example.org',
      startDate: '2023-09',
      summary: `Head of the *Reading Machines* group. ${SENTENCE}`,
    },
    { name: 'Big Laboratory', position: 'Visiting researcher', location: 'Zürich', startDate: '2019', endDate: '2019' },
  ],
  'interests.json': [
    {
      id: 'memory',
      name: 'Memory of reading machines',
      statements: [
        'Where is a fact while the next one is read? [What Is Kept](paper:meer2026paper0) finds out.',
        `How much can be cut away? ${SENTENCE}`,
      ],
    },
    {
      name: 'Time and order',
      statements: ['What machines make of *before* and *after*.'],
      keywords: ['time', 'order'],
    },
  ],
  'awards.json': times(18, (index) => ({
    title: `Prize number ${index + 1}`,
    date: `${2026 - index}-05`,
    awarder: `Society of Readers, Section ${index + 1}`,
    ...(index === 0 && { summary: 'For [What Is Kept](paper:meer2026paper0).' }),
  })),
  'talks.json': [
    {
      title: 'Reading next year',
      event: 'Winter school',
      place: 'Oslo',
      date: '2027-01-12',
      url: 'https://example.org/w',
    },
    { title: 'Reading tomorrow', event: 'Seminar', place: 'online', date: '2026-11-24' },
    ...times(40, (index) => ({
      title: `What machines keep, talk ${index + 1}`,
      event: `Colloquium ${index + 1}, University of the Sea`,
      place: 'Delft',
      date: `${2026 - Math.floor(index / 5)}-0${1 + (index % 5)}-15`,
      slides: 'https://example.org/slides.pdf',
      ...(index % 3 === 0 && { video: 'https://example.org/video', description: SENTENCE }),
    })),
  ],
  'teaching.json': [
    { course: 'Formal languages', role: 'Lecturer', organization: 'Northern Institute', startDate: '2018-09' },
    ...times(8, (index) => ({
      course: `Reading machines ${index + 1}`,
      role: 'Lecturer',
      term: `Autumn ${2025 - index}`,
      startDate: `${2025 - index}-09`,
      url: 'https://example.org/course',
    })),
  ],
  'students.json': times(9, (index) => ({
    name: `Student ${index + 1}`,
    degree: index % 2 ? 'MSc' : 'PhD',
    startDate: String(2024 - index),
    ...(index > 2 && { endDate: String(2027 - index), now: 'researcher at Big Laboratory' }),
  })),
  'group.json': times(23, (index) => ({
    name: index === 0 ? 'Ngozi Adaeze Okonjo-Wiśniewska' : `Member ${index + 1}`,
    role: ['PhD student', 'Postdoc', 'Research engineer'][index % 3],
    startDate: String(2025 - (index % 12)),
    ...(index % 4 === 0 && { url: 'https://example.org/member' }),
    ...(index > 8 && { endDate: '2026-03', now: 'researcher at Big Laboratory' }),
  })),
  'grants.json': times(6, (index) => ({
    title: `Machines that keep, phase ${index + 1}`,
    funder: 'Council of the Sea for Research and Letters',
    amount: '€1.5 million',
    role: 'Principal investigator',
    startDate: String(2024 - 2 * index),
    endDate: String(2027 - 2 * index),
  })),
  'software.json': [
    {
      name: 'Scissors',
      version: '3.0',
      license: 'MIT',
      description: `Cuts parts out of models. ${SENTENCE}`,
      keywords: ['Python', 'Rust'],
      url: 'https://scissors.example.org',
      repository: 'https://code.example.org/scissors',
      date: '2026-05',
    },
    { name: 'Glue', url: 'https://glue.example.org' },
  ],
  'datasets.json': [
    {
      name: 'Pages of the sea',
      size: '12,000 pages, 40 GB',
      license: 'CC BY 4.0',
      url: 'https://data.example.org/sea',
      download: 'https://data.example.org/sea.zip',
      date: '2025',
    },
  ],
  'volunteer.json': times(12, (index) => ({
    organization: `Journal ${1 + (index % 8)}`,
    position: index < 8 ? 'Reviewer' : 'Area chair',
    startDate: String(2014 + index),
    ...(index % 3 !== 0 && { endDate: String(2015 + index) }),
  })),
  'projects.json': [
    {
      name: 'Atlas of reading',
      description: `Maps of what machines do. ${SENTENCE}`,
      highlights: ['200 maps', 'Used in [courses](https://example.org/course)'],
      keywords: ['Python', 'WebGL'],
      startDate: '2022',
      url: 'https://atlas.example.org',
      roles: ['Founder'],
      entity: 'Northern Institute',
      image: { src: '/atlas.svg', alt: 'A map with one thick and many thin lines' },
    },
    { name: 'Scissors', description: 'Cuts parts out of models.', startDate: '2020', endDate: '2021' },
  ],
  'certificates.json': [{ name: 'Senior teaching qualification', date: '2019-06', issuer: 'Northern Institute' }],
  'skills.json': [{ name: 'Programming', level: 'daily', keywords: ['Python', 'Rust', 'Haskell'] }],
  'languages.json': [
    { language: 'Dutch', fluency: 'Native speaker' },
    { language: 'English', fluency: 'Fluent' },
  ],
});

export const ATLAS_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#8fbce6"/><path d="M0 3 4 0" stroke="#1f4e79"/></svg>';
