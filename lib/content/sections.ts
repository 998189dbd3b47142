import type { Entry, EntryGroup } from '@/lib/content/entry';
import { byYear, limited, upcomingFirst } from '@/lib/content/entry-groups';
import { listedPosts } from '@/lib/content/posts';
import { type EntrySection, SECTION_NAMES, SECTIONS, type SectionName } from '@/lib/content/registry';
import type { Site } from '@/lib/content/schemas/site';
import type { EntryContext } from '@/lib/content/section';
import type { Content } from '@/lib/content/validate';
import type { Locale, Words } from '@/lib/words/words';

export type Section = Site['sections'][number] & { id: string; navLabel: string };

/**
 * The non-empty sections of the home page, in the order of site.json. Non-empty lists that are not named there follow under
 * their default headings.
 */
export const visibleSections = (content: Content, words: Words['sections']): Section[] =>
  [...content.site.sections, ...unnamed(content.site, words)]
    .filter(({ section, hidden }) => !hidden && sizeOf(content, section) > 0)
    .map((section) => ({
      ...section,
      id: SECTIONS[section.section].id,
      navLabel: section.nav ?? withoutEmoji(section.heading),
    }));

const unnamed = ({ sections }: Site, words: Words['sections']): Site['sections'] =>
  SECTION_NAMES.filter((name) => !SECTIONS[name].onlyIfNamed && !sections.some(({ section }) => section === name)).map(
    (section) => ({ section, heading: words[section] }),
  );

export type CvSection = { section: SectionName; id: string; heading: string };

/** The non-empty sections of the CV: those that site.json names for it, or all except biography and news. */
export function cvSections(content: Content, words: Words['sections']): CvSection[] {
  const { cv, sections } = content.site;
  const ownHeading = (name: SectionName) => sections.find(({ section }) => section === name)?.heading;
  return (cv?.sections ?? SECTION_NAMES.filter((name) => !SECTIONS[name].notOnCv))
    .filter((name) => sizeOf(content, name) > 0)
    .map((section) => ({
      section,
      id: SECTIONS[section].id,
      heading: withoutEmoji(ownHeading(section) ?? words[section]),
    }));
}

/** How many entries a section has. */
export function sizeOf(content: Content, section: SectionName): number {
  if (section === 'about') return content.profile.bio.length;
  return section === 'posts' ? listedPosts(content).length : content[section].length;
}

/**
 * The entries of a section in display order, at most `limit`. Long lists are grouped by year; sections with `hasUpcoming`
 * list upcoming entries before past ones. `today` is an ISO date.
 */
export function entryGroups(
  content: Content,
  section: EntrySection,
  today: string,
  locale: Locale,
  limit?: number,
): EntryGroup[] {
  const entries = entriesOf(content, section, locale);
  return SECTIONS[section].hasUpcoming
    ? upcomingFirst(entries, today, limit, locale.words.entries)
    : byYear(limited(entries, limit));
}

type EntryFunctions = { [Name in EntrySection]: (list: Content[Name], context: EntryContext) => Entry[] };

function entriesOf<Name extends EntrySection>(content: Content, name: Name, locale: Locale): Entry[] {
  const functions: { [K in EntrySection]: { entries: EntryFunctions[K] } } = SECTIONS;
  return functions[name].entries(content[name], { publications: content.publications, locale });
}

const withoutEmoji = (heading: string) =>
  heading.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\u200D|\uFE0F|\u20E3/gu, '').trim() || heading;
