import type { z } from 'zod';
import { readMarkdownFile } from '@/lib/content/markdown-file';
import { pageSchema, paperTextSchema, postSchema } from '@/lib/content/schemas/writing';
import { type Papers, textProblems } from '@/lib/content/writing-problems';
import { nearest } from '@/lib/text/nearest';

type Written = {
  /** The file name without extension and language; for a paper's text, the paper's id. */
  slug: string;
  /** The language in the file name (`<slug>.<tag>.md`), as site.json writes it. */
  language?: string;
  body: string;
};

export type Post = Written & z.infer<typeof postSchema>;
export type FreePage = Written & z.infer<typeof pageSchema>;
export type PaperText = Written;

/** The content of the Markdown files in all languages. */
export type Writing = { posts: Post[]; pages: FreePage[]; paperTexts: PaperText[] };

/** Paths used by the site itself, and names of files next to the pages. */
const TAKEN: ReadonlySet<string> = new Set(
  `404 500 _next about accessibility api card cv favicon feed icon index llms main manifest news pictures posts publications resume
  robots search search-index services sitemap`.split(/\s+/),
);

/** Whether a page in data/pages/ cannot have this name. */
export const isTakenAddress = (slug: string): boolean => TAKEN.has(slug);

type Languages = readonly string[] | null;

/**
 * Reads `posts/…`, `pages/…` and `papers/…` of data/, given as texts keyed by path. `faultOf` is called with a path
 * on the site, and says what is expected instead of that file, or null; null skips that check. `papers` is null if publications.json cannot be read,
 * `languages` if those of the site are unknown.
 */
export function readWriting(
  files: Readonly<Record<string, string>>,
  papers: Papers | null,
  faultOf: ((path: string) => string | null) | null,
  languages: Languages = null,
): { writing: Writing; problems: string[] } {
  const writing: Writing = { posts: [], pages: [], paperTexts: [] };
  const problems: string[] = [];
  const first = new Map<string, string>();
  for (const [path, source] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, folder = '', name = ''] = /^(posts|pages|papers)\/(.+)\.md$/.exec(path) ?? [];
    const file = `data/${path}`;
    const named = fileName(file, folder, name, papers, languages);
    if ('problem' in named) {
      problems.push(named.problem);
      continue;
    }
    const key = [folder, named.slug, named.language ?? languages?.[0]].join(' ');
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else problems.push(`${file}: found a second file in the language of ${other}, expected one`);
    const add = <T>(
      schema: z.ZodType<T>,
      keep: (data: T, written: Written) => void,
      filesIn: (data: T, placeOf: PlaceOf) => { path: string; place: string }[] = () => [],
    ) => {
      const result = readMarkdownFile(file, source, schema);
      if (!result.ok) {
        problems.push(...result.problems);
        return;
      }
      const { data, body, bodyLine, placeOf } = result;
      keep(data, { ...named, body });
      problems.push(...textProblems({ file, body, bodyLine, files: filesIn(data, placeOf) }, papers, faultOf));
    };
    if (folder === 'papers') add(paperTextSchema, (_, written) => writing.paperTexts.push(written));
    else if (folder === 'pages') add(pageSchema, (data, written) => writing.pages.push({ ...data, ...written }));
    else
      add(
        postSchema,
        (data, written) => writing.posts.push({ ...data, ...written }),
        ({ image, paper }, placeOf) => {
          if (paper !== undefined && papers && papers.get(paper) !== false)
            problems.push(`${placeOf(['paper'])}: found "${paper}", expected ${idOfPaper(paper, papers)}`);
          return image ? [{ path: image.src, place: placeOf(['image', 'src']) }] : [];
        },
      );
  }
  return { writing, problems };
}

type PlaceOf = (path: readonly PropertyKey[]) => string;
type Named = { slug: string; language?: string };

function fileName(
  file: string,
  folder: string,
  name: string,
  papers: Papers | null,
  languages: Languages,
): Named | { problem: string } {
  if (folder === 'papers') {
    const ids = [...(papers?.keys() ?? [])];
    const id = ids.find((known) => name === known) ?? ids.find((known) => isTagged(name, known));
    if (papers && id === undefined) return { problem: `${file}: found this name, expected ${idOfPaper(name, papers)}` };
    return id === undefined || id === name ? { slug: name } : tagged(file, id, name.slice(id.length + 1), languages);
  }
  const [slug = '', tag] = name.split(/\.(.*)/s);
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(slug))
    return {
      problem: `${file}: found this name, expected lower-case letters, digits and hyphens, such as "my-first-post.md"`,
    };
  const address = folder === 'pages' ? `/${slug}` : `/posts/${slug}`;
  if (address === '/posts/tags' || (folder === 'pages' && isTakenAddress(slug)))
    return { problem: `${file}: found the address ${address}, which the site itself uses, expected another name` };
  const home = languages?.slice(1).find((language) => address === `/${language.toLowerCase()}`);
  if (home !== undefined)
    return {
      problem: `${file}: found the address ${address}, which is the home page in the language "${home}", expected another name`,
    };
  return tag === undefined ? { slug } : tagged(file, slug, tag, languages);
}

/** `<slug>.<tag>.md`: a text in the language that site.json writes like this tag, regardless of case. */
function tagged(file: string, slug: string, tag: string, languages: Languages): Named | { problem: string } {
  const language = tagOf(tag);
  if (language === undefined)
    return { problem: `${file}: found "${tag}" before .md, expected a language such as "de" or "zh-CN"` };
  const known = languages ? languages.find((one) => tagOf(one) === language) : language;
  if (known !== undefined) return { slug, language: known };
  const near = languages?.find((one) => baseOf(one) === baseOf(language));
  return {
    problem: `${file}: found the language "${tag}", expected one of the languages of site.json: ${(languages ?? []).map((one) => `"${one}"`).join(', ')}${near ? `; did you mean "${near}"?` : ''}`,
  };
}

const baseOf = (tag: string) => tag.toLowerCase().replace(/-.*$/s, '');

const isTagged = (name: string, id: string) =>
  name.startsWith(`${id}.`) && tagOf(name.slice(id.length + 1)) !== undefined;

function tagOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function idOfPaper(id: string, papers: Papers): string {
  if (papers.get(id)) return 'a published paper: this one is a draft';
  const near = nearest(id, [...papers.keys()]);
  return `the id of a paper in publications.json${near ? `: did you mean "${near}"?` : ''}`;
}

/** What the site shows: no drafts, and nothing with a future date. `today` is an ISO date. */
export const publishedWriting = ({ posts, pages, paperTexts }: Writing, today: string): Writing => ({
  posts: posts.filter(({ draft, date }) => !draft && date <= today.slice(0, date.length)),
  pages: pages.filter(({ draft }) => !draft),
  paperTexts,
});
