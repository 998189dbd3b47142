import type { z } from 'zod';
import { expectation, explain, line } from '@/lib/content/explain';
import { parseFrontMatter, splitFrontMatter } from '@/lib/content/front-matter';
import { withValidTexts } from '@/lib/content/text-rules';

type Read<T> =
  | {
      ok: true;
      data: T;
      body: string;
      bodyLine: number;
      /** The start of a message about a field of the front matter: "data/posts/proofs.md:4 › paper". */
      placeOf: (path: readonly PropertyKey[]) => string;
    }
  | { ok: false; problems: string[] };

/**
 * Reads a Markdown file with YAML front matter between two lines of `---`. `file` is its path, for messages; `bodyLine` is
 * the line on which the text begins. The front matter may be missing if no field is required.
 */
export function readMarkdownFile<T>(file: string, source: string, schema: z.ZodType<T>): Read<T> {
  const { yaml, yamlLine, body, bodyLine, isUnclosed } = splitFrontMatter(source);
  if (isUnclosed)
    return {
      ok: false,
      problems: [`${file}:${yamlLine - 1}: found --- only once, expected a second line of --- below the front matter`],
    };
  if (yaml === null && /^\s*\+\+\+/.test(body))
    return { ok: false, problems: [`${file}:1: found +++, which begins TOML, expected YAML between two lines of ---`] };
  const front = parseFrontMatter(yaml ?? '');
  if (!front.ok)
    return {
      ok: false,
      problems: front.faults.map((fault) =>
        line(`${file}:${fault.line + yamlLine - 1}`, undefined, fault.path, fault.found, fault.expected),
      ),
    };
  const { root, lineOf } = front;
  const at = (path: readonly PropertyKey[]) => {
    const found = lineOf(path);
    return `${file}:${found === null ? 1 : found + yamlLine - 1}`;
  };
  const valid = withValidTexts(root);
  const isTold = ({ path }: z.core.$ZodIssue) =>
    valid.problems.some((told) => JSON.stringify(told.path) === JSON.stringify(path));
  const result = schema.safeParse(valid.value, { error: frontMatterExpectation });
  if (result.success && valid.problems.length === 0)
    return { ok: true, data: result.data, body, bodyLine, placeOf: (path) => `${at(path)} › ${path.join('.')}` };
  const issues = (result.error?.issues ?? []).filter((issue) => !isTold(issue)).flatMap(onePerKey);
  return {
    ok: false,
    problems: [
      ...valid.problems.map(({ path, found, expected }) => line(at(path), root, path, found, expected)),
      ...issues.flatMap((issue) =>
        explain(at(pathOf(issue)), root, [issue], schema).map((told) =>
          yaml === null
            ? `${told}, between two lines of --- at the top`
            : told.replace(/expected one of $/, 'expected none: this file is text only'),
        ),
      ),
    ],
  };
}

const onePerKey = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

const pathOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;

const frontMatterExpectation: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.expected === 'object' ? 'lines such as title: Words' : expectation(issue);
