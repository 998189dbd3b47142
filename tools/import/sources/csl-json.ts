import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { parseJsonText } from '@/lib/content/json-text';
import { property, textAt } from '@/lib/text/property';
import { noItems, type SourceItems } from '@/tools/import/item';
import { withExtra } from '@/tools/import/sources/zotero-extra';

/** The items of a CSL-JSON file: a list, a single item, or a list under "items" or "references"; messages refer to it by `name`. */
export function readCslJson(text: string, name: string): SourceItems {
  const result = noItems();
  const source = text.replace(/^\uFEFF/, '');
  const parsed = withLastOfKeys(source);
  if (!parsed.ok) return { ...result, refused: parsed.problems.map((problem) => `${name}, ${problem}`) };
  for (const doubled of parsed.doubled) result.notes.push(`${name}, ${doubled}; the last one was used`);
  const tree = parseTree(source);
  const below = property(parsed.value, 'items') ?? property(parsed.value, 'references');
  const list = Array.isArray(below) ? below : Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const path = Array.isArray(below) ? [property(parsed.value, 'items') === below ? 'items' : 'references'] : [];
  const offsets = lineCounter(source);
  list.forEach((item: unknown, index) => {
    const node =
      tree && (Array.isArray(parsed.value) || path.length > 0 ? findNodeAtLocation(tree, [...path, index]) : tree);
    const line = offsets(offsetOf(node));
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      result.refused.push(`${name}, line ${line}: ${JSON.stringify(item)?.slice(0, 40)} is not an object in braces`);
      return;
    }
    const id = textAt(item, 'id') ?? property(item, 'id');
    result.items.push({
      place: `${name}, line ${line}${id ? ` (${id})` : ''}`,
      csl: { ...withExtra(item), ...keyOf(item) },
    });
  });
  return result;
}

// Better BibTeX exports the key as the id, Zotero as a line of "Extra".
function keyOf(item: object): { 'citation-key'?: string } {
  const said = /^\s*citation key:\s*(\S+)/im.exec(textAt(item, 'note') ?? '')?.[1];
  const id = textAt(item, 'id') ?? '';
  const key = textAt(item, 'citation-key') ?? said ?? (/^[a-z][\w:.+-]*[a-z\d]$/i.test(id) ? id : undefined);
  return key === undefined ? {} : { 'citation-key': key };
}

type Parsed = { ok: true; value: unknown; doubled: string[] } | { ok: false; problems: string[] };

// In our own files a duplicate key is an error; here the last one is used, as other JSON parsers do.
function withLastOfKeys(text: string): Parsed {
  const parsed = parseJsonText(text);
  if (parsed.ok) return { ...parsed, doubled: [] };
  if (!parsed.problems.every((problem) => / a second time, expected /.test(problem))) return parsed;
  const value: unknown = JSON.parse(text);
  return { ok: true, value, doubled: parsed.problems.map((problem) => problem.replace(/, expected .*$/, '')) };
}

const offsetOf = (node: Node | undefined) => node?.offset ?? 0;

/** Returns a function from offset to line, from 1; offsets must not decrease. */
function lineCounter(text: string): (offset: number) => number {
  let [from, line] = [0, 1];
  return (offset) => {
    for (let index = text.indexOf('\n', from); index >= 0 && index < offset; index = text.indexOf('\n', from)) {
      line += 1;
      from = index + 1;
    }
    return line;
  };
}
