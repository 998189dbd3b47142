import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { expectation, explain } from '@/lib/content/explain';

type Read<T> = { ok: true; data: T; body: string; bodyLine: number } | { ok: false; problems: string[] };

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Reads a Markdown file with YAML front matter between two lines of `---`. `file` is its path, for messages; `bodyLine` is
 * the line on which the text begins. The front matter may be missing if no field is required.
 */
export function readMarkdownFile<T>(file: string, source: string, schema: z.ZodType<T>): Read<T> {
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(source) ?? [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [broken] = document.errors;
  if (broken)
    return {
      ok: false,
      problems: [
        `${file}:${lines.linePos(broken.pos[0]).line + 1}: found YAML that cannot be read (${broken.message}), expected lines such as title: "Words: more words"`,
      ],
    };
  const root: unknown = document.toJS() ?? {};
  const lineOf = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path.slice(0, 1), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    return Array.isArray(range) ? lines.linePos(range[0]).line + 1 : 1;
  };
  const result = schema.safeParse(root, { error: frontMatterExpectation });
  if (result.success)
    return { ok: true, data: result.data, body: source.slice(whole.length), bodyLine: whole.split('\n').length };
  if (!whole && /^\uFEFF?\+\+\+/.test(source))
    return { ok: false, problems: [`${file}:1: found +++, which begins TOML, expected YAML between two lines of ---`] };
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) =>
      explain(`${file}:${lineOf(keyOf(issue))}`, root, [issue], schema).map((line) =>
        whole
          ? line.replace(/expected one of $/, 'expected none: this file is text only')
          : `${line}, between two lines of --- at the top`,
      ),
    ),
  };
}

const keyOf = (issue: z.core.$ZodIssue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path);

const frontMatterExpectation: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.expected === 'object' ? 'lines such as title: Words' : expectation(issue);
