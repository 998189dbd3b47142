import { place } from '@/lib/content/explain';
import { hostedFiles } from '@/lib/content/references';
import { visibleSections } from '@/lib/content/sections';
import { type Content, DATA_FILES } from '@/lib/content/validate';
import { isIsbnValid, isIssnValid, isOrcidValid } from '@/lib/csl/checksums';
import { creatorsOf } from '@/lib/csl/creators';
import { displayName, isOwnName, isSamePerson, ownerNames } from '@/lib/csl/names';
import { filePath } from '@/lib/markdown/hast-pictures';
import { publicationLinks } from '@/lib/publications/links';
import { shorten } from '@/lib/text/strings';
import { en } from '@/lib/words/en';
import { type ContentLink, contentLinks, type PartialContent } from '@/tools/check/content-links';
import type { Finding } from '@/tools/check/finding';
import { markdownFindings } from '@/tools/check/markdown-findings';
import { pastedText } from '@/tools/check/pasted-text';
import { spellings } from '@/tools/check/venue-spellings';
import { WARNING_TEXTS, type WarningCode } from '@/tools/check/warning-texts';

const LARGE_PICTURE = 300_000;
const LARGE_PDF = 5_000_000;
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const HOSTED_FILE = /^\/(?!\/)[\w./-]+\.(avif|docx?|gif|jpe?g|mp[34]|pdf|png|pptx?|svg|webm|webp|xlsx?|zip)$/i;
const MOST_PLACES = 5;

export type Warning = { code: WarningCode; file: string; places: string[]; message: string };

export type Surroundings = {
  /** "2026-11-23" */
  today: string;
  /** The size in bytes of a file in public/, by its path on the site; null when it does not exist. */
  bytesOf: (path: string) => number | null;
};

/** Findings worth a look although the schemas allow them. Files with mistakes are absent and skipped. */
export function findings(content: PartialContent, { today, bytesOf }: Surroundings): Finding[] {
  const { news = [], publications = [], profile } = content;
  const names = profile ? ownerNames(profile) : [];
  return [
    ...linkFindings(contentLinks(content), content, bytesOf),
    ...markdownFindings(content),
    ...news.flatMap(({ date }, index) =>
      date > today.slice(0, date.length) ? [found('future-news', 'news', [index, 'date'], date)] : [],
    ),
    ...(profile?.profiles ?? []).flatMap(({ network, username = '' }, index) =>
      network === 'ORCID' && !isOrcidValid(username)
        ? [found('wrong-checksum', 'profile', ['profiles', index, 'username'], `the ORCID iD ${username}`)]
        : [],
    ),
    ...publications.flatMap((paper, index) => paperFindings(paper, index, names)),
    ...spellings(publications).map((venue) => found('venue-spelling', 'publications', [], venue)),
    ...largePictures(content, bytesOf),
    ...largePdfs(publications, bytesOf),
  ];
}

