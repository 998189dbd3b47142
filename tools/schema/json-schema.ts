import { z } from 'zod';
import { DATA_FILES, DATA_SCHEMAS } from '@/lib/content/validate';

/** The JSON Schemas (draft 7) that editors complete and underline with: file name → text. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    DATA_FILES.map((name) => {
      const schema = z.toJSONSchema(DATA_SCHEMAS[name], { target: 'draft-7', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
