import { isAlias, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { nestingProblem } from '@/lib/content/text-rules';
import { messageOf, shorten } from '@/lib/text/strings';

type Parts = {
  /** Null if the file has no front matter. */
  yaml: string | null;
  /** The line of the file on which the front matter begins. */
  yamlLine: number;
  body: string;
  /** The line of the file on which the text begins. */
  bodyLine: number;
  /** The front matter has no second line of `---`. */
  isUnclosed: boolean;
};

const MOST_BRACKETS = 500;
const OPENING = /^(?:[ \t]*\n)*---[ \t]*(?:\n|$)/;
const FRONT_MATTER = /^(?:[ \t]*\n)*---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** The parts of a Markdown file, with line feeds as line ends and without a byte order mark. */
export function splitFrontMatter(source: string): Parts {
  const text = source.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  const opening = OPENING.exec(text)?.[0];
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const yamlLine = opening === undefined ? 1 : linesIn(opening.trimEnd()) + 1;
  return {
    yaml: whole ? yaml : null,
    yamlLine,
    body: text.slice(whole.length),
    bodyLine: linesIn(whole),
    isUnclosed: opening !== undefined && !whole,
  };
}

const linesIn = (text: string) => text.split('\n').length;

type Fault = { line: number; path: PropertyKey[]; found: string; expected: string };
/** The line of a value, or of what contains it; null if the front matter does not have it. */
type LineOf = (path: readonly PropertyKey[]) => number | null;

/** The fields of the front matter; lines are counted from its first one. Numbers are read as the text that was written. */
export function parseFrontMatter(
  yaml: string,
): { ok: true; root: unknown; lineOf: LineOf } | { ok: false; faults: Fault[] } {
  const lines = new LineCounter();
  const lineAt = (offset = 0) => lines.linePos(offset).line;
  const unreadable = (line: number, why: string) => ({
    ok: false as const,
    faults: [
      {
        line,
        path: [],
        found: `YAML that cannot be read (${why})`,
        expected: 'lines such as title: "Words: more words"',
      },
    ],
  });
  // Beyond this, parsing takes minutes.
  const deep = nestingProblem(yaml);
  if (deep) return { ok: false, faults: [{ ...deep, path: [] }] };
  if ((yaml.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return unreadable(1, `more than ${MOST_BRACKETS} brackets`);
  try {
    const document = parseDocument(yaml, {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
    });
    const [broken] = document.errors;
    if (broken) return unreadable(lineAt(broken.pos[0]), broken.message);
    const faults: Fault[] = [];
    visit(document, {
      Node(key, node, path) {
        if (key === 'key') return;
        const pair = path.find(isPair);
        const field = isScalar(pair?.key) ? String(pair.key.value) : '';
        if (isScalar(node) && typeof node.value === 'boolean' && field !== 'draft') node.value = node.source ?? '';
        const lost = lostIn(node, yaml, field);
        const line = lineAt(node.range?.[0]);
        if (lost) faults.push({ line, path: field ? [field] : [], found: lost, expected: inQuotes(yaml, line) });
      },
    });
    if (faults.length > 0) return { ok: false, faults };
    const lineOf: LineOf = (path) => {
      const node = document.getIn(path, true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
      return path.length > 1 ? lineOf(path.slice(0, -1)) : null;
    };
    return { ok: true, root: document.toJS() ?? {}, lineOf };
  } catch (error) {
    return unreadable(1, messageOf(error));
  }
}

/** The part of a value that YAML does not read as its text, such as "#1" in `title: Bug #1`. */
function lostIn(node: Node, yaml: string, field: string): string | null {
  if (isAlias(node)) return `*${node.source}, which YAML takes for a reference`;
  if ('anchor' in node && node.anchor) return `&${node.anchor}, which YAML takes for the name of a value`;
  if (node.tag && !/^tag:yaml\.org,2002:(?:bool|float|int|map|null|seq|str)$/.test(node.tag))
    return `${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}, which YAML takes for a type`;
  // A comment after a date, an id or a value in quotes is meant as one.
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return null;
  if (/^(?:date|updated|paper|draft)$/.test(field)) return null;
  const comment = /^[ \t]+(#[^\n]*)/.exec(yaml.slice(node.range?.[1] ?? yaml.length))?.[1];
  return comment === undefined ? null : `${shorten(comment, 60)}, which YAML takes for a comment`;
}

function inQuotes(yaml: string, line: number): string {
  const written = (yaml.split('\n')[line - 1] ?? '').replace(/^\s*(?:-\s+)*(?:[\w-]+:\s+)?/, '').trim();
  return /^[[{]/.test(written) ? 'the text in quotes' : `the text in quotes: ${JSON.stringify(shorten(written, 80))}`;
}
