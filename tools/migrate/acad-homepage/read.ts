import { isWebUrl } from '@/lib/markdown/fields';
import { markdownLinks } from '@/lib/markdown/parse';
import { type Box, type Item, readSections, type Section, withoutJekyll } from '@/tools/migrate/acad-homepage/blocks';
import { readAwards, readInterests, readTalks, readWork } from '@/tools/migrate/acad-homepage/career';
import { readPerson, readSite } from '@/tools/migrate/acad-homepage/config';
import type { Picture } from '@/tools/migrate/acad-homepage/html';
import { readEducation, readNews } from '@/tools/migrate/acad-homepage/lists';
import { readPapers } from '@/tools/migrate/acad-homepage/papers';
import { createReport } from '@/tools/migrate/acad-homepage/report';
import { readHeadings, sectionOf } from '@/tools/migrate/acad-homepage/sections';
import { readYaml, yamlText } from '@/tools/migrate/acad-homepage/yaml';
import { type Draft, peopleOf } from '@/tools/shared/draft';

/** The texts of an old site; those that may be missing are null. */
export type OldSite = {
  config: string;
  navigation: string | null;
  about: string;
  cname: string | null;
  /** Those that were no UTF-8 and were read as Windows-1252. */
  recoded: readonly string[];
  /** Where a file of the old site, by its path from there, is found on the new one ("/images/me.png"); null when there is no such file. */
  place: (path: string) => string | null;
};

/** A file of the old site, and the path on the new one below which it is found. */
export type Copy = { from: string; to: string };

const ABOUT = '_pages/about.md';
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Everything an old site holds that we have a place for, and the rest line by line; `name` is its owner's where it does not
 * say. Throws BrokenYaml; null when nobody is named.
 */
export function readAcadHomepage(
  old: OldSite,
  name?: string,
): { draft: Draft; copies: Copy[]; unplaced: string[] } | null {
  const report = createReport();
  for (const file of old.recoded)
    report.add(file, 1, file, 'is no UTF-8, so it was read as Windows-1252: look at the accents');
  const config = readYaml('_config.yml', old.config);
  const navigation = old.navigation === null ? null : readYaml('_data/navigation.yml', old.navigation);
  const person = readPerson(config, report, name);
  if (!person) return null;

  const sections = readSections(withoutJekyll(old.about, ABOUT, report));
  const refuse = (item: { line: number; text: string }, why: string) => report.add(ABOUT, item.line, item.text, why);
  const copies = new Map<string, Copy>();
  const copy = (path: string, where: string, line: number): string | null => {
    const from = localPath(path);
    const to = from && old.place(from);
    if (from && to) {
      copies.set(to, { from, to });
      return to;
    }
    report.add(where, line, path, from ? 'there is no such file' : 'is no file of the site');
    return null;
  };
  const picture = ({ src }: Picture, line: number) => {
    if (PICTURE.test(src)) return copy(src, ABOUT, line);
    refuse({ line, text: src }, 'is no picture that browsers show');
    return null;
  };
  const linked = (item: Item): Item => ({
    ...item,
    text: mendLinks(item, (path) => copy(path, ABOUT, item.line), refuse),
  });
  const itemsOf = (name: string) =>
    sections
      .filter(({ heading }) => sectionOf(heading) === name)
      .flatMap((section) =>
        section.items.map((item): Item | Box =>
          item.kind === 'box' ? { ...item, parts: item.parts.map(linked) } : linked(item),
        ),
      );
  // Once each, since every reading of them reports.
  const names = ['about', 'news', 'publications', 'education', 'awards', 'talks', 'work', 'interests'];
  const [about, news, papers, education, awards, talks, work, interests] = names.map(itemsOf);
  const workHeading = sections.find(({ heading }) => sectionOf(heading) === 'work')?.heading ?? '';
  for (const section of sections) if (!sectionOf(section.heading)) refuseSection(section, refuse);

  const scholarId = person.profiles.find(({ network }) => network === 'Google Scholar')?.username ?? null;
  const publications = readPapers(papers ?? [], { owner: { name: person.name, scholarId }, refuse, picture });
  const bio = readBio(about ?? [], refuse);
  for (const part of [news, education, about, awards, talks, work, interests])
    for (const { kind, line, pictures } of part ?? [])
      if (kind !== 'box')
        for (const { src } of pictures) refuse({ line, text: src }, 'text here has no place for pictures');
  const avatar = yamlText(config, ['author', 'avatar']);
  const image = avatar ? copy(avatar, config.name, config.lineOf(['author', 'avatar'])) : null;
  const github = person.profiles.find(({ network }) => network === 'GitHub')?.username;
  const title = yamlText(config, ['title']);
  const { profiles, ...role } = person;
  const draft: Draft = {
    profile: { ...role, image: image && PICTURE.test(image) ? image : null, profiles, bio },
    site: {
      ...readSite(config, old.cname, github, report),
      ...(title && { title }),
      sections: readHeadings(sections, navigation, report),
    },
    news: readNews(news ?? [], refuse),
    publications,
    education: readEducation(education ?? [], refuse),
    awards: readAwards(awards ?? [], refuse),
    talks: readTalks(talks ?? [], refuse),
    work: readWork(work ?? [], /intern|实习/i.test(workHeading) ? 'Intern' : null, refuse),
    interests: readInterests(interests ?? [], refuse),
    people: peopleOf(bio.flatMap(markdownLinks), publications, person.name),
  };
  return { draft, copies: [...copies.values()], unplaced: report.lines() };
}

