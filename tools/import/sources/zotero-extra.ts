import { CSL_DATES, CSL_NUMBERS, CSL_STRINGS, CSL_TYPES } from '@/lib/csl/schema';
import { property, textAt } from '@/lib/text/property';
import { readDate } from '@/tools/import/when';

const FIELDS: ReadonlyMap<string, string> = new Map(
  [...CSL_STRINGS, ...CSL_NUMBERS, ...CSL_DATES, 'DOI', 'URL', 'status', 'container-title', 'issued']
    .filter((field) => !['note', 'annote', 'source', 'citation-key'].includes(field))
    .map((field) => [field.toLowerCase(), field]),
);
const DATES: ReadonlySet<string> = new Set([...CSL_DATES, 'issued']);

/** An item in which lines of Zotero's "Extra" such as "Original Date: 1843" and "type: dataset" became fields. */
export function withExtra(item: object): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...item };
  const note = textAt(item, 'note');
  if (note === undefined) return fields;
  const rest = note.split('\n').filter((line) => {
    const [, label = '', value = ''] = /^\s*([a-z][a-z -]*?)\s*:\s*(\S.*?)\s*$/i.exec(line) ?? [];
    const name = label.toLowerCase().replace(/[ _]/g, '-');
    if (name === 'type') {
      const type = CSL_TYPES.find((known) => known === value);
      if (type) fields.type = type;
      return type === undefined;
    }
    const field = FIELDS.get(name);
    if (field === undefined || property(item, field) !== undefined) return true;
    const read = DATES.has(field) ? readDate(value) : value;
    if (read !== null) fields[field] = read;
    return read === null;
  });
  fields.note = rest.join('\n').trim() || undefined;
  return fields;
}
