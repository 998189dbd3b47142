import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenFiles } from '@/__tests__/golden/content';
import { withFieldTable } from '@/__tests__/golden/fields';
import { goldenOutputs } from '@/__tests__/golden/outputs';
import { property } from '@/lib/text/property';
import { schemaFiles } from '@/tools/schema/json-schema';

const FOLDER = join(__dirname, 'files');

// After an intended change: run npm run golden, and review the diff before you commit it.
describe('every output format equals its golden file byte by byte', () => {
  const outputs = goldenOutputs();

  test.each([...outputs])('%s', (name, text) => {
    expect(text).toBe(readFileSync(join(FOLDER, name), 'utf8'));
  });

  test('there are no other golden files', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...outputs.keys()].sort());
  });
});

test('the table in docs/formats.md is up to date', () => {
  const document = readFileSync(join(process.cwd(), 'docs', 'formats.md'), 'utf8');
  expect(document).toBe(withFieldTable(document));
});

/** All fields of a schema, as "custom.links.pdf" or "[].startDate". */
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

/** All fields of a value, named in the same way. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsIn(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...fieldsIn(inner, here)];
  });
}

// site.json configures the site; little of it is exported, and that part has its own tests.
const CONTENT = Object.entries(goldenFiles()).filter(([name]) => name !== 'site');

// Roles differ only in their name: the authors cover all parts of a name.
const isPartOfOtherName = (field: string) => /^\[\]\.(?!author\b)[\w-]+\[\]\.[\w-]+$/.test(field);
const isOtherDateForm = (field: string) =>
  /^\[\]\.(accessed|submitted|available-date|event-date|original-date)\./.test(field);

test.each(CONTENT)('the test content has a value in every field of %s.json', (name, value) => {
  const schema: unknown = JSON.parse(schemaFiles().get(`data/schema/${name}.schema.json`) ?? '');
  const has = new Set(fieldsIn(value));
  const without = fieldsOf(schema).filter((field) => !has.has(field) && field !== '$schema');
  expect(
    without.filter((field) => name !== 'publications' || !(isPartOfOtherName(field) || isOtherDateForm(field))),
  ).toEqual([]);
});
