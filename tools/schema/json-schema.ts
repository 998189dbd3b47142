import { readFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { DATA_FILES, DATA_SCHEMAS, type DataFile } from '@/lib/content/validate';
import { fieldsPage } from '@/tools/schema/fields-page';

const SETTINGS = '.vscode/settings.json';
/** Expectations that only repeat the type of a field. */
const SAID_BY_TYPE = /^(text in double quotes|a number or text|true or false$|one of "|a whole number)/;

/**
 * The JSON Schemas (draft 7) for completion and validation in editors, and the VS Code settings that map files to
 * schemas: path → text. Other settings are kept.
 */
export function schemaFiles(): Map<string, string> {
  const schemas = DATA_FILES.map((name) => [name, jsonSchema(name, false)] as const);
  return new Map([
    ...DATA_FILES.map((name): [string, string] => [
      `data/schema/${name}.schema.json`,
      `${JSON.stringify(jsonSchema(name, name !== 'publications'), null, 2)}\n`,
    ]),
    [SETTINGS, editorSettings(readFileSync(SETTINGS, 'utf8'))],
    ['docs/fields.md', fieldsPage(schemas)],
  ]);
}

/** A field's description includes what its error message expects: "The title of the grant, such as …". */
const jsonSchema = (name: DataFile, mayChoose: boolean) =>
  z.toJSONSchema(DATA_SCHEMAS[name], {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: said }) => {
      const expected = z.safeParse(zodSchema, Number.NaN).error?.issues[0]?.message ?? '';
      if (
        /^[a-z]/.test(expected) &&
        !SAID_BY_TYPE.test(expected) &&
        !said.description?.toLowerCase().includes(expected.toLowerCase())
      )
        said.description = [`${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`, said.description]
          .filter(Boolean)
          .join(' ');
      inLanguages(said, mayChoose);
    },
  });

// A text may also be given per language; titles of papers use `custom.translated` instead.
function inLanguages(schema: z.core.JSONSchema.BaseSchema, mayChoose: boolean): void {
  if (schema.translatable !== true) return;
  delete schema.translatable;
  if (!mayChoose || schema.type !== 'string') return;
  const { type, pattern, ...rest } = schema;
  for (const key of Object.keys(schema)) delete schema[key];
  const one = { type, ...(pattern !== undefined && { pattern }) };
  Object.assign(schema, rest, {
    anyOf: [
      one,
      { type: 'object', additionalProperties: one, description: 'The text by language, such as { "en": "News" }.' },
    ],
  });
}

function editorSettings(text: string): string {
  const lines = DATA_FILES.map(
    (name) => `    { "fileMatch": ["/data/${name}.json"], "url": "./data/schema/${name}.schema.json" }`,
  );
  const [edit] = modify(text, ['json.schemas'], [], {});
  return edit
    ? applyEdits(text, [{ ...edit, content: edit.content.replace('[]', `[\n${lines.join(',\n')}\n  ]`) }])
    : text;
}
