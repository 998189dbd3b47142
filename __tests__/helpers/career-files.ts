import type { EntrySection } from '@/lib/content/registry';

/** For each optional list, an entry with all its fields. Each call returns new objects. */
export const validCareer = () => ({
  work: [
    {
      name: 'Analytical Engines',
      position: 'Programmer',
      location: 'London',
      url: 'https://example.org/engines',
      startDate: '1842-01',
      endDate: '1843-08',
      summary: 'I wrote [notes](https://example.org/notes).',
      highlights: ['The *first* program'],
    },
  ],
  interests: [
    {
      id: 'engines',
      name: 'Engines that compute',
      statements: ['Can they [compose](https://example.org/music)?'],
      keywords: ['engines'],
    },
  ],
  awards: [{ title: 'Medal of numbers', date: '1843', awarder: 'The Society', summary: 'For *Notes*.' }],
  talks: [
    {
      title: 'On engines',
      event: 'Seminar',
      place: 'Turin',
      date: '1840-09-03',
      url: 'https://example.org/turin',
      slides: 'https://example.org/slides.pdf',
      video: 'https://example.org/video',
      description: 'A *talk*.',
    },
  ],
  teaching: [
    {
      course: 'Programming',
      role: 'Lecturer',
      organization: 'University of London',
      term: 'Autumn 1844',
      startDate: '1844-09',
      endDate: '1844-12',
      url: 'https://example.org/course',
      description: 'For *beginners*.',
    },
  ],
  students: [
    {
      name: 'Mary Somerville',
      degree: 'PhD',
      startDate: '1841',
      endDate: '1845',
      now: 'Lecturer',
      url: 'https://example.org/mary',
    },
  ],
  group: [
    {
      name: 'Mary Somerville',
      role: 'PhD student',
      startDate: '1841',
      endDate: '1845',
      now: 'Lecturer',
      url: 'https://example.org/mary',
    },
  ],
  grants: [
    {
      title: 'Engines for all',
      funder: 'The Crown',
      number: 'E-17',
      amount: '£1,700',
      role: 'Principal investigator',
      startDate: '1842',
      endDate: '1843',
      url: 'https://example.org/grant',
      description: 'For *cards*.',
    },
  ],
  software: [
    {
      name: 'Bernoulli',
      version: '8',
      repository: 'https://code.example.org/bernoulli',
      url: 'https://example.org/bernoulli',
      license: 'MIT',
      description: 'Computes *numbers*.',
      keywords: ['cards'],
      date: '1843',
    },
  ],
  datasets: [
    {
      name: 'Cards of the loom',
      size: '12,000 cards',
      download: 'https://example.org/cards.zip',
      url: 'https://example.org/cards',
      license: 'CC0',
      description: 'All *cards*.',
      keywords: ['looms'],
      date: '1842-05',
    },
  ],
  volunteer: [
    {
      organization: 'Journal of Engines',
      position: 'Reviewer',
      url: 'https://example.org/journal',
      startDate: '1841',
      endDate: '1846',
      summary: 'Two *papers* a year.',
      highlights: ['Fast'],
    },
  ],
  projects: [
    {
      name: 'Bernoulli numbers',
      description: 'All of *them*.',
      highlights: ['B8'],
      keywords: ['cards'],
      startDate: '1842',
      endDate: '1843',
      url: 'https://example.org/numbers',
      roles: ['Author'],
      entity: 'Analytical Engines',
      type: 'application',
    },
  ],
  certificates: [{ name: 'Fellow', date: '1844', issuer: 'The Society', url: 'https://example.org/fellow' }],
  skills: [{ name: 'Programming', level: 'Expert', keywords: ['cards'] }],
  languages: [{ language: 'English', fluency: 'Native speaker' }],
});

/** The required fields of the entries in these lists. */
export const REQUIRED: Readonly<Record<Exclude<EntrySection, 'education'>, readonly string[]>> = {
  work: ['name', 'position', 'startDate'],
  interests: ['name'],
  awards: ['title', 'date'],
  talks: ['title', 'event', 'date'],
  teaching: ['course', 'startDate'],
  students: ['name', 'degree', 'startDate'],
  group: ['name'],
  grants: ['title', 'funder', 'startDate'],
  software: ['name'],
  datasets: ['name'],
  volunteer: ['organization', 'position'],
  projects: ['name'],
  certificates: ['name'],
  skills: ['name'],
  languages: ['language'],
};
