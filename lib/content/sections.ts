import type { SectionName, Site } from '@/lib/content/schemas/site';
import type { Content } from '@/lib/content/validate';

/** Where a section stands in the page. Fixed here and not made from headings, so that shared links keep working. */
export const SECTION_IDS: Readonly<Record<SectionName, string>> = {
  about: 'about-me',
  news: 'news',
  publications: 'publications',
  education: 'educations',
};

export type Section = Site['sections'][number] & { id: string; navLabel: string };

/** The sections that have something to show, in the order of site.json. */
export function visibleSections({ site, profile, news, publications, education }: Content): Section[] {
  const sizes: Record<SectionName, number> = {
    about: profile.bio.length,
    news: news.length,
    publications: publications.length,
    education: education.length,
  };
  return site.sections
    .filter(({ section, hidden }) => !hidden && sizes[section] > 0)
    .map((section) => ({
      ...section,
      id: SECTION_IDS[section.section],
      navLabel: section.nav ?? withoutEmoji(section.heading),
    }));
}

/** At most as many entries as the section's `limit` allows. */
export const limited = <T>(entries: readonly T[], limit: number | undefined): readonly T[] =>
  entries.slice(0, limit ?? entries.length);

const withoutEmoji = (heading: string) =>
  heading.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\u200D|\uFE0F|\u20E3/gu, '').trim() || heading;
