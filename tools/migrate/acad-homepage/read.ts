import type { SectionName } from '@/lib/content/registry';
import { isWebUrl } from '@/lib/markdown/fields';
import { markdownLinks } from '@/lib/markdown/parse';
import { isOwner, readLegend } from '@/tools/migrate/acad-homepage/authors';
import { type Block, type Picture, readBlocks } from '@/tools/migrate/acad-homepage/blocks';
import { readEducation, readServices, readTeaching, readWork } from '@/tools/migrate/acad-homepage/career';
import { readPerson, readSite } from '@/tools/migrate/acad-homepage/config';
import { entriesOf, type Tell } from '@/tools/migrate/acad-homepage/entries';
import {
  readAwards,
  readCertificates,
  readInterests,
  readNews,
  readProjects,
  readSkills,
  readTalks,
} from '@/tools/migrate/acad-homepage/lists';
import { leftoverPages } from '@/tools/migrate/acad-homepage/pages';
import { type Owner, readPaper } from '@/tools/migrate/acad-homepage/paper';
import { readPapers, splitPapers } from '@/tools/migrate/acad-homepage/papers';
import { createReport } from '@/tools/migrate/acad-homepage/report';
import { BREAK, type Run, split, textOf, toMarkdown } from '@/tools/migrate/acad-homepage/runs';
import { readHeadings, readSections, type Section } from '@/tools/migrate/acad-homepage/sections';
import { readSource } from '@/tools/migrate/acad-homepage/source';
import { readYaml, yamlText } from '@/tools/migrate/acad-homepage/yaml';
import { type Draft, peopleOf } from '@/tools/shared/draft';

/** The texts of an old site; those that may be missing are null. */
export type OldSite = {
  config: string;
  navigation: string | null;
  cname: string | null;
  /** The text of a page or an included part, by its path in the site; null when there is none. */
  page: (path: string) => string | null;
  /** Files that were not UTF-8 and were read as Windows-1252. */
  recoded: readonly string[];
  /** The path on the new site ("/images/me.png") of a file of the old site, by its old path; null when there is no such file. */
  place: (path: string) => string | null;
};

/** A file of the old site, and its path on the new one. */
export type Copy = { from: string; to: string };

export const ABOUT = '_pages/about.md';
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const LISTS: ReadonlySet<SectionName | undefined> = new Set<SectionName>([
  'news',
  'education',
  'awards',
  'talks',
  'work',
  'interests',
  'teaching',
  'volunteer',
  'certificates',
  'skills',
]);

/**
 * The content of an old site as a draft, and a line for everything that could not be placed; `name` is the owner's name, used
 * if the site has none. Throws BrokenYaml; null when there is no name.
 */
export function readAcadHomepage(
  old: OldSite,
  name?: string,
): { draft: Draft; copies: Copy[]; unplaced: string[] } | null {
  const report = createReport();
  const config = readYaml('_config.yml', old.config);
  const navigation = old.navigation === null ? null : readYaml('_data/navigation.yml', old.navigation);
  const person = readPerson(config, report, name);
  if (!person) return null;

  const source = readSource(ABOUT, old.page, report);
  for (const file of old.recoded)
    report.add({ file, line: 1 }, file, 'is not UTF-8, so it was read as Windows-1252: check the accented letters');
  const tell: Tell = {
    left: (line, what, why) => report.add(source.placeOf(line), what, why),
    guess: (line, what, reading) => report.guess(source.placeOf(line), what, reading),
  };
  const copies = new Map<string, Copy>();
  const copy = (path: string): string | null => {
    const from = localPath(path);
    const to = from && old.place(from);
    if (from && to) copies.set(to, { from, to });
    return to || null;
  };
  const file = (path: string, line: number): string | null => {
    const to = copy(path);
    if (!to) tell.left(line, path, localPath(path) ? 'there is no such file' : 'is not a file of the site');
    return to;
  };
  const picture = ({ src }: Picture, line: number) => {
    if (PICTURE.test(src)) return file(src, line);
    tell.left(line, src, 'is not a picture format that browsers support');
    return null;
  };

  const blocks = readBlocks(source.text).map((block) => withLinks(block, file, tell));
  const owner: Owner = {
    names: [person.name, ...person.alternateName],
    scholarId: person.profiles.find(({ network }) => network === 'Google Scholar')?.username ?? null,
  };
  const legend = readLegend(blocks.map(({ runs }) => textOf(runs)).join('\n'));
  const sections = readSections(blocks).map((section) => parted(section, owner));
  const of = (section: SectionName) => sections.filter(({ name: own }) => own === section).flatMap((own) => own.blocks);
  const papers = sections.flatMap((section) => [
    ...(section.name === 'publications' ? splitPapers(section.blocks, owner, tell) : []),
    ...splitPapers(section.papers, owner, tell),
  ]);
  const publications = readPapers(papers, { owner, legend, tell, picture });
  for (const section of sections) tellPictures(section, tell);
  const pages = leftoverPages(sections, picture, tell);

  const entries = (section: SectionName) => entriesOf(of(section));
  const services = sections.flatMap(({ name: own, heading, blocks: inside }) =>
    own === 'volunteer'
      ? entriesOf(inside).map((entry) => ({ ...entry, within: [...entry.within, heading ?? ''] }))
      : [],
  );
  const workHeading = sections.find(({ name: own }) => own === 'work')?.heading ?? '';
  const bio = readBio(of('about'));
  const avatar = yamlText(config, ['author', 'avatar']);
  const image = avatar ? copy(avatar) : null;
  if (avatar && !image)
    report.add(
      { file: config.name, line: config.lineOf(['author', 'avatar']) },
      avatar,
      localPath(avatar) ? 'there is no such file' : 'is not a file of the site',
    );
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
    news: readNews(entries('news'), tell),
    publications,
    education: readEducation(entries('education'), tell),
    awards: readAwards(entries('awards'), tell),
    talks: readTalks(entries('talks'), tell),
    work: readWork(entries('work'), /intern|实习/i.test(workHeading) ? 'Intern' : null, tell),
    interests: readInterests(entries('interests'), tell),
    teaching: readTeaching(entries('teaching'), tell),
    volunteer: readServices(services, tell),
    projects: readProjects(entries('projects'), picture, tell),
    certificates: readCertificates(entries('certificates'), tell),
    skills: readSkills(entries('skills'), tell),
    ...(Object.keys(pages).length > 0 && { pages }),
    people: peopleOf(bio.flatMap(markdownLinks), publications, person.name),
  };
  return { draft, copies: [...copies.values()], unplaced: report.lines() };
}

