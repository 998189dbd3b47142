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
import { entryList } from '@/lib/content/section';
import { papersOfTheme, themeId, themesPath } from '@/lib/content/themes';
import { preparedPicture } from '@/lib/pictures/prepared';
import { latestFirst, newestByDate } from '@/lib/text/periods';
import { counted, fill } from '@/lib/words/fill';

// The sections whose fields are those of schema.org. Their order is that of the registry.

export const interests = entryList(interestsSchema, {
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
});

export const grants = entryList(grantsSchema, {
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
});

export const talks = entryList(talksSchema, {
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
});

export const teaching = entryList(teachingSchema, {
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
});

export const students = entryList(studentsSchema, {
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
});

export const group = entryList(groupSchema, {
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
});

export const software = entryList(softwareSchema, {
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
});

export const datasets = entryList(datasetsSchema, {
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
});
