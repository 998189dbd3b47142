import { noItems, type SourceItems } from '@/tools/import/item';
import { risItem } from '@/tools/import/sources/ris-item';

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

interface RisRecord {
  line: number;
  tags: Map<string, string[]>;
}

/** The records of a RIS file; messages refer to it by `name`. */
export function readRis(text: string, name: string): SourceItems {
  const result = noItems();
  const refuse = (line: number, reason: string) => result.refused.push(`${name}, line ${line}: ${reason}`);
  const refuseEndless = ({ line }: RisRecord) => refuse(line, 'the end of the record, "ER  - ", is missing');
  let open: RisRecord | null = null;
  let last = '';
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, content] of lines.entries()) {
    const [, tag, value = ''] = LINE.exec(content.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (open) refuseEndless(open);
      open = { line: index + 1, tags: new Map([['TY', [value.trim()]]]) };
    } else if (tag === 'ER') {
      if (open) result.items.push(risItem(open.tags, `${name}, line ${open.line}`));
      open = null;
    } else if (!open) {
      // Some databases write their name before the first record and "EF" at the end of the file.
      if (content.trim() && content.trim() !== 'EF')
        result.notes.push(
          `${name}, line ${index + 1}: ${JSON.stringify(content.slice(0, 40))} is not part of a record and was left out`,
        );
    } else if (tag) {
      open.tags.set(tag, [...(open.tags.get(tag) ?? []), value.trim()]);
      last = tag;
    } else if (content.trim()) continueLine(open, last, content);
  }
  if (open) refuseEndless(open);
  return result;
}

// Long values are wrapped; in an abstract, a long line that ends a sentence also ends a paragraph.
function continueLine({ tags }: RisRecord, tag: string, content: string) {
  const values = tags.get(tag);
  const before = values?.pop();
  const isParagraph = (tag === 'AB' || tag === 'N2') && /.{120}[.!?:”"»)\]]$/.test(before ?? '');
  if (values && before !== undefined) values.push(`${before}${isParagraph ? '\n\n' : ' '}${content.trim()}`);
}
