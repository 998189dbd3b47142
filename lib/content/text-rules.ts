/** Limits for one text in a data file; beyond them a build takes minutes, or a page or format breaks. */
const LIMITS = { characters: 50_000, addressCharacters: 2_048, marks: 1_000, depth: 50 } as const;

type TextProblem = { path: PropertyKey[]; found: string; expected: string };

/**
 * Checks every text in a parsed JSON value, in any field, against the limits that all pages and formats share. In the
 * returned `value`, each text that broke a rule is replaced by a harmless one, so that a schema can check the rest.
 */
export function withValidTexts(value: unknown): { value: unknown; problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  const visit = (node: unknown, path: PropertyKey[]): unknown => {
    if (typeof node === 'string') {
      const problem = textProblem(node);
      if (problem) problems.push({ path, ...problem });
      return problem ? 'text' : node;
    }
    if (Array.isArray(node)) return node.map((entry, index) => visit(entry, [...path, index]));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, visit(entry, [...path, key])]));
  };
  return { value: visit(value, []), problems };
}

// Characters that XML forbids: controls other than tab and line breaks, lone surrogates, and the noncharacters U+FFFE and U+FFFF.
const BROKEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ADDRESS = /^(https?:|mailto:|tel:|\/)/i;

/** The rule that a text breaks; null for a valid text. */
export function textProblem(text: string): { found: string; expected: string } | null {
  const broken = BROKEN.exec(text)?.[0];
  if (broken !== undefined)
    return {
      found: `${/\p{Surrogate}/u.test(broken) ? 'half a character' : 'a control character'}, \\u${broken.charCodeAt(0).toString(16).padStart(4, '0')}, in ${JSON.stringify(around(text, broken))}`,
      expected: 'text without it',
    };
  if (text.length > LIMITS.characters)
    return { found: `a text of ${text.length} characters`, expected: `at most ${LIMITS.characters}` };
  if (text.length > LIMITS.addressCharacters && ADDRESS.test(text) && !/\s/.test(text))
    return {
      found: `an address of ${text.length} characters`,
      expected: `at most ${LIMITS.addressCharacters}`,
    };
  const marks = text.match(/[*_[\]`<>~$]/g)?.length ?? 0;
  if (marks > LIMITS.marks)
    return { found: `a text with ${marks} of the marks * _ [ ] \` < > ~ $`, expected: `at most ${LIMITS.marks}` };
  const depth = Math.max(bracesIn(text), nesting(text).depth);
  return depth > LIMITS.depth ? tooDeep(depth) : null;
}

const tooDeep = (depth: number) => ({
  found: `braces, quotes or lists nested ${depth} deep`,
  expected: `at most ${LIMITS.depth}`,
});

/** The same for quotes and lists that go on over several paragraphs, and its line. */
export function nestingProblem(text: string): { line: number; found: string; expected: string } | null {
  const { depth, line } = nesting(text);
  return depth > LIMITS.depth ? { line, ...tooDeep(depth) } : null;
}

const around = (text: string, at: string) => text.slice(Math.max(0, text.indexOf(at) - 20), text.indexOf(at) + 20);

/** The nesting depth of TeX braces. */
function bracesIn(text: string): number {
  let [deepest, braces] = [0, 0];
  for (const sign of text.match(/[{}]/g) ?? []) {
    braces = Math.max(0, braces + (sign === '{' ? 1 : -1));
    deepest = Math.max(deepest, braces);
  }
  return deepest;
}

/** The nesting depth of quotes and lists, and the line with the deepest. */
function nesting(text: string): { depth: number; line: number } {
  let deepest = { depth: 0, line: 1 };
  // The columns of the marks that are open: what begins further to the right is inside.
  const open: number[] = [];
  text.split('\n').forEach((line, index) => {
    // Spaces and marks before the first word; each mark may open a quote or a list.
    const opening = (/^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ');
    const columns = Array.from(opening.matchAll(/>|[*+-](?=\s)|[.)](?=\s)/g), (mark) => mark.index);
    const [first] = columns;
    if (first === undefined) return;
    while ((open.at(-1) ?? -1) >= first) open.pop();
    for (const column of columns) open.push(column);
    if (open.length > deepest.depth) deepest = { depth: open.length, line: index + 1 };
  });
  return deepest;
}
