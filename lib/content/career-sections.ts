import { byOrganization } from '@/lib/content/entry-groups';
import {
  awardsSchema,
  certificatesSchema,
  languagesSchema,
  projectsSchema,
  skillsSchema,
  volunteerSchema,
  workSchema,
} from '@/lib/content/schemas/career';
import { educationSchema } from '@/lib/content/schemas/lists';
import { entryList } from '@/lib/content/section';
import { preparedPicture } from '@/lib/pictures/prepared';
import { latestFirst, newestByDate } from '@/lib/text/periods';

// The sections whose fields are those of JSON Resume. Their order is that of the registry.

export const education = entryList(educationSchema, {
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
});

export const work = entryList(workSchema, {
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
});

export const awards = entryList(awardsSchema, {
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
});

export const volunteer = entryList(volunteerSchema, {
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
});

export const projects = entryList(projectsSchema, {
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
});

export const certificates = entryList(certificatesSchema, {
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
});

export const skills = entryList(skillsSchema, {
  id: 'skills',
  layout: 'rows',
  resumeWithout: [],
  entries: (skills, { locale: { words } }) =>
    skills.map(({ name, level, keywords = [] }) => ({
      when: { words: name },
      title: keywords.join(words.comma) || undefined,
      detail: level,
    })),
});

export const languages = entryList(languagesSchema, {
  id: 'languages',
  layout: 'rows',
  resumeWithout: [],
  entries: (languages) => languages.map(({ language, fluency }) => ({ when: { words: language }, title: fluency })),
});
