import { readdirSync, readFileSync } from 'node:fs';
import { DATA_FILES } from '@/lib/content/validate';
import { schemaFiles } from '@/tools/schema/json-schema';

const schemas = [...schemaFiles()].filter(([path]) => path.startsWith('data/'));

it('has one schema for each data file, and no other', () => {
  expect(readdirSync('data/schema').sort()).toEqual(DATA_FILES.map((name) => `${name}.schema.json`).sort());
});

it.each([...schemaFiles()])('%s is up to date (else: npm run schema)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('the VS Code settings have the schema of every data file', () => {
  const settings: unknown = JSON.parse(schemaFiles().get('.vscode/settings.json') ?? '');
  expect(settings).toEqual({
    'editor.formatOnSave': true,
    'json.schemas': DATA_FILES.map((name) => ({
      fileMatch: [`/data/${name}.json`],
      url: `./data/schema/${name}.schema.json`,
    })),
  });
});

it.each(schemas)('%s requires the same fields as the check', (_name, text) => {
  const schema: unknown = JSON.parse(text);
  expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', title: expect.any(String) });
  expect(text).toContain('"additionalProperties": false');
  expect(text).toContain('"required": [');
});
