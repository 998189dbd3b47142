import { z } from 'zod';
import { nearest } from '@/lib/text/nearest';
import { entries, property, textAt } from '@/lib/text/property';
import { shorten } from '@/lib/text/strings';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type LineOf = (path: Path) => number | null;

/**
 * One line per mistake: file › entry (number and name) › field: what was found, what is expected, and the line number if
 * `lineOf` knows it.
 */
export function explain(
  file: string,
  root: unknown,
  issues: readonly Issue[],
  schema: z.ZodType,
  lineOf: LineOf = () => null,
): string[] {
  const told = firstPerPlace(issues.flatMap(insideUnion));
  const misspelt = told.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => JSON.stringify([...issue.path, nearest(key, keysAt(schema, issue.path))]))
      : [],
  );
  // A field with a misspelt name is not also reported as missing.
  const isMissingToo = ({ path }: Issue) =>
    valueAt(root, path) === undefined && misspelt.includes(JSON.stringify(path));
  return told
    .filter((issue) => !isMissingToo(issue))
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) =>
          line(
            file,
            root,
            issue.path,
            `the unknown key ${quoted(key)}`,
            knownKey(key, keysAt(schema, issue.path), file),
            lineOf([...issue.path, key]),
          ),
        );
      const value = valueAt(root, issue.path);
      const found =
        issue.code === 'custom' && typeof issue.params?.found === 'string' ? issue.params.found : show(value);
      return [line(file, root, issue.path, found, `${issue.message}${guess(issue, value)}`, lineOf(issue.path))];
    });
}

/** The one format of all error lines. `path` leads from the root of the file to the value, which is on line `at`. */
export const line = (
  file: string,
  root: unknown,
  path: Path,
  found: string,
  expected: string,
  at: number | null = null,
): string =>
  `${place(file, root, path)}: found ${found}, expected ${expected}${at === null ? '' : ` (line ${at})`}`.replace(
    /[\s\p{Cc}]+/gu,
    ' ',
  );

/** "data/publications.json › entry 2 (yu2025back) › URL". `path` leads from the root of the file. */
export const place = (file: string, root: unknown, path: Path): string =>
  [file, ...places(root, path)].join(' › ').replace(/[\s\p{Cc}]+/gu, ' ');

/** Replaces zod's default messages where a schema has none. */
export function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'object' ? 'fields in braces: { … }' : 'text in double quotes';
}

// A value whose type fits one member of a union is checked against that member only.
function insideUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [form, ...others] = issue.errors.filter(
    (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  if (!form || others.length > 0) return [issue];
  return form.flatMap((inner) => insideUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

// Reports one mistake for a value that breaks two rules of its own type; rules across fields (custom) are reported separately.
function firstPerPlace(issues: Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const place = JSON.stringify(issue.path);
    if (issue.code === 'custom' || issue.code === 'unrecognized_keys') return true;
    return !seen.has(place) && seen.add(place);
  });
}

/** ["entry 2 (yu2025back)", "author 1 (Yu)", "given"]: entries are counted from 1. */
function places(root: unknown, path: Path): string[] {
  const found: string[] = [];
  let keys: string[] = [];
  path.forEach((key, index) => {
    if (typeof key !== 'number') {
      keys.push(String(key));
      return;
    }
    const name = nameOf(valueAt(root, path.slice(0, index + 1)));
    found.push(`${keys.join('.') || 'entry'} ${key + 1}${name ? ` (${name})` : ''}`);
    keys = [];
  });
  return keys.length > 0 ? [...found, keys.join('.')] : found;
}

const NAMING_KEYS = [
  'id',
  'name',
  'title',
  'course',
  'institution',
  'organization',
  'language',
  'date',
  'network',
  'section',
  'family',
  'literal',
];

function nameOf(entry: unknown): string | null {
  for (const key of NAMING_KEYS) {
    const value = property(entry, key);
    if (typeof value === 'string' && value.trim()) return shorten(value.trim(), 40);
  }
  return null;
}

const valueAt = (root: unknown, path: Path): unknown => path.reduce(property, root);

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value) && value.length > 0 && value.length <= 4 && value.every(isShort))
    return `[${value.map(show).join(', ')}]`;
  if (Array.isArray(value))
    return value.length === 0
      ? 'an empty list'
      : `a list of ${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  if (typeof value === 'object' && value !== null) return 'fields in braces';
  return typeof value === 'string' ? quoted(value) : String(value);
}

const isShort = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && value.length <= 20);

// These look like others, or like nothing.
const UNSEEN = /[\u00ad\u2010\u2011\u200b-\u200f\u2060\ufeff]/g;
const quoted = (text: string) =>
  JSON.stringify(shorten(text, 80)).replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The keys that the schema defines at a path in the data. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const whole: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const forms = (node: unknown): unknown[] => {
    const pointer = textAt(node, '$ref');
    // "#/$defs/name", where a schema is recursive.
    if (pointer !== undefined) return forms(pointer.split('/').slice(1).reduce(property, whole));
    const options = property(node, 'anyOf') ?? property(node, 'oneOf');
    return Array.isArray(options) ? options.flatMap(forms) : [node];
  };
  const inside = (node: unknown, key: PropertyKey) =>
    typeof key === 'number'
      ? property(node, 'items')
      : (property(property(node, 'properties'), key) ?? property(node, 'additionalProperties'));
  const found = path.reduce<unknown[]>((nodes, key) => nodes.flatMap((node) => forms(inside(node, key))), forms(whole));
  return found.flatMap((node) => entries(property(node, 'properties')).map(([key]) => key));
}

function knownKey(key: string, known: string[], file: string): string {
  if (known.includes(key)) return 'it in an entry of its own: it does not go with the other keys here';
  const near = nearest(key, known);
  if (near !== null) return `a known one, did you mean "${near}"?`;
  if (known.length > 12) return `one of those in ${file.replace(/(\w+)\.json$/, 'schema/$1.schema.json')}`;
  return `one of ${known.map((word) => `"${word}"`).join(', ')}`;
}

function guess(issue: Issue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '';
  const near = nearest(value, issue.values.map(String));
  return near === null ? '' : `: did you mean "${near}"?`;
}
