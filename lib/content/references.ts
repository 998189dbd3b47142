import { isHostedPath } from '@/lib/markdown/fields';
import { markdownLinks } from '@/lib/markdown/parse';
import { nearest } from '@/lib/text/nearest';
import { property, textAt } from '@/lib/text/property';

type BrokenReference = { file: string; path: PropertyKey[]; found: string; expected: string };

/**
 * Broken references to other data files: `paper:` links and themes of papers. `roots` are the parsed files by name, not yet
 * validated; references to a file that could not be read are not reported.
 */
export const brokenReferences = (roots: Readonly<Record<string, unknown>>): BrokenReference[] => [
  ...brokenPaperLinks(roots),
  ...unknownThemes(roots),
];

/** The ids of all papers, and whether each is a draft; null if the file cannot be read. */
export function papersIn(publications: unknown): Map<string, boolean> | null {
  if (!Array.isArray(publications)) return null;
  const isDraft = (paper: unknown) => property(property(paper, 'custom'), 'draft') === true;
  return new Map(publications.map((paper: unknown) => [textAt(paper, 'id') ?? '', isDraft(paper)]));
}

function brokenPaperLinks(roots: Readonly<Record<string, unknown>>): BrokenReference[] {
  const ids = papersIn(roots.publications);
  if (ids === null) return [];
  return Object.entries(roots).flatMap(([file, root]) =>
    paperLinks(root, []).flatMap(({ path, label, id }) => {
      if (ids.get(id) === false) return [];
      const near = nearest(id, [...ids.keys()].filter(Boolean));
      const why = ids.has(id)
        ? 'a published paper: this one is a draft'
        : `the id of a paper in publications.json${near ? `: did you mean "${near}"?` : ', such as paper:yu2025back'}`;
      return [{ file, path, found: `the link [${label}](paper:${id})`, expected: why }];
    }),
  );
}

function paperLinks(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; label: string; id: string }[] {
  if (typeof value === 'string')
    return value.includes('paper:')
      ? markdownLinks(value).flatMap(({ url, label }) =>
          url.startsWith('paper:') ? [{ path, label, id: url.slice('paper:'.length) }] : [],
        )
      : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => paperLinks(entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => paperLinks(entry, [...path, key]));
}

function unknownThemes({ publications, interests }: Readonly<Record<string, unknown>>): BrokenReference[] {
  if (!Array.isArray(publications) || !Array.isArray(interests) || interests.length === 0) return [];
  const known = interests.flatMap((interest) => [textAt(interest, 'id') ?? [], textAt(interest, 'name') ?? []].flat());
  return publications.flatMap((paper, index) => {
    const theme = textAt(property(paper, 'custom'), 'theme');
    if (theme === undefined || known.includes(theme)) return [];
    const near = nearest(theme, known);
    const expected = `the id or name of an interest in interests.json${near ? `: did you mean "${near}"?` : ''}`;
    return [{ file: 'publications', path: [index, 'custom', 'theme'], found: JSON.stringify(theme), expected }];
  });
}

type HostedFile = { path: PropertyKey[]; file: string };

// Without one, a path is a page, or a pronunciation such as "/juː/".
const EXTENSION = /\.\w{1,8}$/;

/** All files in public/ that a data file refers to outside Markdown: pictures, PDFs, slides. The data may be invalid. */
export function hostedFiles(value: unknown, path: PropertyKey[] = []): HostedFile[] {
  if (typeof value === 'string') return isHostedPath(value) && EXTENSION.test(value) ? [{ path, file: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => hostedFiles(entry, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, entry]) => hostedFiles(entry, [...path, key]));
}
