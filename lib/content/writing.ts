import type { z } from 'zod';
import { readMarkdownFile } from '@/lib/content/markdown-file';
import { pageSchema, paperTextSchema, postSchema } from '@/lib/content/schemas/writing';
import { type Papers, textProblems } from '@/lib/content/writing-problems';
import { nearest } from '@/lib/text/nearest';

type Written = {
  /** The file name without extension and language; for a paper's text, the paper's id. */
  slug: string;
  /** The language in the file name (`<slug>.<tag>.md`), as a BCP 47 tag. */
  language?: string;
  body: string;
};

export type Post = Written & z.infer<typeof postSchema>;
export type FreePage = Written & z.infer<typeof pageSchema>;
export type PaperText = Written;

/** The content of the Markdown files in all languages; those without a language in their name come first. */
export type Writing = { posts: Post[]; pages: FreePage[]; paperTexts: PaperText[] };

/** Paths used by the site itself, and names of files next to the pages. */
const TAKEN: ReadonlySet<string> = new Set(
  `404 500 _next about accessibility api card cv favicon feed icon index llms main manifest news pictures posts publications resume
  robots search search-index services sitemap`.split(/\s+/),
);

/** Whether a page in data/pages/ cannot have this name. */
export const isTakenAddress = (slug: string): boolean => TAKEN.has(slug);

/**
 * Reads `posts/…`, `pages/…` and `papers/…` of data/, given as texts keyed by path. `faultOf` is called with a path
 * on the site, and says what is expected instead of that file, or null; null skips that check. `papers` is null if publications.json cannot be read.
 */
export function readWriting(
  files: Readonly<Record<string, string>>,
  papers: Papers | null,
  faultOf: ((path: string) => string | null) | null,
): { writing: Writing; problems: string[] } {
  const writing: Writing = { posts: [], pages: [], paperTexts: [] };
  const problems: string[] = [];
  for (const [path, source] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, folder = '', name = ''] = /^(posts|pages|papers)\/(.+)\.md$/.exec(path) ?? [];
    const file = `data/${path}`;
    const named = fileName(file, folder, name, papers);
    if ('problem' in named) {
      problems.push(named.problem);
      continue;
    }
    const add = <T>(
      schema: z.ZodType<T>,
      keep: (data: T, written: Written) => void,
      filesIn: (data: T) => string[] = () => [],
    ) => {
      const result = readMarkdownFile(file, source, schema);
      if (!result.ok) {
        problems.push(...result.problems);
        return;
      }
      const { data, body, bodyLine } = result;
      keep(data, { ...named, body });
      problems.push(...textProblems({ file, body, bodyLine, files: filesIn(data) }, papers, faultOf));
    };
    if (folder === 'papers') add(paperTextSchema, (_, written) => writing.paperTexts.push(written));
    else if (folder === 'pages') add(pageSchema, (data, written) => writing.pages.push({ ...data, ...written }));
    else
      add(
        postSchema,
        (data, written) => {
          writing.posts.push({ ...data, ...written });
          if (data.paper !== undefined && papers && papers.get(data.paper) !== false)
            problems.push(`${file}: found paper: ${data.paper}, expected ${idOfPaper(data.paper, papers)}`);
        },
        ({ image }) => (image ? [image.src] : []),
      );
  }
  return { writing, problems: [...problems, ...repeated(writing)] };
}

type Named = { slug: string; language?: string };

function fileName(file: string, folder: string, name: string, papers: Papers | null): Named | { problem: string } {
  if (folder === 'papers') {
    const id = [...(papers?.keys() ?? [])].find((known) => name === known || isTagged(name, known));
    if (papers && id === undefined) return { problem: `${file}: found this name, expected ${idOfPaper(name, papers)}` };
    return id === undefined || id === name ? { slug: name } : { slug: id, language: tagOf(name.slice(id.length + 1)) };
  }
  const [slug = '', tag] = name.split(/\.(.*)/s);
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(slug))
    return {
      problem: `${file}: found this name, expected lower-case letters, digits and hyphens, such as "my-first-post.md"`,
    };
  if (tag !== undefined && tagOf(tag) === undefined)
    return { problem: `${file}: found "${tag}" before .md, expected a language such as "de" or "zh-CN"` };
  if (folder === 'pages' && isTakenAddress(slug))
    return { problem: `${file}: found the address /${slug}, which the site itself uses, expected another name` };
  if (folder === 'posts' && slug === 'tags')
    return {
      problem: `${file}: found the address /posts/tags, which the site itself uses, expected another name`,
    };
  return { slug, ...(tag !== undefined && { language: tagOf(tag) }) };
}

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

/** Reports two files for the same page: "a.zh-CN.md" and "a.zh-cn.md". */
function repeated({ posts, pages, paperTexts }: Writing): string[] {
  return Object.entries({ posts, pages, papers: paperTexts }).flatMap(([folder, list]: [string, Written[]]) => {
    const seen = new Set<string>();
    return list.flatMap(({ slug, language = '' }) => {
      const key = `${slug} ${language}`;
      if (!seen.has(key)) return seen.add(key) && [];
      return [`data/${folder}/${slug}.${language}.md: found two files for this language, expected one`];
    });
  });
}

/** What the site shows: no drafts, and nothing with a future date. `today` is an ISO date. */
export const publishedWriting = ({ posts, pages, paperTexts }: Writing, today: string): Writing => ({
  posts: posts.filter(({ draft, date }) => !draft && date <= today.slice(0, date.length)),
  pages: pages.filter(({ draft }) => !draft),
  paperTexts,
});
