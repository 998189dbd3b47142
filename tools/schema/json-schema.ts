import { readFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { DATA_FILES, DATA_SCHEMAS, type DataFile } from '@/lib/content/validate';
import { fieldsPage } from '@/tools/schema/fields-page';

const SETTINGS = '.vscode/settings.json';
/** What the type of a field says already. */
const SAID_BY_TYPE = /^(text in double quotes|a number or text|true or false$|one of "|a whole number)/;

/**
 * The JSON Schemas (draft 7) that editors complete and underline with, and the settings that tell VS Code which file has
 * which: path → text. Other settings stay as they are.
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

/** A field is described by what its refusal says that it expects, too: "The title of the grant, such as …". */
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

// A text may be a choice of languages; the titles of papers have `custom.translated`.
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
