import type { SectionName } from '@/lib/content/registry';
import type { Site } from '@/lib/content/schemas/site';
import { property } from '@/lib/text/property';
import type { Block } from '@/tools/migrate/acad-homepage/blocks';
import type { Report } from '@/tools/migrate/acad-homepage/report';
import { textOf } from '@/tools/migrate/acad-homepage/runs';
import { type YamlFile, yamlText } from '@/tools/migrate/acad-homepage/yaml';

/** `name` is undefined for a heading without a matching section. */
export type Section = { name: SectionName | undefined; heading: string | null; line: number; blocks: Block[] };

// The first match counts: "Teaching experience" is teaching.
const NAMES: readonly [pattern: RegExp, section: SectionName][] = [
  [/\bnews\b|\bupdates?\b|what.s new|动态|新闻/i, 'news'],
  [/\bteaching\b|\bcourses?\b|教学|授课/i, 'teaching'],
  [/\bservices?\b|\breview(er|ing|s)?\b|\bcommittees?\b|\bvolunteer\w*|学术服务|审稿/i, 'volunteer'],
  [
    /publication|\bpapers?\b|preprints?|manuscripts?|selected works?|patents?|technical reports?|论文|发表|专利/i,
    'publications',
  ],
  [/educations?\b|学历|教育/i, 'education'],
  [/honou?rs?\b|awards?\b|scholarships?\b|fellowships?\b|荣誉|获奖/i, 'awards'],
  [/talks?\b|presentations?\b|报告/i, 'talks'],
  [/\b(students|mentoring|mentees|supervision|advising)\b|学生/i, 'students'],
  [/\bprojects?\b|\bsoftwares?\b|项目/i, 'projects'],
  [/certificat\w+/i, 'certificates'],
  [/\bskills?\b|技能/i, 'skills'],
  [/^\W*languages?\W*$/i, 'languages'],
  [
    /internships?\b|experiences?\b|employments?\b|\bpositions?\b|appointments?|^\W*(work|career)\W*$|实习|经历/i,
    'work',
  ],
  [/interests?\b|research (topics?|directions?|areas?)\b|研究方向/i, 'interests'],
  [/about|biograph|\bbio\b|introduction|关于|简介/i, 'about'],
];

/** The section for a heading of the old page; undefined if the new site has none. */
const sectionOf = (heading: string): SectionName | undefined => NAMES.find(([pattern]) => pattern.test(heading))?.[1];

const isYear = (heading: string) => /^\D{0,4}(19|20)\d\d\b.{0,20}$/.test(heading);

/** The sections of a page; the blocks before the first heading become the section "about". */
export function readSections(blocks: readonly Block[]): Section[] {
  const headings = blocks.filter(({ kind, box }) => kind === 'heading' && box === null);
  const top = Math.min(...headings.map(({ depth }) => depth));
  const sections: Section[] = [{ name: 'about', heading: null, line: 1, blocks: [] }];
  const open = (block: Block, name: SectionName | undefined) => {
    sections.push({ name, heading: words(block), line: block.line, blocks: [] });
  };
  for (const block of blocks) {
    const current = sections.at(-1);
    const heading = words(block);
    if (block.kind === 'heading' && !/[\p{L}\p{N}]/u.test(heading)) continue;
    const name = sectionOf(heading) ?? (isYear(heading) ? 'publications' : undefined);
    // A box that is never closed ends at the next top-level heading.
    const isTop = block.kind === 'heading' && block.depth <= top && (block.box === null || block.depth === 1);
    if (isTop && isYear(heading) && current?.name === 'publications') current.blocks.push(block);
    else if (isTop) open(block, name);
    else if (name && name !== current?.name && isShortHeading(block, heading)) open(block, name);
    else current?.blocks.push(block);
    if (isTop && isYear(heading) && sections.at(-1)?.blocks.length === 0) sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

// "News" below "About me" is a separate section; a heading with the title of a paper about news is not.
const isShortHeading = ({ kind, box, runs, depth }: Block, heading: string) =>
  box === null &&
  runs.every(({ url }) => url === null) &&
  heading.split(' ').length <= 4 &&
  (kind === 'heading' ? depth < 6 : kind === 'text' && runs.every(({ strong, text }) => strong || !text.trim()));

const words = ({ runs }: Block) =>
  textOf(runs)
    .replace(/\s*\[\s*\]\s*/g, ' ')
    .trim();

/** Headings and menu labels, from the page and `_data/navigation.yml`; menu entries without a section are reported. */
export function readHeadings(
  sections: readonly Section[],
  navigation: YamlFile | null,
  report: Report,
): Site['sections'] {
  const menu = readMenu(navigation);
  const found = new Map<SectionName, string | null>();
  for (const { name, heading } of sections) if (name && (found.get(name) ?? null) === null) found.set(name, heading);
  for (const { title, url, line } of menu) {
    const section = sectionOf(title);
    if (navigation && (!section || !found.has(section)))
      report.add(
        { file: navigation.name, line },
        `${title} (${url})`,
        'the new menu has only the sections of the page, and this is not one of them',
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
