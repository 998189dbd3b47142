import { byOrganization } from '@/lib/content/entry-groups';
import {
  datasetsSchema,
  grantsSchema,
  groupSchema,
  interestsSchema,
  softwareSchema,
  studentsSchema,
  talksSchema,
  teachingSchema,
} from '@/lib/content/schemas/academic';
import {
  awardsSchema,
  certificatesSchema,
  languagesSchema,
  projectsSchema,
  skillsSchema,
  volunteerSchema,
  workSchema,
} from '@/lib/content/schemas/career';
import { educationSchema, newsSchema } from '@/lib/content/schemas/lists';
import { entryList, list, place } from '@/lib/content/section';
import { papersOfTheme, themeId, themesPath } from '@/lib/content/themes';
import { publicationsSchema } from '@/lib/csl/publication';
import { preparedPicture } from '@/lib/pictures/prepared';
import { latestFirst, newestByDate } from '@/lib/text/periods';
import { counted, fill } from '@/lib/words/fill';

/**
 * All sections of the site, keyed by the name of their file in data/. This is their order on the CV, and on the home page
 * for sections that site.json does not name. docs/adding-a-section.md explains how to add one.
 */
export const SECTIONS = {
  about: place({ id: 'about-me', onlyIfNamed: true, notOnCv: true }),

  news: list(newsSchema, { id: 'news', onlyIfNamed: true, notOnCv: true, resumeWithout: null }),

  posts: place({ id: 'posts', notOnCv: true }),

  education: entryList(educationSchema, {
    id: 'educations',
    onlyIfNamed: true,
    layout: 'rows',
    resumeWithout: [],
    entries: (education, { locale: { words } }) =>
      latestFirst(education).map(({ institution, studyType, area, url, score, courses, ...period }) => ({
        when: period,
        title: [studyType, area].filter(Boolean).join(words.comma),
        lead: 'organization',
        organization: institution,
        url,
        detail: score,
        keywords: courses,
      })),
  }),

  work: entryList(workSchema, {
    id: 'work',
    resumeWithout: [],
    entries: (work) =>
      byOrganization(
        latestFirst(work).map(({ name, position, location, url, summary, highlights, startDate, endDate }) => ({
          when: { startDate, endDate },
          title: position,
          lead: 'organization',
          organization: name,
          url,
          detail: location,
          description: summary,
          points: highlights,
        })),
      ),
  }),

  interests: entryList(interestsSchema, {
    id: 'interests',
    resumeWithout: ['id', 'statements'],
    entries: (interests, { publications, locale: { language, words } }) =>
      interests.map((interest) => {
        const { length } = papersOfTheme(publications, interest);
        const label = counted(words.entries.papers, length, language);
        return {
          title: interest.name,
          lead: 'title',
          points: interest.statements,
          keywords: interest.keywords,
          links: length > 0 ? [{ label, url: `${themesPath}#${themeId(interest)}` }] : [],
        };
      }),
  }),

  publications: list(publicationsSchema, {
    id: 'publications',
    onlyIfNamed: true,
    resumeWithout: null,
  }),

  awards: entryList(awardsSchema, {
    id: 'awards',
    layout: 'rows',
    resumeWithout: [],
    entries: (awards) =>
      newestByDate(awards).map(({ title, date, awarder, summary }) => ({
        when: { date },
        title,
        lead: 'title',
        organization: awarder,
        description: summary,
      })),
  }),

  grants: entryList(grantsSchema, {
    id: 'grants',
    layout: 'rows',
    resumeWithout: [],
    entries: (grants, { locale: { words } }) =>
      latestFirst(grants).map(({ title, funder, number, amount, role, url, description, ...period }) => ({
        when: period,
        title,
        lead: 'title',
        url,
        organization: funder,
        detail: [role, amount, number].filter(Boolean).join(words.comma) || undefined,
        description,
      })),
  }),

  talks: entryList(talksSchema, {
    id: 'talks',
    resumeWithout: [],
    hasUpcoming: true,
    entries: (talks, { locale: { words } }) =>
      newestByDate(talks).map(({ title, event, place: where, date, url, slides, video, description }) => ({
        when: { date },
        title,
        lead: 'title',
        url,
        organization: event,
        detail: where,
        description,
        links: [
          ...(slides ? [{ label: words.entries.slides, url: slides }] : []),
          ...(video ? [{ label: words.entries.video, url: video }] : []),
        ],
      })),
  }),

  teaching: entryList(teachingSchema, {
    id: 'teaching',
    layout: 'leaders',
    resumeWithout: [],
    entries: (teaching) =>
      // A one-term course ends with its term.
      latestFirst(teaching.map((entry) => (entry.term ? { endDate: entry.startDate, ...entry } : entry))).map(
        ({ course, role, organization, term, url, description, ...period }) => ({
          when: term ? { words: term } : period,
          title: course,
          lead: 'title',
          url,
          organization,
          detail: role,
          description,
        }),
      ),
  }),

  students: entryList(studentsSchema, {
    id: 'students',
    resumeWithout: [],
    entries: (students, { locale: { words } }) =>
      latestFirst(students).map(({ name, degree, now, url, ...period }) => ({
        when: period,
        title: name,
        lead: 'title',
        url,
        detail: [degree, now && fill(words.entries.now, { place: now })].filter(Boolean).join(words.comma),
      })),
  }),

  group: entryList(groupSchema, {
    id: 'group',
    layout: 'people',
    notOnCv: true,
    resumeWithout: null,
    entries: (group, { locale: { words } }) =>
      latestFirst(group).map(({ name, role, image, now, url, startDate, endDate }) => ({
        ...((startDate ?? endDate) && { when: { startDate, endDate } }),
        title: name,
        lead: 'title',
        url,
        detail: role,
        points: now ? [fill(words.entries.now, { place: now })] : [],
        image: image ? { src: image, alt: '', prepared: preparedPicture(image, 'portrait') } : undefined,
      })),
  }),

  volunteer: entryList(volunteerSchema, {
    id: 'service',
    layout: 'run-in',
    resumeWithout: [],
    entries: (volunteer) =>
      byOrganization(
        latestFirst(volunteer).map(({ organization, position, url, summary, highlights, startDate, endDate }) => ({
          ...((startDate ?? endDate) && { when: { startDate, endDate } }),
          title: position,
          lead: 'organization',
          organization,
          url,
          description: summary,
          points: highlights,
        })),
      ),
  }),

  projects: entryList(projectsSchema, {
    id: 'projects',
    resumeWithout: ['image'],
    entries: (projects, { locale: { words } }) =>
      latestFirst(projects).map(
        ({ name, description, highlights, keywords, url, roles, entity, image, startDate, endDate }) => ({
          ...((startDate ?? endDate) && { when: { startDate, endDate } }),
          title: name,
          lead: 'title',
          url,
          organization: entity,
          detail: roles?.join(words.comma),
          description,
          points: highlights,
          keywords,
          image: image && { ...image, prepared: preparedPicture(image.src, 'figure') },
        }),
      ),
  }),

  software: entryList(softwareSchema, {
    id: 'software',
    resumeWithout: [],
    entries: (software, { locale: { words } }) =>
      newestByDate(software).map(({ name, version, repository, url, license, description, keywords, date }) => ({
        ...(date && { when: { date } }),
        title: name,
        lead: 'title',
        url: url ?? repository,
        detail: [version, license].filter(Boolean).join(words.comma) || undefined,
        description,
        keywords,
        links: url && repository ? [{ label: words.links.code, url: repository }] : [],
      })),
  }),

  datasets: entryList(datasetsSchema, {
    id: 'data',
    resumeWithout: [],
    entries: (datasets, { locale: { words } }) =>
      newestByDate(datasets).map(({ name, size, download, url, license, description, keywords, date }) => ({
        ...(date && { when: { date } }),
        title: name,
        lead: 'title',
        url,
        detail: [size, license].filter(Boolean).join(words.comma) || undefined,
        description,
        keywords,
        links: download ? [{ label: words.entries.download, url: download }] : [],
      })),
  }),

  certificates: entryList(certificatesSchema, {
    id: 'certificates',
    layout: 'rows',
    resumeWithout: [],
    entries: (certificates) =>
      newestByDate(certificates).map(({ name, date, issuer, url }) => ({
        ...(date && { when: { date } }),
        title: name,
        lead: 'title',
        url,
        organization: issuer,
      })),
  }),

  skills: entryList(skillsSchema, {
    id: 'skills',
    layout: 'rows',
    resumeWithout: [],
    entries: (skills, { locale: { words } }) =>
      skills.map(({ name, level, keywords = [] }) => ({
        when: { words: name },
        title: keywords.join(words.comma) || undefined,
        detail: level,
      })),
  }),

  languages: entryList(languagesSchema, {
    id: 'languages',
    layout: 'rows',
    resumeWithout: [],
    entries: (languages) => languages.map(({ language, fluency }) => ({ when: { words: language }, title: fluency })),
  }),
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
