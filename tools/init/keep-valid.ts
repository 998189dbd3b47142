import { explain } from '@/lib/content/explain';
import { DATA_SCHEMAS, LIST_FILES } from '@/lib/content/validate';
import type { Draft } from '@/tools/shared/draft';

/** The draft without invalid entries, and a line for each of those. */
export function keepValid(draft: Draft): { draft: Draft; refused: string[] } {
  const refused: string[] = [];
  const kept = { ...draft };
  for (const name of LIST_FILES) {
    const schema = DATA_SCHEMAS[name];
    const valid = [...(draft[name] ?? [])].filter((entry: unknown) => {
      const result = schema.safeParse([entry]);
      const issues = result.success ? [] : result.error.issues;
      refused.push(...explain(`data/${name}.json`, [entry], issues, schema).map((line) => `left out: ${line}`));
      return result.success;
    });
    Object.assign(kept, { [name]: valid });
  }
  return { draft: kept, refused };
}
