import { nestingProblem, textProblem } from '@/lib/content/text-rules';
import { expectedTarget, isLinkTarget } from '@/lib/markdown/fields';
import { filePath, mediaKind } from '@/lib/markdown/hast-pictures';
import { markdownLinks, parseMarkdown, unusedDefinitions, walk } from '@/lib/markdown/parse';
import { citedIn } from '@/lib/markdown/syntax';
import { nearest } from '@/lib/text/nearest';

/** The ids of all papers, and whether each is a draft. */
export type Papers = ReadonlyMap<string, boolean>;

type Text = {
  /** For messages: "data/posts/proofs.md". */
  file: string;
  body: string;
  /** The line of the file on which the text begins. */
  bodyLine: number;
  /** Files in public/ that the front matter refers to, and where it does. */
  files: readonly { path: string; place: string }[];
};

/** The mistakes in the text of a Markdown file, one per line: `file:line: found …, expected …`. */
export function textProblems(
  { file, body, bodyLine, files }: Text,
  papers: Papers | null,
  faultOf: ((path: string) => string | null) | null,
): string[] {
  const tell = (line: number, found: string, expected: string) =>
    `${file}:${bodyLine + line - 1}: found ${found}, expected ${expected}`.replace(/\s+/g, ' ');
  const invalid = invalidParts(body);
  if (invalid.length > 0) return invalid.map(({ line, found, expected }) => tell(line, found, expected));
  return [
    ...files.flatMap(({ path, place }) => {
      const expected = faultOf?.(path) ?? null;
      return expected === null ? [] : [`${place}: found "${path}", expected ${expected}`];
    }),
    ...markdownLinks(body).flatMap(({ url, label, isImage, line }) => {
      if (isImage) {
        const path = mediaKind(url) && filePath(url);
        const expected = (path && faultOf?.(path)) || null;
        return expected === null ? [] : [tell(line, `the picture ${url}`, expected)];
      }
      const link = `the link [${label}](${url})`;
      if (!isLinkTarget(url)) return [tell(line, link, expectedTarget(url))];
      if (!label.trim() && !/!\[/.test(body))
        return [tell(line, link, `words in the square brackets, such as [words](${url})`)];
      return url.startsWith('paper:')
        ? unknownPaper(url.slice('paper:'.length), papers).map((why) => tell(line, link, why))
        : [];
    }),
    ...citationProblems(body, papers).map(({ line, id, why }) => tell(line, `the citation [@${id}]`, why)),
    ...unusedDefinitions(body).map((label) =>
      tell(
        lineOf(body, `[${label}]:`),
        `the definition [${label}]`,
        `a link that uses it, such as [words][${label}]: otherwise it is not shown`,
      ),
    ),
  ];
}

function citationProblems(body: string, papers: Papers | null): { line: number; id: string; why: string }[] {
  const found: { line: number; id: string; why: string }[] = [];
  if (!body.includes('[@')) return found;
  walk(parseMarkdown(body), (node) => {
    if (node.type !== 'citation') return;
    for (const { id } of citedIn(node) ?? [])
      for (const why of unknownPaper(id, papers)) found.push({ line: node.position?.start.line ?? 1, id, why });
  });
  return found;
}

function unknownPaper(id: string, papers: Papers | null): string[] {
  if (papers === null || papers.get(id) === false) return [];
  if (papers.get(id)) return ['a published paper: this one is a draft'];
  const near = nearest(id, [...papers.keys()]);
  return [`the id of a paper in publications.json${near ? `: did you mean "${near}"?` : ''}`];
}

/**
 * The paragraphs that break a rule of all texts; a text with one of them may take minutes to parse. A whole text may be longer
 * than a field of a data file.
 */
export function invalidParts(body: string): { line: number; found: string; expected: string }[] {
  let line = 1;
  const found = body.split(/(\n[ \t]*\n)/).flatMap((part) => {
    const start = line;
    line += part.split('\n').length - 1;
    const problem = textProblem(part);
    return problem ? [{ line: start, ...problem }] : [];
  });
  return found.length > 0 ? found : [nestingProblem(body)].filter((problem) => problem !== null);
}

const lineOf = (body: string, text: string) => body.slice(0, Math.max(0, body.indexOf(text))).split('\n').length;