/** Links to nothing in public/ or on the home page, and links without https. */
export function linkFindings(
  links: readonly ContentLink[],
  content: PartialContent,
  bytesOf: Surroundings['bytesOf'],
): Finding[] {
  const sections = isWhole(content) ? visibleSections(content, en.sections) : null;
  const ids = sections && new Set(['main', ...sections.flatMap(({ id }) => [id, `-${id}`, `${id}-heading`])]);
  return links.flatMap(({ file, path, url, written, isImage }) => {
    if (isImage && bytesOf(filePath(url) ?? '') !== null) return [];
    if (HOSTED_FILE.test(url) && bytesOf(url) === null) return [found('missing-file', file, path, url)];
    // In a Markdown file, "#x" is a part of its own page.
    const anchor = (file.endsWith('.md') ? /^\/#(.*)$/ : /^\/?#(.*)$/).exec(url)?.[1];
    if (anchor !== undefined && ids && !ids.has(anchor)) return [found('dead-anchor', file, path, url)];
    return written && /^http:/i.test(url) ? [found('not-https', file, path, url)] : [];
  });
}

const isWhole = (content: PartialContent): content is Content =>
  DATA_FILES.every((name) => content[name] !== undefined);

type Paper = NonNullable<PartialContent['publications']>[number];

function paperFindings(paper: Paper, index: number, owner: readonly string[]): Finding[] {
  const { custom, ISBN, ISSN } = paper;
  const author = creatorsOf(paper).names;
  const at = (code: WarningCode, path: PropertyKey[], what: string) =>
    found(code, 'publications', [index, ...path], what);
  const isOwners = author.some((person) => person.literal !== undefined || isOwnName(person, owner));
  const wrong = (field: 'ISBN' | 'ISSN', value: string | undefined, isValid: (id: string) => boolean) =>
    (value ?? '')
      .split(/[,;/()\s]+(?=\S{8})|[,;]+/)
      .map((id) => id.trim())
      .filter((id) => id && !isValid(id))
      .map((id) => at('wrong-checksum', [field], `the ${field} ${id}`));
  const pasted = pastedText(paper).map(({ path, what, instead }) =>
    at('pasted-markup', path, `${JSON.stringify(shorten(what, 60))}; ${instead}`),
  );
  const strangers = (['equalContribution', 'corresponding'] as const).flatMap((field) =>
    (custom?.[field] ?? []).flatMap((name, position) =>
      author.some((person) => isSamePerson(person, [name]) || displayName(person) === name)
        ? []
        : [at('no-such-author', ['custom', field, position], `"${name}"`)],
    ),
  );
  return [
    ...pasted,
    ...(publicationLinks(paper, en.links).length === 0 ? [at('paper-without-link', [], '')] : []),
    ...(owner.length > 0 && !isOwners ? [at('owner-not-author', [], owner[0] ?? '')] : []),
    ...wrong('ISBN', ISBN, isIsbnValid),
    ...wrong('ISSN', ISSN, isIssnValid),
    ...strangers,
  ];
}

const largePictures = (content: PartialContent, bytesOf: Surroundings['bytesOf']): Finding[] =>
  DATA_FILES.flatMap((name) =>
    hostedFiles(content[name]).flatMap(({ path, file }) => {
      const bytes = PICTURE.test(file) ? bytesOf(file) : null;
      if (bytes === null || bytes <= LARGE_PICTURE) return [];
      return [found('large-picture', name, path, `${file} has ${Math.round(bytes / 1000)} kB`)];
    }),
  );

// Scholar's rule (scholar.google.com/intl/en/scholar/inclusion.html).
const largePdfs = (publications: readonly Paper[], bytesOf: Surroundings['bytesOf']): Finding[] =>
  publications.flatMap(({ custom }, index) => {
    const pdf = custom?.links?.pdf ?? '';
    const bytes = pdf.startsWith('/') ? bytesOf(pdf) : null;
    if (bytes === null || bytes <= LARGE_PDF) return [];
    return [
      found(
        'large-pdf',
        'publications',
        [index, 'custom', 'links', 'pdf'],
        `${pdf} has ${(bytes / 1e6).toFixed(1)} MB`,
      ),
    ];
  });

const found = (code: WarningCode, file: Finding['file'], path: PropertyKey[], what: string): Finding => ({
  code,
  file,
  path,
  what,
});

/** A warning per kind of finding and file, so that a fault in many entries is reported once. `roots` are the parsed files. */
export function toWarnings(
  all: readonly Finding[],
  roots: Readonly<Partial<Record<Finding['file'], unknown>>>,
): Warning[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of all) {
    const key = `${finding.file} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => {
    const [{ code, file }] = group;
    const isMarkdown = file.endsWith('.md');
    const name = isMarkdown ? `data/${file}` : `data/${file}.json`;
    const places = group.map(({ path }) => (isMarkdown ? `${name}:${path.join('')}` : place(name, roots[file], path)));
    return { code, file: name, places, message: message(group, name, places) };
  });
}

function message(group: readonly [Finding, ...Finding[]], name: string, places: readonly string[]): string {
  const [{ code, what }] = group;
  const { one, many } = WARNING_TEXTS[code];
  if (group.length === 1) return `${places[0]}: ${one(what)}`;
  const shown = group.slice(0, MOST_PLACES).map((finding, index) => {
    const where = (places[index] ?? '').slice(name.length).replace(/^( › |:)/, '');
    return [where, finding.what].filter(Boolean).join(' ');
  });
  const more = group.length - shown.length;
  return `${name}: ${many(group.length)}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
