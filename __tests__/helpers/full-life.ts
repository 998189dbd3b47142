import { fullLifePapers, fullLifeStats, yearOf } from '@/__tests__/helpers/full-life-papers';
import { fullLifePerson } from '@/__tests__/helpers/full-life-person';

/** A long academic career, all invented, with everything that is hard to lay out. The tests build it as of 2026-11-23. */
export const BUILT_ON_SECONDS = Date.UTC(2026, 10, 23) / 1000;

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const MEMBERS = [
  'Ngozi Adaeze Okonjo-Wiśniewska',
  'Rózsa Péter',
  'Ramanujan Iyengar',
  'Sven Ågren',
  'Fatima al-Zahra',
  'Kwame Asante',
  'José García-Márquez',
  'Yuki Tanaka',
  'Olga Ivanova',
  'Łukasz Nowak',
  'Anna Müller',
];

const SENTENCE =
  'It shows where the state of a small machine is kept while it reads, and what is lost when a part is cut.';

/** Keyed by file name in data/. */
export const fullLife = (): Record<string, unknown> => ({
  ...fullLifePerson(),
  'news.json': times(30, (index) => ({
    date: `${yearOf(index)}-0${1 + (index % 9)}`,
    text: [
      `Keynote number ${index + 1} at the Winter School on Memory in Oslo, and a panel on what machines should forget.`,
      `[A paper](paper:meer${yearOf(index)}paper${index}) received an award at the Conference on Reading Machines.`,
      'Welcome to Ngozi Adaeze Okonjo-Wiśniewska, who begins her PhD.',
      'Scissors 3.0 is out: cuts now survive training. [What changed and why](https://scissors.example.org).',
    ][index % 4],
  })),
  'publications.json': fullLifePapers(),
  'scholar-stats.json': fullLifeStats(),
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
    ...times(23, (index) => ({
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
    name: MEMBERS[index] ?? `Member ${index + 1}`,
    ...(index > 0 && index < 4 && { image: `/member-${index}.jpg` }),
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
