import { doiOf, doiUrl } from '@/lib/citation/identifiers';
import { profileUrl } from '@/lib/content/networks';
import { type Content, DATA_FILES, type DataFile } from '@/lib/content/validate';
import { markdownLinks } from '@/lib/markdown/parse';

/** What could be read of the data files; a file with mistakes is absent. */
export type PartialContent = Partial<Content>;

/** A link, and where it stands: `path` leads from the root of the file. `written` is false when an id stands there. */
export type ContentLink = { file: DataFile; path: PropertyKey[]; url: string; written: boolean };

/** Every link of the content, in the order of the files, with those that profiles and DOIs make. */
export const contentLinks = (content: PartialContent): ContentLink[] =>
  DATA_FILES.flatMap((file) => {
    if (file === 'site') return [];
    if (file === 'profile') return profileLinks(content);
    return file === 'publications' ? paperLinks(content) : linksIn(file, content[file], []);
  });

function profileLinks({ profile }: PartialContent): ContentLink[] {
  if (!profile) return [];
  const profiles = profile.profiles.flatMap((entry, index) => {
    const field = entry.url === undefined ? 'username' : 'url';
    return link('profile', ['profiles', index, field], profileUrl(entry), entry.url !== undefined);
  });
  return [...profiles, ...linksIn('profile', profile.bio, ['bio'])];
}

const paperLinks = ({ publications = [] }: PartialContent): ContentLink[] =>
  publications.flatMap((paper, index) => {
    const { URL: url, DOI: written, custom } = paper;
    const doi = written && doiOf(paper);
    const links = Object.entries(custom?.links ?? {});
    return [
      ...link('publications', [index, 'URL'], url),
      ...link('publications', [index, 'DOI'], doi && doiUrl(doi), false),
      ...links.flatMap(([name, target]) => link('publications', [index, 'custom', 'links', name], target)),
    ];
  });

/** Text that is an address, and the links in all other text. */
function linksIn(file: DataFile, value: unknown, path: PropertyKey[]): ContentLink[] {
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/i.test(value)) return link(file, path, value);
    return value.includes('](') ? markdownLinks(value).flatMap(({ url }) => link(file, path, url)) : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => linksIn(file, entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => linksIn(file, entry, [...path, key]));
}

const link = (file: DataFile, path: PropertyKey[], url: string | null | undefined, written = true): ContentLink[] =>
  url ? [{ file, path, url, written }] : [];