/** "images/me.png" for "/images/me.png"; null for another site's and for what lies outside. */
function localPath(path: string): string | null {
  const bare = path
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^(\.?\/)+/, '');
  if (!bare || /^[a-z][\w+.-]*:|^\/\/|\{|(^|\/)\.\.(\/|$)/i.test(path.trim())) return null;
  try {
    return decodeURIComponent(bare);
  } catch {
    return null;
  }
}

// Links that lead nowhere lose their address and keep their words; files of the site move with it.
function mendLinks(
  item: Item,
  copy: (path: string) => string | null,
  refuse: (item: Item, why: string) => void,
): string {
  return item.text.replace(
    /\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s]*)*)>?[^)]*\)/g,
    (link, words: string, target: string) => {
      if (isWebUrl(target) || /^(mailto:\S+@\S+|tel:\S+|#\S+)$/.test(target)) return `[${words}](${target})`;
      if (/^\/#\S+$/.test(target)) return `[${words}](${target})`;
      if (target === '') {
        refuse({ ...item, text: link }, 'leads nowhere; its words stay');
        return words;
      }
      const path = copy(target);
      return path ? `[${words}](${encodeURI(path)})` : words;
    },
  );
}

function readBio(
  items: readonly (Item | Box)[],
  refuse: (item: { line: number; text: string }, why: string) => void,
): string[] {
  const bio: string[] = [];
  let list: string[] = [];
  const close = () => {
    if (list.length > 0) bio.push(list.join('\n'));
    list = [];
  };
  for (const item of items) {
    if (item.kind === 'box') refuse({ line: item.line, text: 'a paper box' }, 'stands outside the publications');
    else if (item.text === '') continue;
    else if (item.kind === 'entry') list.push(`- ${item.text}`);
    else {
      close();
      bio.push(item.kind === 'heading' ? `**${item.text}**` : item.text);
    }
  }
  close();
  return bio;
}

function refuseSection(
  { heading, line, items }: Section,
  refuse: (item: { line: number; text: string }, why: string) => void,
): void {
  refuse({ line, text: heading ?? '' }, 'there is no section of this kind');
  for (const item of items)
    for (const part of item.kind === 'box' ? item.parts : [item])
      if (part.text) refuse(part, `stands under “${heading}”, for which there is no section`);
}
