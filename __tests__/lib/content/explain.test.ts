import { z } from 'zod';
import { expectation, explain } from '@/lib/content/explain';

const entry = z.strictObject({
  id: z.string({ error: 'an id' }).optional(),
  size: z
    .number({ error: 'a size' })
    .min(2, { error: 'two or more' })
    .multipleOf(1, { error: 'a whole number' })
    .optional(),
  kind: z.enum(['preprint', 'accepted'], { error: 'a kind' }).optional(),
  inner: z.array(z.strictObject({ name: z.string().optional(), on: z.boolean().nullable().default(null) })).optional(),
  either: z.union([z.string(), z.strictObject({ heading: z.string() })], { error: 'text or a heading' }).optional(),
});
const schema = z.array(entry);

function linesOf(value: unknown): string[] {
  const result = schema.safeParse(value, { error: expectation });
  return result.success ? [] : explain('data/x.json', value, result.error.issues, schema);
}

it.each<[string, unknown, string]>([
  [
    'counts entries from 1 and names them',
    [{}, { id: 'b', size: 'x' }],
    'data/x.json › entry 2 (b) › size: found "x", expected a size',
  ],
  [
    'tells a slip in the name of a needed field once',
    [{ either: { haeding: 'x' } }],
    'data/x.json › entry 1 › either: found the unknown key "haeding", expected a known one, did you mean "heading"?',
  ],
  ['passes over blank names', [{ id: ' ', size: 'x' }], 'data/x.json › entry 1 › size: found "x", expected a size'],
  [
    'names inner entries',
    [{ inner: [{ name: 'n', on: 5 }] }],
    'data/x.json › entry 1 › inner 1 (n) › on: found 5, expected text in double quotes',
  ],
  [
    'tells a value that breaks two rules once',
    [{ size: 0.5 }],
    'data/x.json › entry 1 › size: found 0.5, expected two or more',
  ],
  [
    'suggests a value',
    [{ kind: 'preprnit' }],
    'data/x.json › entry 1 › kind: found "preprnit", expected a kind: did you mean "preprint"?',
  ],
  ['suggests no far value', [{ kind: 'poster' }], 'data/x.json › entry 1 › kind: found "poster", expected a kind'],
  [
    'looks into the form that a value has',
    [{ either: { heading: 5 } }],
    'data/x.json › entry 1 › either.heading: found 5, expected text in double quotes',
  ],
  [
    'names the forms when a value has none',
    [{ either: 5 }],
    'data/x.json › entry 1 › either: found 5, expected text or a heading',
  ],
  [
    'finds known keys inside a union',
    [{ either: { heading: 'x', haeding: 1 } }],
    'data/x.json › entry 1 › either: found the unknown key "haeding", expected a known one, did you mean "heading"?',
  ],
  [
    'finds known keys below lists and defaults',
    [{ inner: [{ nam: 1 }] }],
    'data/x.json › entry 1 › inner 1: found the unknown key "nam", expected a known one, did you mean "name"?',
  ],
  [
    'suggests nothing for a single letter',
    [{ inner: [{ x: 1 }] }],
    'data/x.json › entry 1 › inner 1: found the unknown key "x", expected one of "name", "on"',
  ],
  [
    'stays on one line',
    [{ 'a\nb': 1, id: 'c\nd' }],
    'data/x.json › entry 1 (c d): found the unknown key "a\\nb", expected one of "id", "size", "kind", "inner", "either"',
  ],
])('%s', (_what, value, line) => {
  expect(linesOf(value)).toEqual([line]);
});

it.each<[unknown, string]>([
  [undefined, 'nothing'],
  [null, 'null'],
  [true, 'true'],
  [[], 'an empty list'],
  [[2024, 'x'], '[2024, "x"]'],
  [[{}], 'a list of 1 entry'],
  [[1, 2, 3, 4, 5], 'a list of 5 entries'],
  [{ a: 1 }, 'fields in braces'],
  ['x'.repeat(90), `"${'x'.repeat(79)}…"`],
])('describes %p in words', (value, words) => {
  const required = z.strictObject({ a: z.set(z.string(), { error: 'something else' }) });
  const root = { a: value };
  const issues = required.safeParse(root).error?.issues ?? [];
  expect(explain('f', root, issues, required)).toEqual([`f › a: found ${words}, expected something else`]);
});
