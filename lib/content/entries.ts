import type { Entry, EntryGroup } from '@/lib/content/entry';
import { byOrganization, byYear, newestFirst, upcomingFirst } from '@/lib/content/entry-groups';
import type { Interest } from '@/lib/content/schemas/academic';
import type { SectionName } from '@/lib/content/schemas/site';
import { limited } from '@/lib/content/sections';
import { papersOfTheme, themeId, themesPath } from '@/lib/content/themes';
import type { Content } from '@/lib/content/validate';
import { preparedPicture } from '@/lib/pictures/prepared';
import { latestFirst } from '@/lib/text/periods';

/** The sections that are lists of entries in one layout. */
export type EntrySection = Exclude<SectionName, 'about' | 'news' | 'publications'>;

/**
 * The entries of a section in their order, at most `limit` of them; long lists by year, talks to come before those that
 * were. `today` is an ISO date.
 */
export function entryGroups(content: Content, section: EntrySection, today: string, limit?: number): EntryGroup[] {
  if (section === 'talks') return upcomingFirst(content.talks, talkEntry, today, limit);
  return byYear(limited(ENTRIES[section](content), limit));
}

const ENTRIES: Readonly<Record<Exclude<EntrySection, 'talks'>, (content: Content) => Entry[]>> = {
  education: ({ education }) =>
    latestFirst(education).map(({ institution, studyType, area, url, score, courses, ...period }) => ({
      when: period,
      title: area ? `${studyType}, ${area}` : studyType,
      lead: 'organization',
      organization: institution,
      url,
      detail: score,
      keywords: courses,
    })),
  work: ({ work }) =>
    byOrganization(
      latestFirst(work).map(({ name, position, location, url, summary, highlights, ...period }) => ({
        when: { startDate: period.startDate, endDate: period.endDate },
        title: position,
        lead: 'organization',
        organization: name,
        url,
        detail: location,
        description: summary,
        points: highlights,
      })),
    ),
  volunteer: ({ volunteer }) =>
    byOrganization(
      latestFirst(volunteer).map(({ organization, position, url, summary, highlights, ...period }) => ({
        when: period,
        title: position,
        lead: 'organization',
        organization,
        url,
        description: summary,
        points: highlights,
      })),
    ),
  teaching: ({ teaching }) =>
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
  students: ({ students }) =>
    latestFirst(students).map(({ name, degree, now, url, ...period }) => ({
      when: period,
      title: name,
      lead: 'title',
      url,
      detail: [degree, now && `now ${now}`].filter(Boolean).join(', '),
    })),
  projects: ({ projects }) =>
    latestFirst(projects).map(({ name, description, highlights, keywords, url, roles, entity, image, ...period }) => ({
      ...((period.startDate ?? period.endDate) && { when: { startDate: period.startDate, endDate: period.endDate } }),
      title: name,
      lead: 'title',
      url,
      organization: entity,
      detail: roles?.join(', '),
      description,
      points: highlights,
      keywords,
      image: image && { ...image, prepared: preparedPicture(image.src, 'figure') },
    })),
  awards: ({ awards }) =>
    newestFirst(awards).map(({ title, date, awarder, summary }) => ({
      when: { date },
      title,
      lead: 'title',
      organization: awarder,
      description: summary,
    })),
  certificates: ({ certificates }) =>
    newestFirst(certificates).map(({ name, date, issuer, url }) => ({
      ...(date && { when: { date } }),
      title: name,
      lead: 'title',
      url,
      organization: issuer,
    })),
  interests: ({ interests, publications }) => interests.map((interest) => interestEntry(interest, publications)),
  skills: ({ skills }) =>
    skills.map(({ name, level, keywords = [] }) => ({
      when: { words: name },
      title: keywords.join(', ') || undefined,
      detail: level,
    })),
  languages: ({ languages }) =>
    languages.map(({ language, fluency }) => ({ when: { words: language }, title: fluency })),
};

const talkEntry = ({
  title,
  event,
  place,
  date,
  url,
  slides,
  video,
  description,
}: Content['talks'][number]): Entry => ({
  when: { date },
  title,
  lead: 'title',
  url,
  organization: event,
  detail: place,
  description,
  links: [...(slides ? [{ label: 'Slides', url: slides }] : []), ...(video ? [{ label: 'Video', url: video }] : [])],
});

function interestEntry(interest: Interest, publications: Content['publications']): Entry {
  const { name, statements, keywords } = interest;
  const { length } = papersOfTheme(publications, interest);
  const label = length === 1 ? 'One paper' : `${length} papers`;
  return {
    title: name,
    lead: 'title',
    points: statements,
    keywords,
    links: length > 0 ? [{ label, url: `${themesPath}#${themeId(interest)}` }] : [],
  };
}
