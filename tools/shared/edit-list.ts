import { applyEdits, type Edit, modify, type Node, parseTree } from 'jsonc-parser';
import { compareFields } from '@/tools/shared/field-order';
import { formatEntry, formatFieldValue, type JsonStyle, styleOf } from '@/tools/shared/format-json';

export interface Insertion {
  /** Index in the old list to insert before; the list's length appends. */
  index: number;
  value: object;
}

export interface FieldEdit {
  /** Index in the old list. */
  index: number;
  field: string;
  /** Undefined removes the field. */
  value: unknown;
}

/** The text of a JSON list with entries inserted and fields changed; every other byte stays the same. The text must be valid JSON. */
export function editList(source: string, insertions: readonly Insertion[], changes: readonly FieldEdit[] = []): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const list = parseTree(text);
  if (list?.type !== 'array') throw new Error('The file is not a list.');
  const style = styleOf(text);
  const edits = [
    ...[...grouped(insertions)].map(([index, group]) => insertion(list, index, group, style)),
    ...[...grouped(changes)].map(([index, group]) => replacement(text, list, index, group, style)),
  ];
  return mark + applyEdits(text, edits);
}

function grouped<T extends { index: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(item.index, [...(groups.get(item.index) ?? []), item]);
  return groups;
}

function insertion(list: Node, index: number, group: readonly Insertion[], style: JsonStyle): Edit {
  const entries = list.children ?? [];
  const line = style.isMinified ? '' : `${style.eol}${style.indent}`;
  const written = group.map(({ value }) => formatEntry(value, style));
  const [next, last] = [entries[index], entries.at(-1)];
  if (next) return insert(next.offset, written.map((text) => `${text},${line}`).join(''));
  if (last) return insert(end(last), written.map((text) => `,${line}${text}`).join(''));
  const content = `[${line}${written.join(`,${line}`)}${style.isMinified ? '' : style.eol}]`;
  return { offset: list.offset, length: list.length, content };
}

function replacement(text: string, list: Node, index: number, group: readonly FieldEdit[], style: JsonStyle): Edit {
  const entry = list.children?.[index];
  if (entry?.type !== 'object') throw new Error(`Entry ${index + 1} is not an object.`);
  const before = text.slice(entry.offset, end(entry));
  const content = group.reduce((edited, { field, value }) => withField(edited, field, value, style), before);
  return { offset: entry.offset, length: entry.length, content };
}

function withField(entry: string, field: string, value: unknown, style: JsonStyle): string {
  if (value === undefined) return applyEdits(entry, modify(entry, [field], undefined, {}));
  const properties = parseTree(entry)?.children ?? [];
  const name = `${JSON.stringify(field)}: `;
  const written = formatFieldValue(value, style, name.length);
  const old = properties.find((property) => keyOf(property) === field)?.children?.[1];
  if (old) return applyEdits(entry, [{ offset: old.offset, length: old.length, content: written }]);
  const line = style.isMinified ? '' : `${style.eol}${style.indent.repeat(2)}`;
  const behind = properties.filter((property) => compareFields(keyOf(property), field) < 0).at(-1);
  if (behind) return applyEdits(entry, [insert(end(behind), `,${line}${name}${written}`)]);
  return applyEdits(entry, [insert(1, `${line}${name}${written}${properties.length > 0 ? ',' : ''}`)]);
}

const keyOf = (property: Node) => String(property.children?.[0]?.value);
const insert = (offset: number, content: string): Edit => ({ offset, length: 0, content });
const end = (node: Node) => node.offset + node.length;
