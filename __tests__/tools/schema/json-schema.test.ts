import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from '@/lib/content/validate';
import { jsonSchemas } from '@/tools/schema/json-schema';

const folder = join(process.cwd(), 'data', 'schema');

it('has one schema for each data file, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(DATA_FILES.map((name) => `${name}.schema.json`).sort());
});

it.each([...jsonSchemas()])('data/schema/%s is up to date (else: npm run schema)', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

it.each([...jsonSchemas()])('%s says what a strict file must hold', (_name, text) => {
  const schema: unknown = JSON.parse(text);
  expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', title: expect.any(String) });
  expect(text).toContain('"additionalProperties": false');
  expect(text).toContain('"required": [');
});
