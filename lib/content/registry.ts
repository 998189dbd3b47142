import * as academic from '@/lib/content/academic-sections';
import * as career from '@/lib/content/career-sections';
import { newsSchema } from '@/lib/content/schemas/lists';
import { list, place } from '@/lib/content/section';
import { publicationsSchema } from '@/lib/csl/publication';

/**
 * All sections of the site, keyed by the name of their file in data/. This is their order on the CV, and on the home page
 * for sections that site.json does not name. docs/adding-a-section.md explains how to add one.
 */
export const SECTIONS = {
  about: place({ id: 'about-me', onlyIfNamed: true, notOnCv: true }),
  news: list(newsSchema, { id: 'news', onlyIfNamed: true, notOnCv: true, resumeWithout: null }),
  posts: place({ id: 'posts', notOnCv: true }),
  education: career.education,
  work: career.work,
  interests: academic.interests,
  publications: list(publicationsSchema, {
    id: 'publications',
    onlyIfNamed: true,
    resumeWithout: null,
  }),
  awards: career.awards,
  grants: academic.grants,
  talks: academic.talks,
  teaching: academic.teaching,
  students: academic.students,
  group: academic.group,
  volunteer: career.volunteer,
  projects: career.projects,
  software: academic.software,
  datasets: academic.datasets,
  certificates: career.certificates,
  skills: career.skills,
  languages: career.languages,
};

export type SectionName = keyof typeof SECTIONS;
/** The sections that have their own file. */
export type ListName = Exclude<SectionName, 'about' | 'posts'>;
/** The sections that use the shared entry layout. */
export type EntrySection = {
  [Name in ListName]: (typeof SECTIONS)[Name] extends { entries: unknown } ? Name : never;
}[ListName];

export const SECTION_NAMES = Object.keys(SECTIONS).filter((name): name is SectionName => name in SECTIONS);
export const LIST_NAMES = SECTION_NAMES.filter((name) => name !== 'about' && name !== 'posts');
