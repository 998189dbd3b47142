import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenFiles } from '@/__tests__/golden/content';
import { withFieldTable } from '@/__tests__/golden/fields';
import { goldenOutputs } from '@/__tests__/golden/outputs';
import { property } from '@/lib/text/property';
import { schemaFiles } from '@/tools/schema/json-schema';

const FOLDER = join(__dirname, 'files');

// After a change that is meant: npm run golden, and read the diff before it is committed.
describe('what leaves the site is, byte for byte, what lies in files/', () => {
  const outputs = goldenOutputs();

  test.each([...outputs])('%s', (name, text) => {
    expect(text).toBe(readFileSync(join(FOLDER, name), 'utf8'));
  });

  test('and nothing else lies there', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...outputs.keys()].sort());
  });
});

test('docs/formats.md says which field leaves in which format', () => {
  const document = readFileSync(join(process.cwd(), 'docs', 'formats.md'), 'utf8');
  expect(document).toBe(withFieldTable(document));
});

/** Every field that a schema knows, as "custom.links.pdf" or "[].startDate". */
function fieldsOf(schema: unknown, path = ''): string[] {
  const alternatives = [property(schema, 'anyOf'), property(schema, 'oneOf')].flat().filter((one) => one !== undefined);
  const items = property(schema, 'items');
  const own = Object.entries(property(schema, 'properties') ?? {}).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...fieldsOf(inner, here)];
  });
  return [
    ...new Set([
      ...own,
      ...(items === undefined ? [] : fieldsOf(items, `${path}[]`)),
      ...alternatives.flatMap((one) => fieldsOf(one, path)),
    ]),
  ];
}

/** Every field that a value holds, named in the same way. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsIn(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...fieldsIn(inner, here)];
  });
}

// site.json is how the site looks and works; little of it leaves in a file, and that has tests of its own.
const CONTENT = Object.entries(goldenFiles()).filter(([name]) => name !== 'site');

// Roles differ in nothing but their name: the parts of a name are all told by the authors.
const isPartOfOtherName = (field: string) => /^\[\]\.(?!author\b)[\w-]+\[\]\.[\w-]+$/.test(field);
const isOtherDateForm = (field: string) =>
  /^\[\]\.(accessed|submitted|available-date|event-date|original-date)\./.test(field);

test.each(CONTENT)('the content behind them has a value in every field of %s.json', (name, value) => {
  const schema: unknown = JSON.parse(schemaFiles().get(`data/schema/${name}.schema.json`) ?? '');
  const has = new Set(fieldsIn(value));
  const without = fieldsOf(schema).filter((field) => !has.has(field) && field !== '$schema');
  expect(
    without.filter((field) => name !== 'publications' || !(isPartOfOtherName(field) || isOtherDateForm(field))),
  ).toEqual([]);
});
