import { readFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { DATA_FILES, DATA_SCHEMAS } from '@/lib/content/validate';

const SETTINGS = '.vscode/settings.json';

/**
 * The JSON Schemas (draft 7) that editors complete and underline with, and the settings that tell VS Code which file has
 * which: path → text. Other settings stay as they are.
 */
export const schemaFiles = (): Map<string, string> =>
  new Map([
    ...DATA_FILES.map((name): [string, string] => {
      const schema = z.toJSONSchema(DATA_SCHEMAS[name], { target: 'draft-7', io: 'input' });
      return [`data/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
    [SETTINGS, editorSettings(readFileSync(SETTINGS, 'utf8'))],
  ]);

function editorSettings(text: string): string {
  const lines = DATA_FILES.map(
    (name) => `    { "fileMatch": ["/data/${name}.json"], "url": "./data/schema/${name}.schema.json" }`,
  );
  const [edit] = modify(text, ['json.schemas'], [], {});
  return edit
    ? applyEdits(text, [{ ...edit, content: edit.content.replace('[]', `[\n${lines.join(',\n')}\n  ]`) }])
    : text;
}
