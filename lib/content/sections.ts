import type { SectionName, Site } from '@/lib/content/schemas/site';
import type { Content } from '@/lib/content/validate';

/**
 * Where a section stands in a page, and its heading where site.json gives none. Ids are fixed here and not made
 * from headings, so that shared links keep working.
 */
export const SECTION_TABLE: Readonly<Record<SectionName, { id: string; heading: string }>> = {
  about: { id: 'about-me', heading: 'About' },
  news: { id: 'news', heading: 'News' },
  publications: { id: 'publications', heading: 'Publications' },
  education: { id: 'educations', heading: 'Education' },
  work: { id: 'work', heading: 'Experience' },
  interests: { id: 'interests', heading: 'Research interests' },
  awards: { id: 'awards', heading: 'Awards' },
  talks: { id: 'talks', heading: 'Talks' },
  teaching: { id: 'teaching', heading: 'Teaching' },
  students: { id: 'students', heading: 'Students' },
  volunteer: { id: 'service', heading: 'Service' },
  projects: { id: 'projects', heading: 'Projects' },
  certificates: { id: 'certificates', heading: 'Certificates' },
  skills: { id: 'skills', heading: 'Skills' },
  languages: { id: 'languages', heading: 'Languages' },
};

const CV_ORDER: readonly SectionName[] = [
  'education',
  'work',
  'interests',
  'publications',
  'awards',
  'talks',
  'teaching',
  'students',
  'volunteer',
  'projects',
  'certificates',
  'skills',
  'languages',
];

export type Section = Site['sections'][number] & { id: string; navLabel: string };

/**
 * The sections of the home page that have something to show, in the order of site.json. A list that came into use without
 * being named there follows under its usual heading.
 */
export const visibleSections = (content: Content): Section[] =>
  [...content.site.sections, ...unnamed(content.site)]
    .filter(({ section, hidden }) => !hidden && sizeOf(content, section) > 0)
    .map((section) => ({
      ...section,
      id: SECTION_TABLE[section.section].id,
      navLabel: section.nav ?? withoutEmoji(section.heading),
    }));

// Education and publications were always named there: who left them out did so on purpose.
const unnamed = ({ sections }: Site): Site['sections'] =>
  CV_ORDER.filter(
    (name) => name !== 'education' && name !== 'publications' && !sections.some(({ section }) => section === name),
  ).map((section) => ({ section, heading: SECTION_TABLE[section].heading }));

export type CvSection = { section: SectionName; id: string; heading: string };

/** The sections of the CV that have something to show: those that site.json names for it, or all but biography and news. */
export function cvSections(content: Content): CvSection[] {
  const { cv, sections } = content.site;
  const ownHeading = (name: SectionName) => sections.find(({ section }) => section === name)?.heading;
  return (cv?.sections ?? CV_ORDER)
    .filter((name) => sizeOf(content, name) > 0)
    .map((section) => ({
      section,
      id: SECTION_TABLE[section].id,
      heading: withoutEmoji(ownHeading(section) ?? SECTION_TABLE[section].heading),
    }));
}

/** How many entries a section has. */
export const sizeOf = (content: Content, section: SectionName): number =>
  section === 'about' ? content.profile.bio.length : content[section].length;

/** At most as many entries as the section's `limit` allows. */
export const limited = <T>(entries: readonly T[], limit: number | undefined): readonly T[] =>
  entries.slice(0, limit ?? entries.length);

const withoutEmoji = (heading: string) =>
  heading.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\u200D|\uFE0F|\u20E3/gu, '').trim() || heading;
