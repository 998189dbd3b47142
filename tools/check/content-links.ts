import { profileUrl } from '@/lib/content/networks';
import { type Content, DATA_FILES, type DataFile } from '@/lib/content/validate';
import { doiOf, doiUrl } from '@/lib/csl/identifiers';
import { markdownLinks } from '@/lib/markdown/parse';
import type { FindingFile } from '@/tools/check/finding';

/** The data files that could be read; files with mistakes are absent. */
export type PartialContent = Partial<Content>;

/**
 * A link and its place: `path` is the path from the root of the file, or the line of a Markdown file. `written` is false when the URL is built from an id, `isImage`
 * is true for a picture in a text.
 */
export type ContentLink = { file: FindingFile; path: PropertyKey[]; url: string; written: boolean; isImage: boolean };

/** Every link in the data files, in file order: from URLs, from Markdown, and built from ids. */
export const contentLinks = (content: PartialContent): ContentLink[] =>
  DATA_FILES.flatMap((file) => [
    ...linksIn(file, content[file], []),
    ...(file === 'profile' ? profileLinks(content) : []),
    ...(file === 'publications' ? doiLinks(content) : []),
  ]);

const profileLinks = ({ profile }: PartialContent): ContentLink[] =>
  (profile?.profiles ?? []).flatMap((entry, index) => {
    const url = entry.url === undefined ? profileUrl(entry) : null;
    return url ? [link('profile', ['profiles', index, 'username'], url, { written: false })] : [];
  });

const doiLinks = ({ publications = [] }: PartialContent): ContentLink[] =>
  publications.flatMap((paper, index) => {
    const doi = paper.DOI && doiOf(paper);
    return doi ? [link('publications', [index, 'DOI'], doiUrl(doi), { written: false })] : [];
  });

/** A text that is a URL, or the links within any other text. */
function linksIn(file: DataFile, value: unknown, path: PropertyKey[]): ContentLink[] {
  if (typeof value === 'string') {
    // The site's own address need not respond before the site is deployed.
    if (/^https?:\/\/\S+$/i.test(value)) return file === 'site' && path[0] === 'url' ? [] : [link(file, path, value)];
    // Parsing every text would be slow; without one of these it has no link. The texts of papers are no Markdown, where an address is a link.
    if (!/\]\(|\]:|<\w+:/.test(value) && (file === 'publications' || !/https?:\/\/|www\./i.test(value))) return [];
    return markdownLinks(value).map(({ url, isImage }) => link(file, path, url, { isImage }));
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => linksIn(file, entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => linksIn(file, entry, [...path, key]));
}

const link = (
  file: DataFile,
  path: PropertyKey[],
  url: string,
  { written = true, isImage = false }: { written?: boolean; isImage?: boolean } = {},
): ContentLink => ({ file, path, url, written, isImage });