/** "images/me.png" for "/images/me.png"; null for a URL of another site and for a path outside the site. */
function localPath(path: string): string | null {
  const bare = path
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^(\.{0,2}\/)+/, '');
  if (!bare || /^[a-z][\w+.-]*:|^\/\/|\{|(^|\/)\.\.(\/|$)/i.test(path.trim().replace(/^(\.\.\/)+/, ''))) return null;
  try {
    return decodeURIComponent(bare);
  } catch {
    return null;
  }
}

/** Removes broken links but keeps their text, adapts links to files of the site, and removes stray emphasis marks. */
function withLinks(block: Block, file: (path: string, line: number) => string | null, tell: Tell): Block {
  const seen = new Map<string, string | null>();
  const addressOf = (run: Run): string | null => {
    const url = run.url?.trim().replace(/\?$/, '') ?? '';
    if (isWebUrl(url) || /^(mailto:\S+@\S+|tel:\S+|\/?#\S+)$/.test(url)) return url;
    if (seen.has(url)) return seen.get(url) ?? null;
    const path = url === '' ? null : file(url, block.line);
    if (url === '' && run.text.trim())
      tell.left(block.line, `[${run.text}]()`, 'is a link without a URL; only its text was kept');
    const address = path && encodeURI(path);
    seen.set(url, address);
    return address;
  };
  const runs = block.runs.map((run) => ({ ...run, url: run.url === null ? null : addressOf(run) }));
  if (!runs.some(({ text, code }) => !code && /\*\*|(?<!\w)__|__(?!\w)/.test(text))) return { ...block, runs };
  tell.guess(block.line, textOf(runs), 'has stray emphasis marks, which were left out');
  return {
    ...block,
    runs: runs.map((run) => (run.code ? run : { ...run, text: run.text.replace(/\*\*|(?<!\w)__|__(?!\w)/g, '') })),
  };
}

type Parted = Section & { papers: Block[] };

/** Finds paper boxes with the owner's papers in sections other than publications. */
function parted(section: Section, owner: Owner): Parted {
  if (section.name === 'publications') return { ...section, papers: [] };
  const silent: Tell = { left: () => {}, guess: () => {} };
  const boxes = section.blocks.filter(({ box }) => box !== null);
  const found = splitPapers(boxes, owner, silent).filter((raw) => {
    const paper = raw.isBox && readPaper(raw, owner, new Map(), silent);
    const author = paper ? (paper.author ?? []) : [];
    return author.length > 1 && isOwner(author, owner.names);
  });
  const lines = new Set(found.map(({ line }) => line));
  const isPaper = (block: Block) =>
    block.box !== null && lines.has(boxes.find(({ box }) => box === block.box)?.line ?? -1);
  return {
    ...section,
    blocks: section.blocks.filter((block) => !isPaper(block)),
    papers: section.blocks.filter(isPaper),
  };
}

function readBio(blocks: readonly Block[]): string[] {
  const bio: string[] = [];
  let list: string[] = [];
  const close = () => {
    if (list.length > 0) bio.push(list.join('\n'));
    list = [];
  };
  for (const { kind, depth, runs } of blocks) {
    const lines = split(runs, new RegExp(`${BREAK}\\s*${BREAK}\\s*`))
      .map(toMarkdown)
      .filter(Boolean);
    if (kind === 'entry') list.push(...lines.map((line) => `${'  '.repeat(depth - 1)}- ${line}`));
    else {
      close();
      bio.push(...lines.map((line) => (kind === 'heading' && !line.startsWith('**') ? `**${line}**` : line)));
    }
  }
  close();
  return bio;
}

/** Reports pictures in sections that cannot contain any. */
function tellPictures({ name, blocks }: Parted, tell: Tell): void {
  if (name !== 'about' && !LISTS.has(name)) return;
  for (const { line, pictures } of blocks)
    for (const { src } of pictures) tell.left(line, src, 'this section cannot contain pictures');
}
