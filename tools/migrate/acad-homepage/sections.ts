import type { SectionName } from '@/lib/content/registry';
import type { Site } from '@/lib/content/schemas/site';
import { property } from '@/lib/text/property';
import type { Section } from '@/tools/migrate/acad-homepage/blocks';
import type { Report } from '@/tools/migrate/acad-homepage/report';
import { type YamlFile, yamlText } from '@/tools/migrate/acad-homepage/yaml';

const NAMES: readonly [pattern: RegExp, section: SectionName][] = [
  [/news|updates?\b|what.s new|动态|新闻/i, 'news'],
  [/publication|papers?\b|preprints?|selected works?|论文|发表/i, 'publications'],
  [/educations?\b|学历|教育/i, 'education'],
  [/honou?rs?\b|awards?\b|scholarships?\b|荣誉|获奖/i, 'awards'],
  [/talks?\b|presentations?\b|报告/i, 'talks'],
  [/internships?\b|experiences?\b|employment|实习|经历/i, 'work'],
  [/interests?\b|research (topics?|directions?|areas?)\b|研究方向/i, 'interests'],
  [/about|biograph|\bbio\b|introduction|关于|简介/i, 'about'],
];

/** Which of our sections a heading of the old page names; undefined for one that we do not have. */
export const sectionOf = (heading: string | null): SectionName | undefined =>
  heading === null ? 'about' : NAMES.find(([pattern]) => pattern.test(heading))?.[1];

/** Headings and menu words, from the page and `_data/navigation.yml`; entries of the menu that lead to no section are reported. */
export function readHeadings(
  sections: readonly Section[],
  navigation: YamlFile | null,
  report: Report,
): Site['sections'] {
  const menu = readMenu(navigation);
  const found = new Map<SectionName, string | null>();
  for (const { heading } of sections) {
    const section = sectionOf(heading);
    if (section && (found.get(section) ?? null) === null) found.set(section, heading);
  }
  for (const { title, url, line } of menu) {
    const section = sectionOf(title);
    if (navigation && (!section || !found.has(section)))
      report.add(
        navigation.name,
        line,
        `${title} (${url})`,
        'the menu has an entry for each section of the page, and this is none',
      );
  }
  return [...found].map(([section, heading]) => {
    const word = menu.find(({ title }) => sectionOf(title) === section)?.title;
    if (heading === null) return { section, heading: word ?? 'About me' };
    const isSame = !word || letters(word) === letters(heading);
    return { section, heading, ...(!isSame && { nav: word }) };
  });
}

function readMenu(navigation: YamlFile | null): { title: string; url: string; line: number }[] {
  const main = property(navigation?.value, 'main');
  if (!navigation || !Array.isArray(main)) return [];
  return main.flatMap((_, index) => {
    const [title, url] = ['title', 'url'].map((key) => yamlText(navigation, ['main', index, key]));
    return title ? [{ title, url: url ?? '', line: navigation.lineOf(['main', index]) }] : [];
  });
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
