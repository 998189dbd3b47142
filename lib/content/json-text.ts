import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { shorten } from '@/lib/text/strings';

type Parsed = { ok: true; value: unknown } | { ok: false; problems: string[] };

const EXPECTED: Partial<Record<string, string>> = {
  InvalidSymbol: 'text in straight double quotes, such as "text"; only numbers, true, false and null have none',
  PropertyNameExpected: 'a key in double quotes, or no comma before this',
  ValueExpected: 'a value, or no comma before this',
  ColonExpected: 'a colon after the key',
  CommaExpected: 'a comma before this, or nothing here',
  CloseBraceExpected: 'a closing }',
  CloseBracketExpected: 'a closing ]',
  EndOfFileExpected: 'the data to end before this',
  InvalidCommentToken: 'no comments: JSON has none',
  UnexpectedEndOfComment: 'no comments: JSON has none',
  UnexpectedEndOfString: 'a double quote at the end of the text, on the same line',
  UnexpectedEndOfNumber: 'a number such as 10 or 0.5',
  InvalidCharacter: 'no line break or tab inside text: write \\n or \\t',
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after a backslash; a backslash itself is written \\\\',
  InvalidUnicode: 'four digits after \\u, such as \\u00e9',
};

/** Parses JSON; each syntax error is returned as "line 3, column 5: …", and so is each duplicate key. */
export function parseJsonText(source: string): Parsed {
  const text = source.replace(/^\uFEFF/, '');
  if (!text.trim())
    return { ok: false, problems: ['line 1, column 1: found an empty file, expected JSON such as [] or {}'] };
  if (text.length > MOST_CHARACTERS)
    return {
      ok: false,
      problems: [`found a file of ${text.length} characters, expected at most ${MOST_CHARACTERS}`],
    };
  const depth = depthOf(text);
  if (depth > DEEPEST)
    return { ok: false, problems: [`found brackets nested ${depth} deep, expected at most ${DEEPEST}`] };
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0)
    return { ok: false, problems: trueMistakes(text, errors).map((error) => describe(text, error)) };
  const repeated = repeatedKeys(text).map(
    ({ key, offset }) =>
      `${position(text, offset)}: found the key ${JSON.stringify(key)} a second time, expected each key once`,
  );
  if (repeated.length > 0) return { ok: false, problems: repeated };
  // Unlike the parser above, this one keeps "__proto__" as an ordinary key.
  const value: unknown = JSON.parse(text);
  return { ok: true, value };
}

/**
 * Finds the line of a value in valid JSON, counted from 1; for a missing value, the line of its parent. Null for the root,
 * which is the whole file.
 */
export function lineFinder(source: string): (path: readonly PropertyKey[]) => number | null {
  let tree: Node | undefined;
  return (path) => {
    tree ??= parseTree(source);
    if (!tree) return null;
    for (let length = path.length; length > 0; length -= 1) {
      const steps = path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step)));
      const node = findNodeAtLocation(tree, steps);
      // A field begins at its key.
      if (node) return lineAt(source, node.parent?.type === 'property' ? node.parent.offset : node.offset);
    }
    return path.length > 0 ? lineAt(source, tree.offset) : null;
  };
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const DEEPEST = 100;
// Twice the size of two thousand papers with abstracts; checking more takes minutes.
const MOST_CHARACTERS = 10_000_000;

// The parsers are recursive, so deep nesting would overflow the stack.
function depthOf(text: string): number {
  let [deepest, depth] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

// Punctuation that would be hard to see in a message.
const PUNCTUATION: Readonly<Record<string, string>> = { ',': 'a comma', ':': 'a colon', '"': 'a double quote' };

function describe(text: string, { error, offset, length }: ParseError): string {
  const code = printParseErrorCode(error);
  const token = text.slice(offset, offset + length).split('\n')[0] ?? '';
  const found =
    token.trim() === ''
      ? offset >= text.length
        ? 'the end of the file'
        : 'a space character that JSON does not allow'
      : (PUNCTUATION[token] ?? shorten(token, 40));
  return `${position(text, offset)}: found ${found}, expected ${EXPECTED[code] ?? `JSON (${code})`}`;
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

// One error causes follow-up errors on the same line; an unclosed quote causes them anywhere after it.
function trueMistakes(text: string, errors: ParseError[]): ParseError[] {
  const seen = new Set<number>();
  const openQuote = errors.findIndex(({ error }) => printParseErrorCode(error) === 'UnexpectedEndOfString');
  return (openQuote < 0 ? errors : errors.slice(0, openQuote + 1)).filter(({ offset }) => {
    const line = lineAt(text, offset);
    return !seen.has(line) && seen.add(line);
  });
}

function repeatedKeys(text: string): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      if (open.at(-1)?.has(key)) found.push({ key, offset });
      open.at(-1)?.add(key);
    },
  });
  return found;
}
