import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';
import { DATA_SCHEMAS, type DataFile, LIST_FILES } from '@/lib/content/validate';

// Random content within the published schemas: files that no one would write, but that pass the check.

const schemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.string()).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    anyOf: z.array(schemaShape).optional(),
    items: z.union([schemaShape, z.array(schemaShape)]).optional(),
    properties: z.record(z.string(), schemaShape).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schemaShape]).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
  }),
);

interface Schema {
  type?: string | string[] | undefined;
  enum?: string[] | undefined;
  pattern?: string | undefined;
  format?: string | undefined;
  anyOf?: Schema[] | undefined;
  items?: Schema | Schema[] | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: boolean | Schema | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
}

/** Texts that have broken a page, an output format or hydration before. */
const WORDS = [
  'Plain words',
  '  blanks   around  ',
  'two\nlines',
  'a\r\nb',
  '<b>bold</b> & "quoted" \'so\' </script><script>alert(1)</script>',
  '<!-- a comment --> after it',
  'Emphasis **starts, and *crosses** over*',
  '# A heading\n\n- a list\n- of two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  '```js\nconst a = 1;\n```',
  '$\\frac{a}{b}$, $\\undefinedcommand{x}$ and 5 $ or 6 $',
  'x^2, x_1, {curly} \\backslash %percent',
  '[a link](https://example.org/a?b=c&d=e) and <https://example.org>',
  'A note[^1]\n\n[^1]: Below.',
  '强调：**重点**后文，全角（括号）',
  'מחקר על שפות and English, (1990)',
  'مرحبا بالعالم ١٢٣',
  'e\u0301\u0302 👩‍💻 🇨🇳 ﬁ ½ \u00a0 \u200b \u2028 \u2029',
  'Łódź Żółć ẞtraße İstanbul ıI',
  '0',
  'null',
  '__proto__',
  'constructor',
  '-',
  'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4),
  'long '.repeat(300).trim(),
] as const;
const ADDRESSES = [
  'https://example.org',
  'https://example.org/a(b)?c=%20d&e="f"#g',
  'https://user.github.io/~me/',
  'https://例え.jp/パス',
  'https://example.org/'.padEnd(1900, 'a'),
] as const;
const DATES = ['2024', '2024-11', '2024-02-29', '1999-12-31', '2031-01', '1700', '0987', '-0044', '-0300-03'] as const;
const OTHERS = [
  'me@example.org',
  'mailto:me@example.org',
  '10.1000/182(a)<b>',
  'zh-CN',
  'de',
  'en',
  'lovelace2024notes',
  '12',
  'IX',
  'e1023–e1045',
  'public',
  '2024-11/2025-02',
  'UTC',
  'G-ABC1234',
] as const;

const TEXTS = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
);

function text({ pattern, format }: Schema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.constantFrom(...ADDRESSES);
  if (pattern === '\\S') return TEXTS;
  const fitting = [...DATES, ...OTHERS].filter((one) => pattern && new RegExp(pattern, 'u').test(one));
  if (fitting.length > 0) return fc.constantFrom(...fitting);
  if (pattern?.includes('avif')) return fc.constantFrom('/me.png', '/pictures/a-b.c.jpg');
  if (pattern) return fc.stringMatching(new RegExp(pattern.replaceAll('\\S', '[!-~]').replace(/\(\?![^)]*\)/g, '')));
  return fc.oneof(TEXTS, fc.constantFrom(...ADDRESSES), fc.constantFrom(...DATES), fc.constantFrom(...OTHERS));
}

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  // The first is plain text, the second an object by language, which a site in one language does not use.
  if (schema.anyOf) return fc.oneof(...schema.anyOf.filter((one) => !isChoice(one)).map(arbitraryOf));
  const { minItems = 0, maxItems = 4, minimum = 1, maximum = 3000 } = schema;
  const [type] = [schema.type].flat();
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {})
            .filter(([key]) => key !== '$schema')
            .map(([key, value]) => [key, arbitraryOf(value)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array':
      if (Array.isArray(schema.items)) return fc.tuple(...schema.items.map(arbitraryOf));
      return fc.array(arbitraryOf(schema.items ?? {}), { minLength: minItems, maxLength: Math.min(maxItems, 4) });
    case 'number':
    case 'integer':
      return fc.integer({ min: Math.ceil(minimum), max: Math.floor(Math.min(maximum, 3000)) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return text(schema);
  }
}

const isChoice = ({ type, properties, additionalProperties }: Schema) =>
  type === 'object' && properties === undefined && typeof additionalProperties === 'object';

const schemaOf = (name: DataFile): Schema =>
  schemaShape.parse(JSON.parse(readFileSync(`data/schema/${name}.schema.json`, 'utf8')));

/** Removes what the schema rejects until the rest is valid; undefined if nothing valid remains. */
function mended(name: DataFile, value: unknown): unknown {
  const whole = structuredClone(value);
  for (let round = 0; round < 30; round += 1) {
    const { error } = DATA_SCHEMAS[name].safeParse(whole);
    if (!error) return whole;
    for (const { path } of error.issues) if (!remove(whole, path)) return undefined;
  }
  return undefined;
}

function remove(root: unknown, path: readonly PropertyKey[]): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const place = path
      .slice(0, length - 1)
      .reduce<unknown>((node, key) => (isObject(node) ? Reflect.get(node, key) : undefined), root);
    const key = path[length - 1];
    if (key === undefined || !isObject(place) || !(key in place)) continue;
    if (Array.isArray(place)) place.splice(Number(key), 1);
    else Reflect.deleteProperty(place, key);
    return true;
  }
  return false;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Valid data files with at most `entries` per list; deterministic for a given seed. */
export function anyFiles(seed: number, entries: number): Record<string, unknown> {
  const sample = (name: DataFile, numRuns: number) => fc.sample(arbitraryOf(schemaOf(name)), { seed, numRuns });
  const lists = LIST_FILES.map((name): [string, unknown[]] => {
    const items = schemaOf(name).items;
    if (!items || Array.isArray(items)) throw new Error(`${name} has no entries`);
    const drawn = fc.sample(arbitraryOf(items), { seed, numRuns: entries * 2 });
    const named = drawn.map((entry, index) =>
      name === 'publications' && isObject(entry) ? { ...entry, id: `paper-${index}` } : entry,
    );
    const valid = named.flatMap((entry) => {
      const list = mended(name, [entry]);
      return Array.isArray(list) ? list : [];
    });
    return [name, unique(name, valid.slice(0, entries))];
  });
  const [profile] = sample('profile', 20)
    .map((value) => mended('profile', value))
    .filter(isObject);
  const [site] = sample('site', 200)
    .map((value) =>
      mended('site', {
        ...(isObject(value) ? value : {}),
        url: 'https://example.org',
        language: 'en',
        languages: undefined,
      }),
    )
    .filter(isObject);
  const { publications = [], ...others } = Object.fromEntries(lists);
  // Names of themes and pages would have to be generated consistently in two places.
  for (const paper of publications) remove(paper, ['custom', 'theme']);
  remove(site, ['menu']);
  // Analytics are on other hosts, and tests have no network.
  remove(site, ['analytics']);
  return { site, profile, publications, ...others };
}

// Rules across entries: an entry that violates one is removed.
function unique(name: DataFile, entries: unknown[]): unknown[] {
  if (DATA_SCHEMAS[name].safeParse(entries).success) return entries;
  const kept: unknown[] = [];
  for (const entry of entries) if (DATA_SCHEMAS[name].safeParse([...kept, entry]).success) kept.push(entry);
  return kept;
}
