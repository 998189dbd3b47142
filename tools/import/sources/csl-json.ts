import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { parseJsonText } from '@/lib/content/json-text';
import { property, textAt } from '@/lib/text/property';
import { emptyHarvest, type Harvest } from '@/tools/import/item';
import { withExtra } from '@/tools/import/sources/zotero-extra';

/** The items of a CSL-JSON file, be it a list, one item, or a list below "items"; `name` is what messages call it. */
export function readCslJson(text: string, name: string): Harvest {
  const harvest = emptyHarvest();
  const source = text.replace(/^\uFEFF/, '');
  const parsed = withLastOfKeys(source);
  if (!parsed.ok) return { ...harvest, refused: parsed.problems.map((problem) => `${name}, ${problem}`) };
  for (const doubled of parsed.doubled) harvest.notes.push(`${name}, ${doubled}; the last one was taken`);
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
      harvest.refused.push(`${name}, line ${line}: ${JSON.stringify(item)?.slice(0, 40)} is no item in braces`);
      return;
    }
    const id = textAt(item, 'id') ?? property(item, 'id');
    harvest.items.push({
      place: `${name}, line ${line}${id ? ` (${id})` : ''}`,
      csl: { ...withExtra(item), ...keyOf(item) },
    });
  });
  return harvest;
}

// Better BibTeX has the key as id, Zotero in a line of its "Extra".
function keyOf(item: object): { 'citation-key'?: string } {
  const said = /^\s*citation key:\s*(\S+)/im.exec(textAt(item, 'note') ?? '')?.[1];
  const id = textAt(item, 'id') ?? '';
  const key = textAt(item, 'citation-key') ?? said ?? (/^[a-z][\w:.+-]*[a-z\d]$/i.test(id) ? id : undefined);
  return key === undefined ? {} : { 'citation-key': key };
}

type Parsed = { ok: true; value: unknown; doubled: string[] } | { ok: false; problems: string[] };

// In our own files a key that stands twice is a mistake; every other reader takes the last one.
function withLastOfKeys(text: string): Parsed {
  const parsed = parseJsonText(text);
  if (parsed.ok) return { ...parsed, doubled: [] };
  if (!parsed.problems.every((problem) => / a second time, expected /.test(problem))) return parsed;
  const value: unknown = JSON.parse(text);
  return { ok: true, value, doubled: parsed.problems.map((problem) => problem.replace(/, expected .*$/, '')) };
}

const offsetOf = (node: Node | undefined) => node?.offset ?? 0;

/** Offsets that rise, as line numbers. */
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
